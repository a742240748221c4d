/** Who did what, when, to what: append-only, hash-chained, checkpointed. */
@NullMarked
@ApplicationModule(allowedDependencies = "shell")
package org.yardstick.platform.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
