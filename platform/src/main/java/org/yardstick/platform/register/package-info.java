/** Certificates issued, verified, suspended, withdrawn, expired; of organisations and persons alike. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "offline", "journal", "identity", "standard"})
package org.yardstick.platform.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
