/** Tells people by mail what happened; listens to all, called by none. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "identity", "journal", "accreditation"})
package org.yardstick.platform.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
