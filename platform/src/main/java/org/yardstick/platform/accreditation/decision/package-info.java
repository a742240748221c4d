/** From a reviewed report to a decision by people who did not audit, and to the certificate. */
@NullMarked
@NamedInterface("decision")
package org.yardstick.platform.accreditation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
