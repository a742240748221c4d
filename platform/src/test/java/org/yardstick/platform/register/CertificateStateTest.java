package org.yardstick.platform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yardstick.platform.shell.Refused;

/** What a certificate is worth on a day. */
class CertificateStateTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final UUID BODY = UUID.randomUUID();
    private static final UUID HOLDER = UUID.randomUUID();

    @Test
    void eachWordHasItsDays() {
        var active = certificate(List.of(), Optional.empty(), Optional.empty());
        assertThat(active.state(START.plusDays(9))).isEqualTo(CertificateState.DRAFT);
        assertThat(active.state(START.plusDays(10))).isEqualTo(CertificateState.ACTIVE);
        assertThat(active.state(START.plusDays(100))).isEqualTo(CertificateState.ACTIVE);
        assertThat(active.state(START.plusDays(101))).isEqualTo(CertificateState.EXPIRED);
        var suspended = certificate(List.of(suspension(20, 30)), Optional.empty(), Optional.empty());
        assertThat(suspended.state(START.plusDays(19))).isEqualTo(CertificateState.ACTIVE);
        assertThat(suspended.state(START.plusDays(20))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(suspended.state(START.plusDays(29))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(suspended.state(START.plusDays(30))).isEqualTo(CertificateState.ACTIVE);
        var withdrawn = certificate(List.of(suspension(20, -1)), Optional.empty(), ending(40));
        assertThat(withdrawn.state(START.plusDays(39))).isEqualTo(CertificateState.SUSPENDED);
        assertThat(withdrawn.state(START.plusDays(40))).isEqualTo(CertificateState.WITHDRAWN);
        assertThat(withdrawn.state(START.plusDays(400))).isEqualTo(CertificateState.WITHDRAWN);
        var replaced =
                certificate(List.of(), Optional.of(new Certificate.Replacement("B", START.plusDays(50))), ending(0));
        assertThat(replaced.state(START)).isEqualTo(CertificateState.WITHDRAWN);
        assertThat(certificate(List.of(), replaced.replaced(), Optional.empty()).state(START.plusDays(50)))
                .isEqualTo(CertificateState.INACTIVE);
    }

    /** Ten thousand certificates to which anything may have happened, written down in any order. */
    @Test
    void itIsNeverActiveBeforeItTakesEffectAfterItsEndNorWhileSuspended() {
        var random = new Random(20261123);
        var seen = EnumSet.noneOf(CertificateState.class);
        for (int run = 0; run < 10_000; run++) {
            var certificate = any(random);
            for (int day = 0; day < 130; day++) {
                var on = START.plusDays(day);
                var state = certificate.state(on);
                seen.add(state);
                if (mustNotBeActive(certificate, on)) {
                    assertThat(state).as("%s on %s", certificate, on).isNotEqualTo(CertificateState.ACTIVE);
                } else {
                    assertThat(state).as("%s on %s", certificate, on).isEqualTo(CertificateState.ACTIVE);
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CertificateState.values());
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        var random = new Random(7);
        for (int run = 0; run < 1_000; run++) {
            var certificate = any(random);
            var shuffled = new ArrayList<>(certificate.suspensions());
            Collections.shuffle(shuffled, random);
            var other = certificate(shuffled, certificate.replaced(), certificate.ending());
            for (int day = 0; day < 130; day++) {
                assertThat(other.state(START.plusDays(day))).isEqualTo(certificate.state(START.plusDays(day)));
            }
        }
    }

    @Test
    void whatIsSuspendedIsNotSuspendedAgainAndWhatHasEndedNeverChanges() {
        var suspended = certificate(List.of(suspension(20, -1)), Optional.empty(), Optional.empty());
        refused("register.suspended-already", () -> suspended.maySuspend(START.plusDays(30), START.plusDays(25)));
        assertThat(suspended.mayRestore(START.plusDays(25)).from()).isEqualTo(START.plusDays(20));
        var active = certificate(List.of(suspension(20, 22)), Optional.empty(), Optional.empty());
        refused("register.not-suspended", () -> active.mayRestore(START.plusDays(25)));
        refused("register.suspension-day", () -> active.maySuspend(START.plusDays(24), START.plusDays(25)));
        refused("register.suspension-day", () -> active.maySuspend(START.plusDays(101), START.plusDays(25)));
        refused("register.holds-no-more", () -> active.maySuspend(START.plusDays(120), START.plusDays(120)));
        refused("register.holds-no-more", () -> active.mayEnd(START.plusDays(101)));
        refused("register.replaces-another", () -> active.mayBeReplaced(BODY, UUID.randomUUID()));
        refused("register.replaces-another", () -> active.mayBeReplaced(UUID.randomUUID(), HOLDER));
        var withdrawn = certificate(List.of(), Optional.empty(), ending(30));
        refused("register.holds-no-more", () -> withdrawn.mayEnd(START.plusDays(30)));
        refused("register.holds-no-more", () -> withdrawn.mayRestore(START.plusDays(30)));
        refused("register.holds-no-more", () -> withdrawn.mayBeReplaced(BODY, HOLDER));
        active.mayBeReplaced(BODY, HOLDER);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Said without the order of precedence that the rule has. */
    private static boolean mustNotBeActive(Certificate certificate, LocalDate on) {
        var suspended = certificate.suspensions().stream()
                .anyMatch(one -> one.from().compareTo(on) <= 0
                        && (one.until().isEmpty() || on.compareTo(one.until().get()) < 0));
        return suspended
                || on.compareTo(certificate.expires()) > 0
                || on.compareTo(certificate.effective()) < 0
                || certificate
                        .ending()
                        .filter(end -> end.on().compareTo(on) <= 0)
                        .isPresent()
                || certificate
                        .replaced()
                        .filter(one -> one.from().compareTo(on) <= 0)
                        .isPresent();
    }

    private static Certificate any(Random random) {
        var suspensions = new ArrayList<Certificate.Suspension>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(120);
            suspensions.add(suspension(from, random.nextBoolean() ? -1 : from + random.nextInt(30)));
        }
        Optional<Certificate.Replacement> replaced = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Certificate.Replacement("B", START.plusDays(random.nextInt(120))));
        Optional<Certificate.Ending> end = random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Certificate.Ending(
                        Certificate.Ending.Kind.values()[random.nextInt(2)], START.plusDays(random.nextInt(120))));
        return certificate(suspensions, replaced, end);
    }

    private static Certificate.Suspension suspension(int from, int until) {
        return new Certificate.Suspension(
                UUID.randomUUID(),
                START.plusDays(from),
                until < 0 ? Optional.empty() : Optional.of(START.plusDays(until)));
    }

    private static Optional<Certificate.Ending> ending(int on) {
        return Optional.of(new Certificate.Ending(Certificate.Ending.Kind.WITHDRAWN, START.plusDays(on)));
    }

    private static Certificate certificate(
            List<Certificate.Suspension> suspensions,
            Optional<Certificate.Replacement> replaced,
            Optional<Certificate.Ending> ending) {
        return new Certificate(
                UUID.randomUUID(),
                "A-2026-000001",
                BODY,
                HOLDER,
                START,
                START.plusDays(10),
                START.plusDays(100),
                ZoneId.of("Asia/Hong_Kong"),
                suspensions,
                replaced,
                ending);
    }
}
