package org.yardstick.measurement.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Influence;

/** What must be true of every score under every scheme. */
class ScoringLawsTest {

    @Property
    void aHigherScoreNeverLowersAnything(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(scheme, seed);
        Scoring scoring = Scoring.of(scheme);
        Result before = scoring.score(answers, Missing.REFUSE);
        Result after = scoring.score(withOneScoreRaised(answers, new Random(seed)), Missing.REFUSE);
        Map<String, BigDecimal> lower = numbers(before);
        Map<String, BigDecimal> higher = numbers(after);
        assertThat(higher.keySet()).isEqualTo(lower.keySet());
        lower.forEach((name, number) -> assertThat(higher.get(name)).as(name).isGreaterThanOrEqualTo(number));
        assertThat(after.levelsReached()).isGreaterThanOrEqualTo(before.levelsReached());
    }

    @Property
    void whatTheCriteriaLeaveAwayIsWhatTheWholeLacks(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Result result = Scoring.of(scheme).score(RandomSchemes.answers(scheme, seed), Missing.REFUSE);
        BigDecimal left = result.criteria().stream()
                .flatMap(criterion -> criterion.shortfall().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lacking = new BigDecimal(100).subtract(result.independent());
        // Every share and every product is rounded to ten places.
        BigDecimal rounding = new BigDecimal("0.00000001")
                .multiply(BigDecimal.valueOf(1 + scheme.criteria().size()));
        assertThat(left.subtract(lacking).abs()).isLessThanOrEqualTo(rounding);
    }

    @Property
    void theOrderOfCriteriaIsIrrelevant(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(scheme, seed);
        Random random = new Random(seed);
        Scheme shuffled = new Scheme(
                scheme.dimensions(),
                scheme.tolerance(),
                scheme.interrelation(),
                shuffled(scheme.criteria(), random),
                scheme.sets(),
                shuffled(scheme.influences(), random),
                scheme.levels());
        Result one = Scoring.of(scheme).score(answers, Missing.REFUSE);
        Result other = Scoring.of(shuffled).score(answers, Missing.REFUSE);
        assertThat(numbers(other)).isEqualTo(numbers(one));
        assertThat(other.reached()).isEqualTo(one.reached());
    }

    /** Total influence belongs to the scheme, so here only applicable criteria influence each other. */
    @Property
    void notApplicableIsAsIfTheCriterionWereNotThere(@ForAll long seed) {
        Scheme drawn = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(drawn, seed);
        List<Influence> among = drawn.influences().stream()
                .filter(influence -> answers.scores().containsKey(influence.from())
                        && answers.scores().containsKey(influence.to()))
                .toList();
        List<Criterion> applicable = drawn.criteria().stream()
                .filter(criterion -> answers.scores().containsKey(criterion.code()))
                .toList();
        Result marked = Scoring.of(withoutGates(drawn, drawn.criteria(), among)).score(answers, Missing.REFUSE);
        Result removed = Scoring.of(withoutGates(drawn, applicable, among))
                .score(new Answers(answers.scores(), Set.of(), Set.of()), Missing.REFUSE);
        assertThat(numbers(marked)).isEqualTo(numbers(removed));
    }

    @Property
    void nothingIsCreditedThatWasNotScoredAndNoSupportFlatters(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Result result = Scoring.of(scheme).score(RandomSchemes.answers(scheme, seed), Missing.REFUSE);
        for (CriterionResult criterion : result.criteria()) {
            criterion
                    .credited()
                    .forEach((dimension, credited) -> assertThat(credited)
                            .isLessThanOrEqualTo(criterion.raw().get(dimension)));
            criterion
                    .index()
                    .ifPresent(x ->
                            assertThat(criterion.interrelated().orElseThrow()).isLessThanOrEqualTo(x));
        }
        assertThat(result.interrelated()).isLessThanOrEqualTo(result.independent());
        assertThat(result.coherence().orElse(BigDecimal.ONE)).isLessThanOrEqualTo(BigDecimal.ONE);
        assertThat(numbers(result).values())
                .allSatisfy(number -> assertThat(number).isBetween(BigDecimal.ZERO, new BigDecimal(100)));
    }

    @Property
    void withoutInterrelationBothIndicesAreOne(@ForAll long seed) {
        Scheme drawn = RandomSchemes.scheme(seed);
        Scheme scheme = new Scheme(
                drawn.dimensions(),
                drawn.tolerance(),
                BigDecimal.ZERO,
                drawn.criteria(),
                drawn.sets(),
                drawn.influences(),
                drawn.levels());
        Result result = Scoring.of(scheme).score(RandomSchemes.answers(scheme, seed), Missing.REFUSE);
        assertThat(result.interrelated()).isEqualTo(result.independent());
    }

    @Property
    void theTallyOfCompactScoresIsTheResult(@ForAll long seed) {
        Scheme scheme = RandomSchemes.scheme(seed);
        Answers answers = RandomSchemes.answers(scheme, seed);
        Scoring scoring = Scoring.of(scheme);
        Result result = scoring.score(answers, Missing.REFUSE);
        Tally tally = scoring.sheet(compact(scheme, answers), answers.facts()).tally();
        assertThat(tally.independent()).isEqualTo(result.independent());
        assertThat(tally.interrelated()).isEqualTo(result.interrelated());
        assertThat(tally.cskm()).isEqualTo(result.cskm());
        assertThat(tally.reached()).isEqualTo(result.reached());
    }

    /** Every number of a result by name, those of criteria that do not apply left out. */
    private static Map<String, BigDecimal> numbers(Result result) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        numbers.put("X", result.independent());
        numbers.put("Y", result.interrelated());
        result.cskm().ifPresent(index -> numbers.put("cskm", index));
        Stream.of(result.dimensions(), result.modules(), result.perspectives())
                .forEach(axis -> axis.forEach((code, value) -> value.ifPresent(index -> numbers.put(code, index))));
        for (CriterionResult criterion : result.criteria()) {
            criterion.index().ifPresent(x -> numbers.put("x " + criterion.code(), x));
            criterion.support().ifPresent(u -> numbers.put("u " + criterion.code(), u));
            criterion.interrelated().ifPresent(y -> numbers.put("y " + criterion.code(), y));
        }
        for (LevelResult level : result.levels()) {
            for (int gate = 0; gate < level.gates().size(); gate++) {
                String name = level.code() + " gate " + gate;
                level.gates().get(gate).value().ifPresent(value -> numbers.put(name, value));
            }
        }
        return numbers;
    }

