/** A certificate on paper, to hang on a wall: one page, in each language, with the signed one inside. */
@NullMarked
package org.yardstick.platform.register.paper;

import org.jspecify.annotations.NullMarked;
