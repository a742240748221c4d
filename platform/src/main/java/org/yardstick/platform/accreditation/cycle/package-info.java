/**
 * What a certificate needs to stay valid: surveillance in its first two years, recertification before it expires.
 *
 * <p>Nothing of it is kept: {@link org.yardstick.platform.accreditation.cycle.Cycle} derives it from the certificate's dates and what was
 * done, for any day; {@code CycleJob} does each day what it asks for.
 */
@NullMarked
@NamedInterface("cycle")
package org.yardstick.platform.accreditation.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
