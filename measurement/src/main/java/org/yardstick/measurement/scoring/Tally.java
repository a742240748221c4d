package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.Sheet.NOT_APPLICABLE;
import static org.yardstick.measurement.scoring.TenPlaces.ABSENT;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers of one assessment, without their reasons: what {@link Result} is made of, and all that a benchmark over
 * many thousand assessments needs.
 *
 * <pre>
 *   credited    t_1 = s_1,  t_d = min(s_d, t_(d-1) + tau)          s raw score, tau tolerance, points of 10
 *   criterion   x_c = 10 sum_d v_d t_cd                            v dimension weights, sum 1
 *   dimension   X_d = 10 sum_c w_c t_cd / sum_c w_c                w criterion weights, c applicable
 *   others      X   = sum_c w_c x_c / sum_c w_c                    c applicable and in the module, perspective, all
 *   support     u_c = sum_j T_jc x_j / sum_j T_jc                  T total influence of j on c, j applicable
 *   resting on  y_c = min(x_c, (1 - alpha) x_c + alpha u_c)        y_c = x_c where nothing supports c
 *   interrelated  Y = sum_c w_c y_c / sum_c w_c
 * </pre>
 *
 * <p>Every one of these quantities is one formula over quantities already held, evaluated exactly and rounded once,
 * HALF_EVEN to ten places: a division rounds, a product only where it has more decimals than that. Scores are kept as
 * points of 100 (10 s, 10 t). All are monotone: sums with weights >= 0, minima and roundings never turn an order
 * around, so no index falls when a raw score rises.
 *
 * <p>u_c is divided once by the sum of T rather than built from support weights p_jc rounded one by one: the same
 * quantity, more exactly.
 */
public final class Tally {

    private static final long HALF_POINT = 5 * TenPlaces.ONE;

    final PreparedScheme scheme;
    final Sheet sheet;
    /** 10 t, by criterion and dimension. */
    final long[] credited;

    final long[] dimensions;
    final long[] x;
    final long[] u;
    final long[] y;
    final long[] modules;
    final long[] perspectives;
    final long independent;
    final long interrelated;
    final long cskm;

    Tally(Sheet sheet) {
        scheme = sheet.scheme;
        this.sheet = sheet;
        credited = credited();
        dimensions = WeightedMean.each(scheme.dimensionMeans, credited);
        x = WeightedMean.each(scheme.criterionMeans, credited);
        u = support();
        y = restingOnSupport();
        modules = WeightedMean.each(scheme.modules.means(), x);
        perspectives = WeightedMean.each(scheme.perspectives.means(), x);
        independent = scheme.overall.of(x);
        interrelated = scheme.overall.of(y);
        cskm = scheme.cskm.of(x);
    }

    public BigDecimal independent() {
        return TenPlaces.decimal(independent);
    }

    public BigDecimal interrelated() {
        return TenPlaces.decimal(interrelated);
    }

    public Optional<BigDecimal> cskm() {
        return TenPlaces.optional(cskm);
    }

    /** The highest level whose gates all hold, as do those of every level below. */
    public Optional<String> reached() {
        int held = 0;
        while (held < scheme.levels.size() && scheme.levels.get(held).stream().allMatch(gate -> gate.holds(this))) {
            held++;
        }
        return held == 0 ? Optional.empty() : Optional.of(scheme.levelCodes.get(held - 1));
    }

    private long[] credited() {
        int dimensionCount = scheme.dimensionCodes.size();
        long[] points = new long[scheme.criterionCodes.size() * dimensionCount];
        for (int c = 0; c < scheme.criterionCodes.size(); c++) {
            long before = TenPlaces.HUNDRED;
            for (int d = 0; d < dimensionCount; d++) {
                int cell = scheme.cell(c, d);
                byte raw = sheet.halfPoints(cell);
                before = raw == NOT_APPLICABLE ? ABSENT : Math.min(raw * HALF_POINT, before + scheme.tolerance);
                points[cell] = before;
            }
        }
        return points;
    }

    private long[] support() {
        long[] support = WeightedMean.each(scheme.supportMeans, x);
        for (int c = 0; c < x.length; c++) {
            if (x[c] == ABSENT) {
                support[c] = ABSENT;
            }
        }
        return support;
    }

    private long[] restingOnSupport() {
        long[] resting = x.clone();
        long[] pair = new long[2];
        for (int c = 0; c < x.length; c++) {
            if (u[c] != ABSENT) {
                pair[0] = x[c];
                pair[1] = u[c];
                resting[c] = Math.min(x[c], scheme.blend.of(pair));
            }
        }
        return resting;
    }
}
