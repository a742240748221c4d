/** From the review of an application to the contract: what the body offers, what it costs, and that the organisation accepted it. */
@NullMarked
@NamedInterface("offer")
package org.yardstick.platform.accreditation.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
