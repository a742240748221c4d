/** From the report of an audit to a decision by people who did not audit, to the certificate, to an appeal. */
@NullMarked
package org.yardstick.platform.accreditation.decision;

import org.jspecify.annotations.NullMarked;
