package org.yardstick.platform.accreditation.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.platform.judging.Impartiality;

/** Whether a candidate may go on an audit: competent, available, impartial; every reason against it is told. */
public final class Eligibility {
    private Eligibility() {}

    /** A reason against somebody, in the order in which it weighs. */
    public sealed interface Reason {
        /** The key of the refusal when somebody tries nevertheless. */
        String key();

        /** Whether it is a matter of impartiality: then the try stays on record. */
        default boolean isImpartiality() {
            return false;
        }
    }

    public record Tied(Impartiality.Obstacle obstacle, String key) implements Reason {
        @Override
        public boolean isImpartiality() {
            return true;
        }
    }

    public record Involved(Involvement involvement, String key) implements Reason {
        @Override
        public boolean isImpartiality() {
            return involvement != Involvement.TEAM_MEMBER;
        }
    }

    public record Absent(LocalDate first, LocalDate last) implements Reason {
        @Override
        public String key() {
            return "accreditation.team.refused.absent";
        }
    }

    public record Elsewhere(LocalDate first, LocalDate last) implements Reason {
        @Override
        public String key() {
            return "accreditation.team.refused.elsewhere";
        }
    }

    public record NotCompetent(Requirement requirement) implements Reason {
        @Override
        public String key() {
            return requirement.kind() == Requirement.Kind.LEVEL
                    ? "accreditation.team.refused.level"
                    : "accreditation.team.refused.sector";
        }
    }

    /** Everything that keeps {@code candidate} from {@code seat}; nothing means that they may sit there. */
    public static List<Reason> against(Candidate candidate, Seat seat, Need need) {
        var reasons = new ArrayList<Reason>();
        for (var obstacle : candidate.obstacles()) {
            MayServe.refusal(Involvement.of(obstacle.interest().kind()), seat)
                    .ifPresent(key -> reasons.add(new Tied(obstacle, key)));
        }
        for (var involvement : candidate.involvements()) {
            MayServe.refusal(involvement, seat).ifPresent(key -> reasons.add(new Involved(involvement, key)));
        }
        candidate.absent().ifPresent(span -> reasons.add(new Absent(span.first(), span.last())));
        candidate.elsewhere().ifPresent(span -> reasons.add(new Elsewhere(span.first(), span.last())));
        sector(candidate, seat, need).ifPresent(reasons::add);
        if (seat == Seat.LEAD && !candidate.leads(need)) {
            reasons.add(new NotCompetent(new Requirement(Requirement.Kind.LEVEL, need.level())));
        }
        return List.copyOf(reasons);
    }

    private static Optional<Reason> sector(Candidate candidate, Seat seat, Need need) {
        var sector = new Requirement(Requirement.Kind.SECTOR, need.sector());
        return seat.audits() && !candidate.competences().contains(sector)
                ? Optional.of(new NotCompetent(sector))
                : Optional.empty();
    }
}
