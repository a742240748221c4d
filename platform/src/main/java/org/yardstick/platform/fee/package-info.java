/** Price lists, member discounts, quotes; never seen by those who decide. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity"})
package org.yardstick.platform.fee;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
