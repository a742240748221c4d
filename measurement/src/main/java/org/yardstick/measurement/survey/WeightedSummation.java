package org.yardstick.measurement.survey;

/**
 * Weighted sums over pairs: four respondents at a time, each a row [m | x | x^2] of presence, value and square of every item, are added to a
 * row of sums per item, so that neighbouring items share a vector instruction and the order of addition is always the same.
 */
final class WeightedSummation {
    private static final int AT_ONCE = 4;

    private final Responses responses;
    private final PairSums sums;
    private final int items;
    /** Of item i: sum w m_i times the row. */
    private final double[][] present;
    /** Of item i: sum w x_i x_j. */
    private final double[][] products;
    /** sum w times the row, over chunks where everybody answered everything. */
    private final double[] everybody;

    private final double[][] rows;
    private final double[] weights = new double[AT_ONCE];
    private final double[] factors = new double[AT_ONCE];

    WeightedSummation(Responses responses, PairSums sums) {
        this.responses = responses;
        this.sums = sums;
        items = responses.items().size();
        present = new double[items][3 * items];
        products = new double[items][items];
        everybody = new double[3 * items];
        rows = new double[AT_ONCE][3 * items];
    }

    void add(int start, int count, boolean allAnswered) {
        for (int from = start; from < start + count; from += AT_ONCE) {
            load(from, Math.min(AT_ONCE, start + count - from));
            if (allAnswered) {
                addTo(everybody, weights);
            }
            for (int i = 0; i < items; i++) {
                if (!allAnswered) {
                    factors(i);
                    addTo(present[i], factors);
                }
                factors(items + i);
                addProducts(products[i], i);
            }
        }
    }

    private void load(int from, int count) {
        for (int k = 0; k < AT_ONCE; k++) {
            var row = rows[k];
            weights[k] = k < count ? responses.weight(from + k) : 0;
            for (int i = 0; i < items; i++) {
                int code = k < count ? responses.code(i, from + k) : Responses.MISSING;
                boolean here = code != Responses.MISSING;
                row[i] = here ? 1 : 0;
                row[items + i] = here ? code : 0;
                row[2 * items + i] = here ? code * code : 0;
            }
        }
    }

    private void factors(int place) {
        for (int k = 0; k < AT_ONCE; k++) {
            factors[k] = weights[k] * rows[k][place];
        }
    }

    private void addTo(double[] sum, double[] by) {
        double a = by[0];
        double b = by[1];
        double c = by[2];
        double d = by[3];
        var r0 = rows[0];
        var r1 = rows[1];
        var r2 = rows[2];
        var r3 = rows[3];
        for (int j = 0; j < sum.length; j++) {
            sum[j] += a * r0[j] + b * r1[j] + c * r2[j] + d * r3[j];
        }
    }

    private void addProducts(double[] sum, int from) {
        double a = factors[0];
        double b = factors[1];
        double c = factors[2];
        double d = factors[3];
        var r0 = rows[0];
        var r1 = rows[1];
        var r2 = rows[2];
        var r3 = rows[3];
        for (int j = from; j < items; j++) {
            sum[j] += a * r0[items + j] + b * r1[items + j] + c * r2[items + j] + d * r3[items + j];
        }
    }

    void finish() {
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                sums.w[i * items + j] = present[i][j] + everybody[j];
                sums.x[j * items + i] = present[i][items + j] + everybody[items + j];
                sums.xx[j * items + i] = present[i][2 * items + j] + everybody[2 * items + j];
                sums.xy[i * items + j] = products[Math.min(i, j)][Math.max(i, j)];
            }
        }
    }
}
