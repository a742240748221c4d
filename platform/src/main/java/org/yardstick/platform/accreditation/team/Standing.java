package org.yardstick.platform.accreditation.team;

import java.util.HashSet;
import java.util.List;

/**
 * How far a team meets what the audit asks of it.
 *
 * @param open what nobody who audits on it meets; the level is met by its lead alone
 * @param lacking how many auditors are too few
 */
public record Standing(List<Requirement> open, int lacking) {

    /** Somebody on the team. */
    record Seated(Candidate candidate, Seat seat) {}

    static Standing of(Need need, List<Seated> team) {
        var met = new HashSet<Requirement>();
        for (var one : team) {
            if (one.seat.audits()) {
                one.candidate.meets(need).stream()
                        .filter(what -> what.kind() != Requirement.Kind.LEVEL || one.seat == Seat.LEAD)
                        .forEach(met::add);
            }
        }
        var open = need.together().stream().filter(what -> !met.contains(what)).toList();
        long auditors = team.stream().filter(one -> one.seat.audits()).count();
        return new Standing(open, (int) Math.max(0, need.minimum() - auditors));
    }

    public boolean isComplete() {
        return open.isEmpty() && lacking == 0;
    }
}
