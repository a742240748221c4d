/** The plan of an audit: what is looked at when, where, by whom and with whom. */
@NullMarked
@NamedInterface("plan")
package org.yardstick.platform.accreditation.audit.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
