package org.yardstick.measurement.agreement;

/**
 * How much two different categories still agree: 1 the same, 0 as far apart as can be. x are the categories, ascending.
 *
 * <pre>
 *   linear: 1 - |x_a - x_b| / (x_max - x_min)        quadratic: 1 - (x_a - x_b)^2 / (x_max - x_min)^2
 *   ordinal: 1 - C(d + 1, 2) / C(q, 2), d places apart of q
 * </pre>
 *
 * <p>K. L. Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, chapter 3.
 */
public enum Weighting {
    NONE,
    LINEAR,
    QUADRATIC,
    ORDINAL;

    /** By the categories' numbers: q x q. */
    public double[][] matrix(double[] categories) {
        int q = categories.length;
        var range = q == 0 ? 1 : categories[q - 1] - categories[0];
        var weights = new double[q][q];
        for (int a = 0; a < q; a++) {
            for (int b = 0; b < q; b++) {
                var share = range == 0 ? 0 : Math.abs(categories[a] - categories[b]) / range;
                weights[a][b] = a == b ? 1 : of(share, Math.abs(a - b), q);
            }
        }
        return weights;
    }

    private double of(double share, int places, int q) {
        return switch (this) {
            case NONE -> 0;
            case LINEAR -> 1 - share;
            case QUADRATIC -> 1 - share * share;
            case ORDINAL -> 1 - places * (places + 1.0) / (q * (q - 1.0));
        };
    }

    /** By the categories' places, as if they stood equally far apart. */
    public double[][] byPlace(int q) {
        var places = new double[q];
        for (int a = 0; a < q; a++) {
            places[a] = a;
        }
        return matrix(places);
    }
}
