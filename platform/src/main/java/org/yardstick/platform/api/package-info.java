/** What programs are told about the addresses under /api: one document for machines, one page for their authors. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell", "identity"})
package org.yardstick.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