    private static Answers withOneScoreRaised(Answers answers, Random random) {
        List<String> criteria = List.copyOf(answers.scores().keySet());
        String criterion = criteria.get(random.nextInt(criteria.size()));
        Map<String, Map<String, BigDecimal>> scores = new LinkedHashMap<>(answers.scores());
        Map<String, BigDecimal> byDimension =
                new LinkedHashMap<>(answers.scores().getOrDefault(criterion, Map.of()));
        List<String> dimensions = List.copyOf(byDimension.keySet());
        BigDecimal raise = BigDecimal.valueOf((1 + random.nextInt(20)) * 5L, 1);
        byDimension.compute(
                dimensions.get(random.nextInt(dimensions.size())),
                (dimension, score) -> raise.add(score).min(BigDecimal.TEN));
        scores.put(criterion, byDimension);
        return new Answers(scores, answers.notApplicable(), answers.facts());
    }

    private static byte[] compact(Scheme scheme, Answers answers) {
        byte[] halfPoints =
                new byte[scheme.criteria().size() * scheme.dimensions().size()];
        int cell = 0;
        for (Criterion criterion : scheme.criteria()) {
            Map<String, BigDecimal> byDimension = answers.scores().getOrDefault(criterion.code(), Map.of());
            for (Scheme.Dimension dimension : scheme.dimensions()) {
                BigDecimal score = byDimension.get(dimension.code());
                halfPoints[cell++] = score == null ? Sheet.NOT_APPLICABLE : (byte) (score.doubleValue() * 2);
            }
        }
        return halfPoints;
    }

    private static Scheme withoutGates(Scheme scheme, List<Criterion> criteria, List<Influence> influences) {
        return new Scheme(
                scheme.dimensions(),
                scheme.tolerance(),
                scheme.interrelation(),
                criteria,
                Map.of(),
                influences,
                List.of());
    }

    private static <T> List<T> shuffled(List<T> things, Random random) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
