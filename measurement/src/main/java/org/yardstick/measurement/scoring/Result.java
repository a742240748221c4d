package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scored assessment: every number held to 10 places, with the formulas at {@link Tally} and the reasons by {@link
 * Explanation}. Indices go from 0 to 100; one that nothing applicable gives a value to is absent, never 0.
 *
 * @param independent X, each criterion by itself
 * @param interrelated Y, each criterion seen through what it rests on; never above X
 * @param coherence Y / X: 1 where everything is carried by what it rests on; absent where X is 0
 * @param cskm the index over the criteria of customer-service knowledge management
 * @param dimensions index by dimension, in progressive order
 * @param modules index by module, in the order in which the criteria name them
 * @param perspectives index by perspective, in the order in which the criteria name them
 * @param criteria in the scheme's order, those not applicable included
 * @param influence the total influence that the interrelated view used
 * @param levels from the lowest to the highest, all of them, reached or not
 * @param missing the scores that were counted as 0 because they are still to be given
 */
public record Result(
        BigDecimal independent,
        BigDecimal interrelated,
        Optional<BigDecimal> coherence,
        Optional<BigDecimal> cskm,
        Map<String, Optional<BigDecimal>> dimensions,
        Map<String, Optional<BigDecimal>> modules,
        Map<String, Optional<BigDecimal>> perspectives,
        List<CriterionResult> criteria,
        TotalInfluence influence,
        List<LevelResult> levels,
        List<Unanswered> missing) {

    static Result of(Tally tally) {
        PreparedScheme scheme = tally.scheme;
        return new Result(
                tally.independent(),
                tally.interrelated(),
                coherence(tally),
                tally.cskm(),
                byCode(scheme.dimensionCodes, tally.dimensions),
                byCode(scheme.modules.codes(), tally.modules),
                byCode(scheme.perspectives.codes(), tally.perspectives),
                criteria(tally),
                scheme.influence,
                levels(tally),
                tally.sheet.missing());
    }

    /** As people are shown a number: to one place, HALF_EVEN. No decision is taken on it. */
    public static BigDecimal shown(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_EVEN);
    }

    /** Whether no score was missing. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** How many levels are reached, 0 for none. */
    public int levelsReached() {
        int held = 0;
        while (held < levels.size() && levels.get(held).held()) {
            held++;
        }
        return held;
    }

    /** The highest level whose gates all hold, as do those of every level below: none is skipped. */
    public Optional<String> reached() {
        int held = levelsReached();
        return held == 0 ? Optional.empty() : Optional.of(levels.get(held - 1).code());
    }

    /** The level above the one reached, absent at the top. */
    public Optional<String> next() {
        return nextLevel().map(LevelResult::code);
    }

    /** What is missing for the next level: its gates that do not hold, each with its distance. */
    public List<GateResult> missingGates() {
        return nextLevel().map(LevelResult::missingGates).orElse(List.of());
    }

    private Optional<LevelResult> nextLevel() {
        int held = levelsReached();
        return held == levels.size() ? Optional.empty() : Optional.of(levels.get(held));
    }

    private static Optional<BigDecimal> coherence(Tally tally) {
        return tally.independent == 0
                ? Optional.empty()
                : Optional.of(
                        tally.interrelated().divide(tally.independent(), TenPlaces.PLACES, RoundingMode.HALF_EVEN));
    }

    private static Map<String, Optional<BigDecimal>> byCode(List<String> codes, long[] indices) {
        Map<String, Optional<BigDecimal>> byCode = new LinkedHashMap<>();
        for (int i = 0; i < indices.length; i++) {
            byCode.put(codes.get(i), TenPlaces.optional(indices[i]));
        }
        return Collections.unmodifiableMap(byCode);
    }

    private static List<CriterionResult> criteria(Tally tally) {
        BigDecimal applicableWeight = BigDecimal.ZERO;
        for (int c = 0; c < tally.x.length; c++) {
            if (tally.x[c] != TenPlaces.ABSENT) {
                applicableWeight =
                        applicableWeight.add(tally.scheme.criteria.get(c).weight());
            }
        }
        List<CriterionResult> criteria = new ArrayList<>();
        for (int c = 0; c < tally.x.length; c++) {
            criteria.add(CriterionResult.of(tally, c, applicableWeight));
        }
        return Collections.unmodifiableList(criteria);
    }

    private static List<LevelResult> levels(Tally tally) {
        List<LevelResult> levels = new ArrayList<>();
        for (int level = 0; level < tally.scheme.levels.size(); level++) {
            levels.add(LevelResult.of(
                    tally.scheme.levelCodes.get(level),
                    tally.scheme.levels.get(level).stream()
                            .map(check -> check.result(tally))
                            .toList()));
        }
        return Collections.unmodifiableList(levels);
    }
}
