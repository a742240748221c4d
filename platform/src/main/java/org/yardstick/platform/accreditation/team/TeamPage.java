package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.EditionTexts;

/**
 * The team of an audit as the office puts it together.
 *
 * @param members everybody who is or was on it
 * @param rows everybody who might be, with what speaks against them
 * @param proposal what the team still needs; empty when it needs nothing
 * @param reader who looks: what they appointed, somebody else decides about
 */
public record TeamPage(
        Engagement of,
        EditionTexts texts,
        List<Membership> members,
        List<Row> rows,
        Standing standing,
        Optional<TeamProposal.Outcome> proposal,
        LocalDate today,
        UUID reader) {

    /**
     * @param seat that the proposal has for them
     * @param asLead what speaks against them as lead
     * @param reasons what speaks against them as assessor
     * @param asExpert what speaks against them as expert or observer
     */
    public record Row(
            Candidate candidate,
            Optional<Seat> seat,
            List<Eligibility.Reason> asLead,
            List<Eligibility.Reason> reasons,
            List<Eligibility.Reason> asExpert) {

        /** Where they may sit, in the order of the seats. */
        public List<Seat> open() {
            return Seat.ON_TEAM.stream()
                    .filter(one -> switch (one) {
                        case LEAD -> asLead.isEmpty();
                        case ASSESSOR -> reasons.isEmpty();
                        case EXPERT, OBSERVER -> asExpert.isEmpty();
                        case DECIDER -> false;
                    })
                    .toList();
        }
    }

    public List<Membership> current() {
        return members.stream().filter(Membership::isCurrent).toList();
    }

    public List<Membership> former() {
        return members.stream().filter(one -> !one.isCurrent()).toList();
    }

    /** Those who may sit anywhere: the proposed ones first, then those who may audit; names stay in their order. */
    public List<Row> open() {
        return rows.stream()
                .filter(row -> !row.open().isEmpty())
                .sorted(Comparator.comparing((Row row) -> row.seat().isEmpty())
                        .thenComparing(row -> !row.reasons().isEmpty()))
                .toList();
    }

    public List<Row> closed() {
        return rows.stream()
                .filter(row -> row.open().isEmpty())
                .filter(row -> current().stream()
                        .noneMatch(one -> one.person().equals(row.candidate().person())))
                .toList();
    }

    public Optional<TeamProposal.Team> proposed() {
        return proposal.filter(TeamProposal.Team.class::isInstance).map(TeamProposal.Team.class::cast);
    }

    public Optional<TeamProposal.Impossible> impossible() {
        return proposal.filter(TeamProposal.Impossible.class::isInstance).map(TeamProposal.Impossible.class::cast);
    }

    /** What the team needs and this one would not bring to it. */
    public List<Requirement> lacks(Row row) {
        var met = row.candidate().meets(of.need());
        return of.need().together().stream().filter(what -> !met.contains(what)).toList();
    }

    /** What a requirement is called. */
    public String say(Screen screen, Requirement what) {
        return Said.in(screen, what, texts);
    }

    /** What the team needs, with those on it who meet it. */
    public Map<Requirement, List<Names>> coverage() {
        var covered = new LinkedHashMap<Requirement, List<Names>>();
        for (var what : of.need().together()) {
            covered.put(
                    what,
                    current().stream()
                            .filter(one -> meets(one, what))
                            .map(Membership::names)
                            .toList());
        }
        return covered;
    }

    private boolean meets(Membership one, Requirement what) {
        var seated = one.seat() == Seat.LEAD || (one.seat() == Seat.ASSESSOR && what.kind() != Requirement.Kind.LEVEL);
        return seated
                && rows.stream()
                        .filter(row -> row.candidate().person().equals(one.person()))
                        .anyMatch(row -> row.candidate().meets(of.need()).contains(what));
    }
}
