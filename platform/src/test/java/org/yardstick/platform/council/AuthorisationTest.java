package org.yardstick.platform.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yardstick.platform.council.Authorisation.State.AHEAD;
import static org.yardstick.platform.council.Authorisation.State.EXPIRED;
import static org.yardstick.platform.council.Authorisation.State.IN_FORCE;
import static org.yardstick.platform.council.Authorisation.State.SUSPENDED;
import static org.yardstick.platform.council.Authorisation.State.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.platform.accreditation.Mandate;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;

/** Where an authorisation stands on any day, and what can be decided about it. */
class AuthorisationTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2027, 12, 31);
    private static final UUID BODY = new UUID(0, 1);

    private static Authorisation with(Act... acts) {
        return with(Remit.ALL, acts);
    }

    private static Authorisation with(Remit remit, Act... acts) {
        return new Authorisation(
                UUID.randomUUID(),
                BODY,
                Names.of("Body"),
                remit,
                FROM,
                UNTIL,
                "Peer evaluation",
                Optional.empty(),
                new Authorisation.Granted(Names.of("Ann"), Instant.EPOCH),
                List.of(acts));
    }

    private static Act act(Act.Kind kind, String day) {
        return new Act(kind, LocalDate.parse(day), Optional.empty(), "because", Names.of("Ann"), Instant.EPOCH);
    }

    private static Act renewed(String day, String until) {
        return new Act(
                Act.Kind.RENEWED,
                LocalDate.parse(day),
                Optional.of(LocalDate.parse(until)),
                "because",
                Names.of("Ann"),
                Instant.EPOCH);
    }

    /** Suspended 1 March to 1 June 2026, renewed for 2028, suspended again and withdrawn within it. */
    private static Authorisation eventful() {
        return with(
                act(Act.Kind.SUSPENDED, "2026-03-01"),
                act(Act.Kind.RESTORED, "2026-06-01"),
                renewed("2028-01-01", "2028-12-31"),
                act(Act.Kind.SUSPENDED, "2028-05-01"),
                act(Act.Kind.WITHDRAWN, "2028-07-01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, AHEAD, 2026-01-01",
        "2026-01-01, IN_FORCE, 2026-01-01",
        "2026-02-28, IN_FORCE, 2026-01-01",
        "2026-03-01, SUSPENDED, 2026-03-01",
        "2026-05-31, SUSPENDED, 2026-03-01",
        "2026-06-01, IN_FORCE, 2026-06-01",
        "2027-12-31, IN_FORCE, 2026-06-01",
        "2028-01-01, IN_FORCE, 2026-06-01",
        "2028-05-01, SUSPENDED, 2028-05-01",
        "2028-06-30, SUSPENDED, 2028-05-01",
        "2028-07-01, WITHDRAWN, 2028-07-01",
        "2030-01-01, WITHDRAWN, 2028-07-01"
    })
    void itStandsWhereItsRowsAndTheDaySay(LocalDate day, Authorisation.State state, LocalDate since) {
        assertThat(eventful().state(day)).isEqualTo(state);
        assertThat(eventful().since(day)).isEqualTo(since);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-31, IN_FORCE, 2026-01-01",
        "2028-01-01, EXPIRED, 2028-01-01",
        "2028-02-29, EXPIRED, 2028-01-01",
        "2028-03-01, IN_FORCE, 2026-01-01",
        "2029-01-01, EXPIRED, 2029-01-01"
    })
    void aGapBeforeALateRenewalStaysAGap(LocalDate day, Authorisation.State state, LocalDate since) {
        var late = with(renewed("2028-03-01", "2028-12-31"));
        assertThat(late.state(day)).isEqualTo(state);
        assertThat(late.since(day)).isEqualTo(since);
    }

    @Test
    void onlyWhatFollowsFromItsStateCanBeDecided() {
        var today = LocalDate.of(2026, 2, 1);
        var fresh = with();
        fresh.mustTake(Act.Kind.SUSPENDED, today, today);
        fresh.mustTake(Act.Kind.WITHDRAWN, today, today);
        refused(() -> fresh.mustTake(Act.Kind.RESTORED, today, today), "council.refused.not-suspended");
        refused(() -> fresh.mustTake(Act.Kind.SUSPENDED, today.minusDays(1), today), "council.refused.past");
        refused(() -> fresh.mustTake(Act.Kind.SUSPENDED, UNTIL.plusDays(1), today), "council.refused.not-in-force");
        refused(() -> fresh.mustTake(Act.Kind.WITHDRAWN, UNTIL.plusDays(1), today), "council.refused.over");
        var suspended = with(act(Act.Kind.SUSPENDED, "2026-03-01"));
        refused(() -> suspended.mustTake(Act.Kind.WITHDRAWN, today, today), "council.refused.later-act");
        suspended.mustTake(Act.Kind.RESTORED, LocalDate.of(2026, 3, 2), today);
        refused(
                () -> suspended.mustTake(Act.Kind.SUSPENDED, LocalDate.of(2026, 3, 2), today),
                "council.refused.not-in-force");
        var over = with(act(Act.Kind.WITHDRAWN, "2026-02-01"));
        refused(() -> over.mustTake(Act.Kind.WITHDRAWN, today, today), "council.refused.over");
        refused(() -> over.renewal(UNTIL.plusYears(1), today, List.of(over)), "council.refused.over");
    }

    @Test
    void aRenewalGoesOnFromTheLastDayOrFromToday() {
        var today = LocalDate.of(2026, 2, 1);
        assertThat(with().renewal(UNTIL.plusYears(1), today, List.of())).isEqualTo(UNTIL.plusDays(1));
        var late = UNTIL.plusDays(40);
        assertThat(with().renewal(late.plusDays(1), late, List.of())).isEqualTo(late);
        refused(() -> with().renewal(UNTIL, today, List.of()), "council.refused.not-longer");
        refused(
                () -> with(act(Act.Kind.SUSPENDED, "2026-01-05")).renewal(UNTIL.plusYears(1), today, List.of()),
                "council.refused.suspended-renewal");
    }

    @Test
    void whatAnotherOneCoversIsNotCoveredTwice() {
        var retail = new Remit(Set.of("retail"), Set.of("I", "II"), Set.of());
        var telecom = new Remit(Set.of("telecommunications"), Set.of(), Set.of());
        var others = List.of(with(retail));
        Authorisation.mustNotOverlap(others, telecom, FROM, UNTIL);
        Authorisation.mustNotOverlap(others, Remit.ALL, UNTIL.plusDays(1), UNTIL.plusDays(9));
        Authorisation.mustNotOverlap(others, new Remit(Set.of("retail"), Set.of("III"), Set.of()), FROM, UNTIL);
        refused(
                () -> Authorisation.mustNotOverlap(others, Remit.ALL, UNTIL, UNTIL.plusYears(1)),
                "council.refused.overlaps");
        var withdrawn = List.of(with(retail, act(Act.Kind.WITHDRAWN, "2026-05-01")));
        Authorisation.mustNotOverlap(withdrawn, Remit.ALL, LocalDate.of(2026, 5, 1), UNTIL);
        refused(
                () -> Authorisation.mustNotOverlap(withdrawn, Remit.ALL, LocalDate.of(2026, 4, 30), UNTIL),
                "council.refused.overlaps");
    }

    /** Act by act, what each state of an authorisation lets a body do. */
    @ParameterizedTest
    @CsvSource({
        "AHEAD, false, false, false, false",
        "IN_FORCE, true, true, true, true",
        "SUSPENDED, false, false, true, false",
        "EXPIRED, false, false, false, false",
        "WITHDRAWN, false, false, false, false"
    })
    void whatABodyMayDoFollowsFromTheState(
            Authorisation.State state, boolean takeOn, boolean decide, boolean keep, boolean certify) {
        var one = with(act(Act.Kind.SUSPENDED, "2026-03-01"), act(Act.Kind.RESTORED, "2026-06-01"));
        var day = switch (state) {
            case AHEAD -> FROM.minusDays(1);
            case IN_FORCE -> FROM;
            case SUSPENDED -> LocalDate.of(2026, 3, 1);
            case EXPIRED -> UNTIL.plusDays(1);
            case WITHDRAWN -> LocalDate.of(2026, 8, 1);
        };
        var of = state == WITHDRAWN ? with(act(Act.Kind.WITHDRAWN, "2026-07-01")) : one;
        assertThat(of.state(day)).isEqualTo(state);
        var entitled = Entitlement.of(List.of(of), new Remit.Point("retail", "II", UUID.randomUUID()), day);
        assertThat(entitled.allows(Mandate.Act.TAKE_ON)).isEqualTo(takeOn);
        assertThat(entitled.allows(Mandate.Act.DECIDE)).isEqualTo(decide);
        assertThat(entitled.allows(Mandate.Act.KEEP)).isEqualTo(keep);
        assertThat(entitled.allows(Mandate.Act.CERTIFY)).isEqualTo(certify);
    }

    @Test
    void whatIsNotCoveredIsToldApartFromWhatWasNeverAuthorised() {
        var limited = with(new Remit(Set.of("retail"), Set.of(), Set.of()));
        var asked = new Remit.Point("telecommunications", "II", UUID.randomUUID());
        assertThat(Entitlement.of(List.of(), asked, FROM))
                .isEqualTo(new Entitlement(Entitlement.Answer.NEVER, Optional.empty(), false));
        assertThat(Entitlement.of(List.of(limited), asked, FROM))
                .isEqualTo(new Entitlement(Entitlement.Answer.NEVER, Optional.empty(), true));
    }

    /**
     * Whatever is tried, in whatever order: what was decided keeps its order, nothing is in force outside its days, what is withdrawn never
     * comes back, and the past stays what it was.
     */
    @Property(tries = 300)
    void noSequenceOfDecisionsBreaksTheLaws(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3) Integer> kinds, @ForAll Random chance) {
        var one = with();
        var today = FROM;
        for (var kind : kinds) {
            today = today.plusDays(chance.nextInt(150));
            var day = today.plusDays(chance.nextInt(3) * 20L);
            var before = one;
            one = tried(one, Act.Kind.values()[kind], day, today);
            for (var past = FROM.minusDays(3); past.isBefore(today); past = past.plusDays(17)) {
                assertThat(one.state(past)).isEqualTo(before.state(past));
            }
        }
        var ended = one.withdrawn();
        for (var day = FROM.minusDays(3); day.isBefore(UNTIL.plusYears(6)); day = day.plusDays(11)) {
            var state = one.state(day);
            assertThat(state == AHEAD).isEqualTo(day.isBefore(FROM) && !isOver(ended, day));
            assertThat(state == WITHDRAWN).isEqualTo(isOver(ended, day));
            if (day.isAfter(one.lastDay())) {
                assertThat(state).isIn(EXPIRED, WITHDRAWN);
            }
            assertThat(one.since(day).isAfter(day)).isEqualTo(state == AHEAD);
            assertThat(shuffled(one, chance).state(day)).isEqualTo(state);
        }
        var told = one.acts().stream()
                .filter(act -> act.kind() == Act.Kind.SUSPENDED || act.kind() == Act.Kind.RESTORED)
                .map(Act::kind)
                .toList();
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i)).isEqualTo(i % 2 == 0 ? Act.Kind.SUSPENDED : Act.Kind.RESTORED);
        }
    }

    /** However remits are cut, of a body that overlaps nowhere no point is covered twice on any day. */
    @Property(tries = 300)
    void nothingIsEverCoveredTwice(@ForAll Random chance) {
        var sectors = List.of("retail", "telecommunications", "public-service");
        var levels = List.of("I", "II", "III");
        var kept = new ArrayList<Authorisation>();
        for (int i = 0; i < 8; i++) {
            var first = FROM.plusDays(chance.nextInt(400));
            var remit = new Remit(some(sectors, chance), some(levels, chance), Set.of());
            var last = first.plusDays(chance.nextInt(300));
            try {
                Authorisation.mustNotOverlap(kept, remit, first, last);
                kept.add(new Authorisation(
                        UUID.randomUUID(),
                        BODY,
                        Names.of("Body"),
                        remit,
                        first,
                        last,
                        "x",
                        Optional.empty(),
                        new Authorisation.Granted(Names.of("Ann"), Instant.EPOCH),
                        List.of()));
            } catch (Refused overlaps) {
                assertThat(overlaps.key()).isEqualTo("council.refused.overlaps");
            }
        }
        for (var day = FROM; day.isBefore(FROM.plusDays(700)); day = day.plusDays(13)) {
            var on = day;
            var point =
                    new Remit.Point(sectors.get(chance.nextInt(3)), levels.get(chance.nextInt(3)), UUID.randomUUID());
            assertThat(kept.stream()
                            .filter(one ->
                                    one.state(on) == IN_FORCE && one.remit().covers(point)))
                    .hasSizeLessThan(2);
        }
    }

    private static Set<String> some(List<String> all, Random chance) {
        var one = new ArrayList<>(all);
        Collections.shuffle(one, chance);
        return Set.copyOf(one.subList(0, chance.nextInt(3)));
    }

    private static boolean isOver(Optional<LocalDate> ended, LocalDate day) {
        return ended.filter(end -> !day.isBefore(end)).isPresent();
    }

    private static Authorisation tried(Authorisation one, Act.Kind kind, LocalDate day, LocalDate today) {
        try {
            if (kind == Act.Kind.RENEWED) {
                var last = one.lastDay().plusDays(200);
                return and(one, kind, one.renewal(last, today, List.of(one)), Optional.of(last));
            }
            one.mustTake(kind, day, today);
            return and(one, kind, day, Optional.empty());
        } catch (Refused no) {
            return one;
        }
    }

    private static Authorisation and(Authorisation one, Act.Kind kind, LocalDate day, Optional<LocalDate> until) {
        var acts = new ArrayList<>(one.acts());
        var at = Instant.EPOCH.plusSeconds(acts.size() + 1L);
        acts.add(new Act(kind, day, until, "because", Names.of("Ann"), at));
        return of(one, acts);
    }

    private static Authorisation shuffled(Authorisation one, Random chance) {
        var acts = new ArrayList<>(one.acts());
        Collections.shuffle(acts, chance);
        return of(one, acts);
    }

    private static Authorisation of(Authorisation one, List<Act> acts) {
        return new Authorisation(
                one.id(),
                one.body(),
                one.bodyName(),
                one.remit(),
                one.from(),
                one.until(),
                one.basis(),
                one.decision(),
                one.granted(),
                acts);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
