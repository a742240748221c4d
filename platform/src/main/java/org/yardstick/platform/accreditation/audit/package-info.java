/** The audit itself: its stages, and who is what to it. */
@NullMarked
@NamedInterface("audit")
package org.yardstick.platform.accreditation.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
