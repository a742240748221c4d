package org.yardstick.platform.accreditation.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.accreditation.cycle.Cycle.Consequence;

class CycleTest {
    private static final LocalDate DECIDED = LocalDate.of(2026, 3, 31);
    private static final LocalDate EXPIRES = LocalDate.of(2029, 4, 7);
    private static final CycleRules RULES = CycleRules.usual();

    private static Cycle with(List<LocalDate> surveillances, Optional<LocalDate> suspended, Optional<LocalDate> ended) {
        return new Cycle(DECIDED, EXPIRES, ended, suspended, surveillances, Optional.empty());
    }

    private static final Cycle FRESH = with(List.of(), Optional.empty(), Optional.empty());

    @Test
    void theFirstSurveillanceIsWithinTwelveMonthsOfTheDecisionTheSecondWithinTwentyFour() {
        assertThat(FRESH.steps(RULES))
                .extracting(Cycle.Step::code, Cycle.Step::due)
                .containsExactly(
                        tuple("surveillance-1", LocalDate.of(2027, 3, 31)),
                        tuple("surveillance-2", LocalDate.of(2028, 3, 31)),
                        tuple("recertification", LocalDate.of(2029, 1, 7)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-30, nothing",
        "2026-12-31, surveillance-1 in 90",
        "2027-03-01, surveillance-1 in 30",
        "2027-03-24, surveillance-1 in 7",
        "2027-03-31, surveillance-1 in 7",
        "2027-04-01, surveillance-1 in 0",
        "2027-04-30, surveillance-1 in 0",
        "2027-05-01, suspended for surveillance-1",
        "2029-04-07, suspended for surveillance-1",
        "2029-04-08, expired",
    })
    void onEachDayAnUndoneFirstSurveillanceBringsAbout(LocalDate today, String what) {
        assertThat(told(FRESH, today)).isEqualTo(what);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2028-10-08, nothing",
        "2028-10-09, recertification in 90",
        "2029-01-08, recertification in 0",
        "2029-04-07, recertification in 0",
        "2029-04-08, expired",
    })
    void aLateRecertificationDoesNotSuspend(LocalDate today, String what) {
        var done = List.of(LocalDate.of(2028, 2, 1), LocalDate.of(2027, 2, 1));
        assertThat(told(with(done, Optional.empty(), Optional.empty()), today)).isEqualTo(what);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2027-11-01, nothing", "2027-11-02, withdrawn", "2029-04-08, expired"})
    void aSuspensionThatLastsTooLongWithdraws(LocalDate today, String what) {
        var suspended = Optional.of(LocalDate.of(2027, 5, 1));
        assertThat(told(with(List.of(), suspended, Optional.empty()), today)).isEqualTo(what);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2029-04-07, false", "2029-04-08, true", "2029-10-07, true", "2029-10-08, false"})
    void forSixMonthsAfterTheExpiryItCanBeRestored(LocalDate today, boolean restorable) {
        assertThat(FRESH.isRestorable(today, RULES)).isEqualTo(restorable);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-30, AHEAD",
        "2026-12-31, DUE",
        "2027-03-31, DUE",
        "2027-04-01, OVERDUE",
        "2029-04-07, OVERDUE",
        "2029-04-08, LAPSED",
    })
    void aStepIsAheadDueOverdueOrLapsed(LocalDate today, Cycle.State state) {
        assertThat(FRESH.state(FRESH.steps(RULES).getFirst(), today, RULES)).isEqualTo(state);
    }

    private static String told(Cycle cycle, LocalDate today) {
        return cycle.consequences(today, RULES).stream()
                .map(CycleTest::told)
                .findFirst()
                .orElse("nothing");
    }

    private static String told(Consequence consequence) {
        return switch (consequence) {
            case Consequence.Announcement(var step, var days) -> step.code() + " in " + days;
            case Consequence.Suspension(var step) -> "suspended for " + step.code();
            case Consequence.Withdrawal withdrawal -> "withdrawn";
            case Consequence.Expiry expiry -> "expired";
        };
    }

    /** A certificate whose holder audits at {@code audits} days after the decision, looked at only on the days of {@code runs}. */
    private static final class Life {
        private final List<LocalDate> audits;
        private Optional<LocalDate> suspended = Optional.empty();
        private Optional<LocalDate> ended = Optional.empty();
        private final Set<String> told = new HashSet<>();
        private int letters;

        Life(List<Integer> audits) {
            this.audits = audits.stream().map(DECIDED::plusDays).toList();
        }

        Cycle on(LocalDate today) {
            var done = audits.stream().filter(day -> !day.isAfter(today)).toList();
            return new Cycle(DECIDED, EXPIRES, ended, suspended, done, Optional.empty());
        }

        void run(LocalDate today) {
            for (var consequence : on(today).consequences(today, RULES)) {
                switch (consequence) {
                    case Consequence.Announcement announcement -> tell(CycleTest.told(announcement));
                    case Consequence.Suspension suspension -> suspended = Optional.of(today);
                    case Consequence.Withdrawal withdrawal -> ended = Optional.of(today);
                    case Consequence.Expiry expiry -> tell("expired");
                }
            }
        }

        private void tell(String what) {
            if (told.add(what)) {
                letters++;
            }
        }
    }

    @Property(tries = 300)
    void doingTheSameDayTwiceChangesNothing(
            @ForAll @Size(max = 3) List<@IntRange(max = 1200) Integer> audits, @ForAll @IntRange(max = 1500) int day) {
        var life = new Life(audits);
        var today = DECIDED.plusDays(day);
        life.run(today);
        var cycle = life.on(today);
        var letters = life.letters;
        life.run(today);
        assertThat(life.on(today)).isEqualTo(cycle);
        assertThat(life.letters).isEqualTo(letters);
    }

    @Property(tries = 200)
    void aCertificateIsNeverValidWithASurveillanceOverdueBeyondItsGrace(
            @ForAll @Size(max = 3) List<@IntRange(max = 1200) Integer> audits,
            @ForAll @IntRange(min = 1, max = 9) int everyDays) {
        var life = new Life(audits);
        for (var today = DECIDED; !today.isAfter(EXPIRES); today = today.plusDays(everyDays)) {
            life.run(today);
            var cycle = life.on(today);
            var valid = cycle.suspended().isEmpty() && cycle.ended().isEmpty();
            assertThat(valid && isOverdueBeyondGrace(cycle, today)).isFalse();
        }
        assertThat(life.letters).isLessThanOrEqualTo(3 * (RULES.announcements().size() + 1));
    }

    private static boolean isOverdueBeyondGrace(Cycle cycle, LocalDate today) {
        return cycle.steps(RULES).stream()
                .anyMatch(step -> step.kind() == Cycle.Kind.SURVEILLANCE
                        && step.done().isEmpty()
                        && today.isAfter(step.due().plus(RULES.grace())));
    }
}
