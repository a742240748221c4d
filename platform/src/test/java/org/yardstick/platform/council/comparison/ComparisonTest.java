package org.yardstick.platform.council.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The figures by which bodies are compared, and what of them is hidden. */
class ComparisonTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);
    private static final UUID THIRD = new UUID(1, 3);

    private static UUID assessor(int number) {
        return new UUID(2, number);
    }

    /** Scores of companies of different worth, a little by chance, less by how severe the assessor is. */
    private static List<Facts.Rating> scores(
            int audit, UUID body, String edition, double worth, Map<UUID, Double> severities, Random chance) {
        var all = new ArrayList<Facts.Rating>();
        severities.forEach((assessor, severity) -> {
            for (int criterion = 0; criterion < 20; criterion++) {
                var score = worth + criterion % 5 * 0.4 - severity + chance.nextGaussian() * 0.9;
                var points = (int) Math.clamp(Math.round(score), 0, 10);
                all.add(new Facts.Rating(new UUID(3, audit), assessor, body, edition, "C-" + criterion, points));
            }
        });
        return all;
    }

    /** Two bodies whose assessors differ by a point and a half, though the severe one has the better companies; one person assesses for both. */
    private static List<Facts.Rating> linked() {
        var chance = new Random(7);
        var all = new ArrayList<Facts.Rating>();
        for (int audit = 0; audit < 12; audit++) {
            all.addAll(scores(
                    audit,
                    ONE,
                    "OSQS 1.0",
                    4 + audit % 3,
                    Map.of(assessor(1), 0.0, assessor(2), 0.2, assessor(9), 0.5),
                    chance));
            all.addAll(scores(
                    100 + audit,
                    OTHER,
                    "OSQS 1.0",
                    6 + audit % 3,
                    Map.of(assessor(3), 1.6, assessor(4), 1.8, assessor(9), 0.5),
                    chance));
        }
        return all;
    }

    @Test
    void whoIsMoreSevereIsToldThoughTheOtherHasTheBetterCompanies() {
        var found = Severities.of(linked());
        assertThat(found.groups()).containsExactly(List.of(ONE, OTHER));
        var mild = of(found, ONE);
        var severe = of(found, OTHER);
        assertThat(mild.logits()).isLessThan(0);
        assertThat(severe.logits()).isGreaterThan(0);
        assertThat(mild.points() - severe.points()).isCloseTo(1.07, within(0.25));
        assertThat(mild.assessors()).isEqualTo(3);
        assertThat(mild.cases()).isEqualTo(12);
        assertThat(mild.ratings()).isEqualTo(12 * 3 * 20);
        assertThat(mild.lower()).isLessThan(mild.logits());
    }

    @Test
    void whatNothingLinksIsNotCompared() {
        var chance = new Random(3);
        var apart = new ArrayList<Facts.Rating>();
        apart.addAll(scores(1, ONE, "OSQS 1.0", 5, Map.of(assessor(1), 0.0, assessor(2), 0.5), chance));
        apart.addAll(scores(2, OTHER, "OSQS 1.0", 5, Map.of(assessor(3), 0.0, assessor(4), 0.5), chance));
        var found = Severities.of(apart);
        assertThat(found.groups()).isEmpty();
        assertThat(found.severities()).isEmpty();
        assertThat(Severities.of(List.of()).severities()).isEmpty();
    }

    @Test
    void anEvaluationOfPeersLinksBodiesThoughItIsAgainstAnotherStandard() {
        var chance = new Random(5);
        var all = new ArrayList<Facts.Rating>();
        for (int audit = 0; audit < 6; audit++) {
            all.addAll(
                    scores(audit, ONE, "OSQS 1.0", 5 + audit % 3, Map.of(assessor(1), 0.0, assessor(2), 0.0), chance));
            all.addAll(scores(
                    50 + audit, OTHER, "OSQS 1.0", 5 + audit % 3, Map.of(assessor(3), 1.5, assessor(4), 1.5), chance));
        }
        assertThat(Severities.of(all).groups()).isEmpty();
        all.addAll(scores(90, ONE, "OSAB 1.0", 6, Map.of(assessor(1), 0.0), chance));
        all.addAll(scores(90, OTHER, "OSAB 1.0", 6, Map.of(assessor(3), 1.5), chance));
        var found = Severities.of(all);
        assertThat(found.groups()).containsExactly(List.of(ONE, OTHER));
        assertThat(of(found, OTHER).logits()).isGreaterThan(of(found, ONE).logits() + 0.3);
    }

    @Test
    void scoresThatDoNotDifferAreNotMeasured() {
        var all = new ArrayList<Facts.Rating>();
        for (var body : List.of(ONE, OTHER)) {
            for (int assessor = 1; assessor < 3; assessor++) {
                all.add(new Facts.Rating(new UUID(3, 1), assessor(assessor), body, "OSQS 1.0", "C-1", 5));
            }
        }
        var found = Severities.of(all);
        assertThat(found.groups()).hasSize(1);
        assertThat(found.unmeasured()).containsExactly(1);
    }

    private static Severity of(Severities.Found found, UUID body) {
        return found.severities().stream()
                .filter(one -> one.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    /** Student's t by hand: mean 3, sd sqrt(2.5), t(4) = 2.776445. */
    @Test
    void aMeanHasItsInterval() {
        var estimate = Estimate.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).orElseThrow();
        assertThat(estimate.mean()).isEqualTo(3);
        assertThat(estimate.upper() - 3).isCloseTo(2.776445 * Math.sqrt(2.5 / 5), within(1e-5));
        assertThat(Estimate.of(List.of(4.0))).isEmpty();
    }

    @Property(tries = 100)
    void pooledIsTheSameAsTogether(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 100) Integer> some,
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 100) Integer> more) {
        var first = some.stream().map(Integer::doubleValue).toList();
        var second = more.stream().map(Integer::doubleValue).toList();
        var both = new ArrayList<>(first);
        both.addAll(second);
        var pooled = Estimate.pooled(List.of(
                        Estimate.of(first).orElseThrow(), Estimate.of(second).orElseThrow()))
                .orElseThrow();
        var whole = Estimate.of(both).orElseThrow();
        assertThat(pooled.mean()).isCloseTo(whole.mean(), within(1e-9));
        assertThat(pooled.lower()).isCloseTo(whole.lower(), within(1e-7));
        assertThat(pooled.n()).isEqualTo(whole.n());
    }

    /** Whatever the sectors are like: nothing small is shown, and never is exactly one hidden, unless there is no other. */
    @Property(tries = 300)
    void noHiddenSectorFollowsFromTheTotal(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 9) Integer> sizes) {
        var sectors = new ArrayList<Comparison.OfSector>();
        for (int i = 0; i < sizes.size(); i++) {
            sectors.add(new Comparison.OfSector("s" + i, sizes.get(i), Map.of()));
        }
        var hidden = Suppression.sectors(sectors, 5);
        sectors.stream()
                .filter(one -> one.n() < 5)
                .forEach(one -> assertThat(hidden).contains(one.sector()));
        if (sectors.size() > 1) {
            assertThat(hidden.size()).isNotEqualTo(1);
        }
        Collections.shuffle(sectors);
        assertThat(Suppression.sectors(sectors, 5)).isEqualTo(hidden);
    }

    @Test
    void whatIsKeptIsReadAsItWas() {
        var cases = List.of(
                new Facts.Case(new UUID(3, 1), ONE, "retail", "OSQS 1.0", Optional.of("II"), 70, 65),
                new Facts.Case(new UUID(3, 2), ONE, "retail", "OSQS 1.0", Optional.empty(), 50, 40),
                new Facts.Case(new UUID(3, 3), THIRD, "retail", "OSQS 1.0", Optional.of("I"), 50, 50));
        var comparison = Comparison.of(new Facts(LocalDate.of(2026, 11, 24), cases, linked()), "1.0");
        assertThat(Comparison.read(comparison.canonical())).isEqualTo(comparison);
        var one = comparison.of(ONE).orElseThrow();
        assertThat(one.levels()).isEqualTo(Map.of("II", 1, Comparison.REFUSED, 1));
        assertThat(one.gap().orElseThrow().mean()).isEqualTo(7.5);
        assertThat(comparison.of(THIRD).orElseThrow().gap()).isEmpty();
        assertThat(comparison.group(ONE)).contains(1);
        assertThat(comparison.group(THIRD)).isEmpty();
        assertThat(Set.copyOf(comparison.editions())).containsExactly("OSQS 1.0");
    }
}
