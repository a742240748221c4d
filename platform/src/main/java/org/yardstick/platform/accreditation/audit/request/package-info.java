/** Evidence that the team asks of the audited organisation, and what it answers. */
@NullMarked
@NamedInterface("requests")
package org.yardstick.platform.accreditation.audit.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
