package org.yardstick.platform.accreditation.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Stage;
import org.yardstick.platform.accreditation.audit.plan.AgendaItem;
import org.yardstick.platform.accreditation.finding.Finding;
import org.yardstick.platform.accreditation.finding.FindingRows;
import org.yardstick.platform.accreditation.finding.Standing;
import org.yardstick.platform.accreditation.report.Report;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.Tailored;

/**
 * What an audit says to the outside, read at one moment for somebody who may read it. Nothing in it is hidden from one side of the case: no
 * fee, no note of the team, no single assessor's scores, no vote.
 *
 * @param report the latest draft, with the consensus as it was frozen; before it nothing of the team's scores is told
 * @param self what the organisation signed of itself
 * @param treated the findings with what was done about them, as it stands; none before there is a report
 */
public record CaseFacts(
        Audit of,
        Tailored standard,
        Plan plan,
        Optional<Report> report,
        Optional<Signed> self,
        List<Treated> treated,
        ZoneId zone) {

    /**
     * @param changedAt when anything of it was last written
     */
    public record Plan(
            List<Member> team, List<Place> sites, List<Stage> stages, List<AgendaItem> agenda, Instant changedAt) {}

    public record Member(UUID person, Names names, String role) {}

    /** @param chosenAs central, random or selected; empty when nothing was drawn */
    public record Place(UUID site, Names names, String country, String city, String chosenAs) {}

    public record Signed(Inputs inputs, Instant at) {}

    /** A finding, where it stands, and everything that was done about it. */
    public record Treated(Finding finding, Standing standing, List<Answer> answers, List<FindingRows.Line> acts) {
        public Instant changedAt(ZoneId zone) {
            return acts.stream()
                    .map(FindingRows.Line::at)
                    .max(Instant::compareTo)
                    .orElse(finding.course().raisedOn().atStartOfDay(zone).toInstant());
        }

        public boolean isToBeTreated() {
            return standing.grade().isNonconformity() && standing.state() != Standing.State.WITHDRAWN;
        }
    }

    /**
     * What the organisation answered.
     *
     * @param accepted by the audit's people; empty while they have not looked at it
     */
    public record Answer(
            UUID id,
            String correction,
            String rootCause,
            String action,
            LocalDate promised,
            Instant at,
            Optional<Boolean> accepted) {}

    /** The nonconformities, which have to be acted upon. */
    public List<Treated> toBeTreated() {
        return treated.stream().filter(Treated::isToBeTreated).toList();
    }
}
