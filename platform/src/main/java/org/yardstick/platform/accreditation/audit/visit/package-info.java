/** The visit on site: what was seen and heard is kept on the device and merged later, with a network or without. */
@NullMarked
@NamedInterface("visit")
package org.yardstick.platform.accreditation.audit.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
