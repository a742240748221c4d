/** Certificates as those see them who hold them and those who issued them: consent, suspension, restoration and the end. */
@NullMarked
package org.yardstick.platform.register.held;

import org.jspecify.annotations.NullMarked;
