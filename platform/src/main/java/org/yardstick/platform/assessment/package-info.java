/** Answers, evidence and scores against one pinned edition: self, assessor, consensus. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shell", "offline", "journal", "identity", "document", "document :: intake", "standard"})
package org.yardstick.platform.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
