/** Times that people keep free for the scheme, and the addresses from which their own calendars read them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity"})
package org.yardstick.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
