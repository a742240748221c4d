/** From the report of an audit to a decision by people who did not audit, to the certificate, to an appeal. */
@NullMarked
@NamedInterface("decision")
package org.yardstick.platform.accreditation.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
