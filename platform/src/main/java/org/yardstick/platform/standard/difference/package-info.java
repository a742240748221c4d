/** What one edition, or one tailoring, says otherwise than another; and where answers go from one to the next. */
@NullMarked
package org.yardstick.platform.standard.difference;

import org.jspecify.annotations.NullMarked;
