/** The audit itself: its stages, and who is what to it. */
@NullMarked
package org.yardstick.platform.accreditation.audit;

import org.jspecify.annotations.NullMarked;
