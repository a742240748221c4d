/** The mark that a holder may show while the certificate holds, and the rules for showing it. */
@NullMarked
package org.yardstick.platform.register.mark;

import org.jspecify.annotations.NullMarked;
