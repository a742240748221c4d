/** Editions, modules, criteria, profiles; what is published never changes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity"})
package org.yardstick.platform.standard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
