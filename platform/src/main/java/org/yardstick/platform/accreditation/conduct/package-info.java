/** How a case is conducted on its way to a decision: in which time, who is told, and that nobody judges their own work. */
@NullMarked
@NamedInterface("conduct")
package org.yardstick.platform.accreditation.conduct;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
