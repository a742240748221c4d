/** The plan of an audit: what is looked at when, where, by whom and with whom. */
@NullMarked
package org.yardstick.platform.accreditation.audit.plan;

import org.jspecify.annotations.NullMarked;
