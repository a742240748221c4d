/** How a file comes in: streamed to disk, named safely, known for what it is, checked for viruses, or refused with the reason. */
@NullMarked
@NamedInterface("intake")
package org.yardstick.platform.document.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
