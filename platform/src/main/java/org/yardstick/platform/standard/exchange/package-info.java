/** The standard in other people's formats: imports, downloads, and the checks that they hold what they should. */
@NullMarked
@NamedInterface("exchange")
package org.yardstick.platform.standard.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
