/** Whoever judges others: what ties them to those they judge, and whether that stands in the way. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity"})
package org.yardstick.platform.judging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
