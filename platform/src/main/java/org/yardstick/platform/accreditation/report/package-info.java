/** The report of an audit: frozen as it was written, its facts checked by the client, reviewed, printed. */
@NullMarked
@NamedInterface("report")
package org.yardstick.platform.accreditation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
