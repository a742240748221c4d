/** People, organisations, bodies, memberships, sign-in, and who may do what. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal"})
package org.yardstick.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
