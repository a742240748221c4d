/** A believable scheme at any stage, made through the same use cases as real data. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity", "document", "standard", "assessment"})
package org.yardstick.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
