/** The guide of docs/guide, for everybody, in the reader's language; it knows no capability. */
@NullMarked
@ApplicationModule(allowedDependencies = "shell")
package org.yardstick.platform.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
