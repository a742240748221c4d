/** What the command line computes from files, without a server: each calculation of the measurement library as a command. */
@NullMarked
@ApplicationModule(allowedDependencies = "shell")
package org.yardstick.platform.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
