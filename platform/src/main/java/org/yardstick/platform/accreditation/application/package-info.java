/** From the application of an organisation to the contract: what it asks for, how much work that is, which sites are seen, what it costs. */
@NullMarked
@NamedInterface("application")
package org.yardstick.platform.accreditation.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
