package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one criterion came out. A criterion that is not applicable has no score, no index and no share.
 *
 * @param raw the score given, by dimension, 0-10; a missing one that counts as 0 stands here as 0
 * @param credited what of it counts under the progressive rule, by dimension, 0-10
 * @param index x, 0-100
 * @param support u, the index of what the criterion rests on; absent where it rests on nothing applicable
 * @param interrelated y, the index seen through its support
 * @param weightShare its part of all applicable weight, 0-1
 */
public record CriterionResult(
        String code,
        boolean applicable,
        Map<String, BigDecimal> raw,
        Map<String, BigDecimal> credited,
        Optional<BigDecimal> index,
        Optional<BigDecimal> support,
        Optional<BigDecimal> interrelated,
        Optional<BigDecimal> weightShare) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** How much of the independent index it leaves away: of its weight share, what x lacks to 100. All together lack 100 - X. */
    public Optional<BigDecimal> shortfall() {
        return index.flatMap(x -> weightShare.map(
                share -> share.multiply(HUNDRED.subtract(x)).setScale(TenPlaces.PLACES, RoundingMode.HALF_EVEN)));
    }

    static CriterionResult of(Tally tally, int c, BigDecimal applicableWeight) {
        PreparedScheme scheme = tally.scheme;
        boolean applicable = tally.x[c] != TenPlaces.ABSENT;
        Map<String, BigDecimal> raw = new LinkedHashMap<>();
        Map<String, BigDecimal> credited = new LinkedHashMap<>();
        for (int d = 0; applicable && d < scheme.dimensionCodes.size(); d++) {
            int cell = scheme.cell(c, d);
            String dimension = scheme.dimensionCodes.get(d);
            raw.put(dimension, BigDecimal.valueOf(tally.sheet.halfPoints(cell) * 5L, 1));
            credited.put(dimension, TenPlaces.decimal(tally.credited[cell] / 10));
        }
        BigDecimal weight = scheme.criteria.get(c).weight();
        return new CriterionResult(
                scheme.criterionCodes.get(c),
                applicable,
                Collections.unmodifiableMap(raw),
                Collections.unmodifiableMap(credited),
                TenPlaces.optional(tally.x[c]),
                TenPlaces.optional(tally.u[c]),
                TenPlaces.optional(tally.y[c]),
                applicable
                        ? Optional.of(weight.divide(applicableWeight, TenPlaces.PLACES, RoundingMode.HALF_EVEN))
                        : Optional.empty());
    }
}
