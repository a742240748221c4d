package org.yardstick.platform.accreditation.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** What the screens of one team show, to the office and to the client. */
@Component
class TeamPages {
    /** Half way round the Earth: somebody whose city is not known is never taken for being near. */
    static final int UNKNOWN = 20_015;

    private final Audits audits;
    private final Engagements cases;
    private final Candidates candidates;
    private final TeamRows rows;
    private final Today today;

    TeamPages(Audits audits, Engagements cases, Candidates candidates, TeamRows rows, Today today) {
        this.audits = audits;
        this.cases = cases;
        this.candidates = candidates;
        this.rows = rows;
        this.today = today;
    }

    boolean isOffice(UUID audit, Viewer viewer) {
        return audits.get(audit, viewer).sides().office();
    }

    TeamPage office(UUID audit, Viewer viewer, Language language) {
        var one = cases.ofOffice(audit, viewer);
        var members = rows.of(audit);
        var all = candidates.of(one);
        var seated = seated(members, all);
        var standing = Standing.of(one.need(), seated);
        Optional<TeamProposal.Outcome> proposal =
                standing.isComplete() ? Optional.empty() : Optional.of(propose(one.need(), all, standing));
        return new TeamPage(
                one,
                audits.standard(one.audit()).edition().texts(language),
                members,
                all.stream()
                        .map(candidate -> row(candidate, one.need(), proposal))
                        .toList(),
                standing,
                proposal,
                today.day(),
                viewer.person());
    }

    private static List<Standing.Seated> seated(List<Membership> members, List<Candidate> all) {
        var seated = new ArrayList<Standing.Seated>();
        for (var member : members) {
            all.stream()
                    .filter(one -> member.isCurrent() && one.person().equals(member.person()))
                    .forEach(one -> seated.add(new Standing.Seated(one, member.seat())));
        }
        return seated;
    }

    /** For what the team still lacks, from those who may go as assessors; whoever may not lead does not count for the level. */
    private static TeamProposal.Outcome propose(Need need, List<Candidate> all, Standing standing) {
        var eligible = all.stream()
                .filter(one -> Eligibility.against(one, Seat.ASSESSOR, need).isEmpty())
                .map(one ->
                        new TeamProposal.Member(one.person(), one.kilometres().orElse(UNKNOWN), one.meets(need)))
                .toList();
        return TeamProposal.propose(eligible, standing.open(), standing.lacking());
    }

    private static TeamPage.Row row(Candidate one, Need need, Optional<TeamProposal.Outcome> proposal) {
        return new TeamPage.Row(
                one,
                proposal.flatMap(
                        outcome -> outcome instanceof TeamProposal.Team team ? seat(one, team) : Optional.empty()),
                Eligibility.against(one, Seat.LEAD, need),
                Eligibility.against(one, Seat.ASSESSOR, need),
                Eligibility.against(one, Seat.EXPERT, need));
    }

    private static Optional<Seat> seat(Candidate one, TeamProposal.Team team) {
        if (!team.members().contains(one.person())) {
            return Optional.empty();
        }
        return Optional.of(team.lead().filter(one.person()::equals).isPresent() ? Seat.LEAD : Seat.ASSESSOR);
    }

    /** What the client sees: who is on the team, for whom they work, and until when one may object. Never what ties them elsewhere. */
    ClientPage client(UUID audit, Viewer viewer) {
        var one = cases.of(audits.ofClient(audit, viewer));
        var shown = rows.of(audit).stream()
                .filter(member -> member.isCurrent() || member.objection().isPresent())
                .toList();
        return new ClientPage(one, shown, today.day());
    }

    /** Who of the team the client means; whoever was never on it is not there. */
    Membership member(UUID audit, UUID appointment, Viewer viewer) {
        return NotFound.unlessPresent(client(audit, viewer).members().stream()
                .filter(one -> one.id().equals(appointment))
                .findFirst());
    }
}
