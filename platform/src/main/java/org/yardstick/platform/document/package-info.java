/** Files and links that an organisation keeps as evidence: content-addressed, in versions, for those who may see them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "journal", "identity"})
package org.yardstick.platform.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
