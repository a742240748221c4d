package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yardstick.platform.shell.Refused;

/** Random sequences of acts on one case, in memory: whatever the rules let through, no decision lacks its quorum and no certificate its decision. */
class CaseLawsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> LEVELS = List.of("I", "II", "III");

    /** @param who which of the six people, of whom five are members */
    private record Step(int what, int who, int days) {}

    @Property(tries = 1000)
    void whateverIsTriedTheLawsHold(@ForAll("steps") List<Step> steps) {
        var story = new Story();
        for (var step : steps) {
            try {
                story.take(step);
            } catch (Refused no) {
                // What the rules refuse leaves nothing behind.
            }
            story.judge();
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                net.jqwik.api.Tuple.of(10, 0),
                                net.jqwik.api.Tuple.of(4, 1),
                                net.jqwik.api.Tuple.of(1, 2),
                                net.jqwik.api.Tuple.of(1, 3),
                                net.jqwik.api.Tuple.of(4, 4),
                                net.jqwik.api.Tuple.of(1, 5),
                                net.jqwik.api.Tuple.of(1, 6),
                                net.jqwik.api.Tuple.of(4, 7),
                                net.jqwik.api.Tuple.of(1, 8)),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 8))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }

    private static final class Story {
        private final List<Panel.Member> members = new ArrayList<>();
        private final Map<UUID, Choice> votes = new HashMap<>();
        private final Set<UUID> out = new HashSet<>();
        private final List<Optional<Boolean>> said = new ArrayList<>();
        private Optional<Panel.Conclusion> decided = Optional.empty();
        private Optional<LocalDate> noticeUntil = Optional.empty();
        private int openMajors = 1;
        private int certificates;
        private LocalDate today = DAY;
        private int votesWhenDecided;
        private int majorsWhenDecided;

        Story() {
            for (int i = 0; i < 5; i++) {
                members.add(new Panel.Member(person(i), i == 0));
            }
        }

        void take(Step step) {
            today = today.plusDays(step.days);
            var who = person(step.who);
            switch (step.what) {
                case 0 -> vote(who, step.days % 3 == 0 ? Choice.REFUSE : Choice.grant("II"));
                case 1 -> decide(step.days == 8 ? who : person(0));
                case 2 -> {
                    panel().mustTakeRecusal(who);
                    out.add(who);
                }
                case 3, 4 -> openMajors = Math.max(0, openMajors + (step.what == 3 ? 1 : -1));
                case 5 -> said.add(Optional.empty());
                case 6 -> said.replaceAll(one -> one.isPresent() ? one : Optional.of(step.days == 0));
                case 7 -> grant();
                default -> today = today.plusDays(14);
            }
        }

        private void vote(UUID who, Choice choice) {
            panel().mustTakeVote(who);
            votes.put(who, choice);
        }

        private void decide(UUID who) {
            var gates = new Gates(Optional.of("II"), "II", LEVELS, openMajors, 0, 0);
            decided = Optional.of(panel().conclude(who, gates, "Because."));
            votesWhenDecided = panel().counted().size();
            majorsWhenDecided = openMajors;
            noticeUntil = Optional.of(today.plusDays(14));
        }

        private void grant() {
            rule().mustAllow(today);
            certificates++;
            assertThat(noticeUntil).hasValueSatisfying(last -> assertThat(today).isAfter(last));
            assertThat(said).allMatch(one -> one.equals(Optional.of(false)));
        }

        private GrantRule rule() {
            var outcome = decided.map(one -> one.choice().outcome()).orElse(Outcome.DEFER);
            return new GrantRule(outcome, noticeUntil, said, certificates > 0);
        }

        private Panel panel() {
            return new Panel(person(99), 3, members, out, votes, decided.isPresent());
        }

        void judge() {
            assertThat(certificates).isLessThanOrEqualTo(1);
            var granted =
                    decided.map(one -> one.choice().outcome() == Outcome.GRANT).orElse(false);
            if (certificates > 0) {
                assertThat(granted).isTrue();
            }
            if (decided.isPresent()) {
                assertThat(votesWhenDecided).isGreaterThanOrEqualTo(3);
            }
            if (granted) {
                assertThat(majorsWhenDecided).isZero();
            }
        }

        private static UUID person(int n) {
            return new UUID(0, n);
        }
    }
}
