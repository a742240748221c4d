/** Whether a certificate in a file is genuine and holds: checked with nothing but the files given, without server and network. */
@NullMarked
@NamedInterface("verify")
package org.yardstick.platform.register.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
