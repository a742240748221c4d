package org.yardstick.measurement.facets.estimation;

import java.util.Optional;

/**
 * Standard errors that allow for what is not known of the other parameters: from the inverse of the information matrix, each centred
 * facet's elements taken about their mean.
 */
final class FullErrors {
    private FullErrors() {}

    /** @return by facet and element, 0 where there is none */
    static double[][] of(Design design, Optional<double[][]> covariance) {
        var errors = new double[design.model.facets()][];
        for (int f = 0; f < errors.length; f++) {
            errors[f] = new double[design.model.ratings().elements(f)];
        }
        covariance.ifPresent(matrix -> {
            for (int o = 0; o < design.others.length; o++) {
                facet(design, o, matrix, errors[design.others[o]]);
            }
        });
        return errors;
    }

    private static void facet(Design design, int other, double[][] matrix, double[] errors) {
        int facet = design.others[other];
        boolean centred = design.model.centred().contains(facet);
        if (!centred && !design.model.anchored(facet)) {
            return;
        }
        var means = new double[errors.length];
        double mean = 0;
        int n = 0;
        for (int i = 0; i < errors.length; i++) {
            n += design.kept.element(facet, i) ? 1 : 0;
        }
        for (int i = 0; centred && i < errors.length; i++) {
            for (int j = 0; j < errors.length; j++) {
                means[i] += matrix[design.offset[other] + i][design.offset[other] + j] / n;
            }
            mean += means[i] / n;
        }
        for (int i = 0; i < errors.length; i++) {
            if (design.kept.element(facet, i) && !design.model.anchored(facet, i)) {
                int at = design.offset[other] + i;
                errors[i] = Math.sqrt(Math.max(0, matrix[at][at] - 2 * means[i] + mean));
            }
        }
    }
}
