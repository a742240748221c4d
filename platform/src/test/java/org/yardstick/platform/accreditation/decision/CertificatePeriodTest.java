package org.yardstick.platform.accreditation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.register.Certificate;
import org.yardstick.platform.register.CertificateState;
import org.yardstick.platform.shell.Refused;

/** When certificates hold that take each other's place: never two on a day, and a change moves no date. */
class CertificatePeriodTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CertificatePeriod.Rules RULES =
            new CertificatePeriod.Rules(Period.ofYears(3), Period.ofMonths(6));
    private static final UUID BODY = new UUID(0, 1);
    private static final UUID HOLDER = new UUID(0, 2);

    private static Certificate certificate(int number, LocalDate granted, CertificatePeriod period) {
        return new Certificate(
                new UUID(1, number),
                "T-" + number,
                BODY,
                HOLDER,
                granted,
                period.from(),
                period.until(),
                ZoneOffset.UTC,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static CertificatePeriod of(String kind, Certificate old, LocalDate today, LocalDate stageTwoEnd) {
        return CertificatePeriod.of(
                new CertificatePeriod.Case(kind, Optional.of(old), Optional.of(stageTwoEnd), today), today, RULES);
    }

    private static CertificatePeriod first(LocalDate today) {
        return CertificatePeriod.of(
                new CertificatePeriod.Case("initial", Optional.empty(), Optional.of(today), today), today, RULES);
    }

    @Test
    void aRenewedOneBeginsWhereTheOldOneEnds() {
        var old = certificate(1, DAY, first(DAY));
        assertThat(old.expires()).isEqualTo(LocalDate.of(2029, 3, 1));
        assertThat(of("recertification", old, LocalDate.of(2029, 1, 15), LocalDate.of(2028, 12, 1)))
                .isEqualTo(new CertificatePeriod(LocalDate.of(2029, 3, 2), LocalDate.of(2032, 3, 1)));
    }

    @Test
    void restoredWithinSixMonthsItsCycleGoesOnAndItHoldsFromTheDecision() {
        var old = certificate(1, DAY, first(DAY));
        assertThat(of("recertification", old, LocalDate.of(2029, 9, 1), LocalDate.of(2029, 1, 20)))
                .isEqualTo(new CertificatePeriod(LocalDate.of(2029, 9, 1), LocalDate.of(2032, 3, 1)));
    }

    @Test
    void laterAtLeastStageTwoIsDoneAgain() {
        var old = certificate(1, DAY, first(DAY));
        var late = LocalDate.of(2029, 9, 2);
        assertThatThrownBy(() -> of("recertification", old, late, LocalDate.of(2029, 1, 20)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.key()).isEqualTo("decision.refused.restoration-over"));
        assertThat(of("recertification", old, late, LocalDate.of(2029, 8, 20)))
                .isEqualTo(new CertificatePeriod(late, LocalDate.of(2032, 9, 1)));
    }

    @Test
    void whatDoesNotHoldIsNotChanged() {
        var old = certificate(1, DAY, first(DAY));
        assertThatThrownBy(() -> of("special", old, old.expires().plusDays(1), DAY))
                .isInstanceOf(Refused.class);
        var suspended = new Certificate(
                old.id(),
                old.number(),
                BODY,
                HOLDER,
                DAY,
                DAY,
                old.expires(),
                ZoneOffset.UTC,
                List.of(new Certificate.Suspension(new UUID(2, 1), DAY.plusDays(9), Optional.empty())),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> of("special", suspended, DAY.plusDays(10), DAY))
                .isInstanceOf(Refused.class);
    }

    /** @param days that pass before it */
    private record Step(boolean change, int days, boolean lateStageTwo) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.of(true, false))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property(tries = 500)
    void atAnyDateAtMostOneHoldsAndAChangeMovesNoDate(@ForAll("steps") List<Step> steps) {
        var line = new ArrayList<>(List.of(certificate(0, DAY, first(DAY))));
        var today = DAY;
        for (var step : steps) {
            today = today.plusDays(step.days);
            var old = line.getLast();
            try {
                var kind = step.change ? "special" : "recertification";
                var period = of(kind, old, today, step.lateStageTwo ? today : DAY);
                assertThat(period.from()).isAfterOrEqualTo(today);
                assertThat(period.until()).isAfter(period.from());
                if (step.change) {
                    assertThat(period.until()).isEqualTo(old.expires());
                }
                var next = certificate(line.size(), today, period);
                line.set(line.size() - 1, replaced(old, next));
                line.add(next);
            } catch (Refused no) {
                // What the rules refuse leaves nothing behind.
            }
        }
        for (var day = DAY.minusDays(1); day.isBefore(line.getLast().expires().plusDays(3)); day = day.plusDays(1)) {
            var on = day;
            assertThat(line.stream().filter(one -> one.state(on) == CertificateState.ACTIVE))
                    .as(on.toString())
                    .hasSizeLessThanOrEqualTo(1);
        }
    }

    private static Certificate replaced(Certificate old, Certificate by) {
        return new Certificate(
                old.id(),
                old.number(),
                BODY,
                HOLDER,
                old.granted(),
                old.effective(),
                old.expires(),
                ZoneOffset.UTC,
                List.of(),
                Optional.of(new Certificate.Replacement(by.number(), by.effective())),
                Optional.empty());
    }
}
