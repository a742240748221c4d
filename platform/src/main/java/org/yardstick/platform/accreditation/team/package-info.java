/** Who audits whom: competence, absences, eligibility, the team that is proposed and appointed, acceptance and objection. */
@NullMarked
@NamedInterface("team")
package org.yardstick.platform.accreditation.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
