/** What is said against a decision, a body or a holder: appeals, complaints and representations, answered by people who had no part in it. */
@NullMarked
@NamedInterface("letter")
package org.yardstick.platform.accreditation.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
