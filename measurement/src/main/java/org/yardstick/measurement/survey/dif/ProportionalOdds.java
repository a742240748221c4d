package org.yardstick.measurement.survey.dif;

import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/**
 * Proportional-odds logistic regression on counted cells, by Fisher scoring with halved steps: P(Y &gt;= c) = F(a_c + x b), F(t) = 1 / (1 +
 * exp(-t)), a_1 &gt; a_2 &gt; ... With two codes this is logistic regression. P. McCullagh (1980), Regression models for ordinal data. JRSS B 42,
 * 109-142, doi:10.1111/j.2517-6161.1980.tb01109.x
 */
final class ProportionalOdds {
    private static final int ITERATIONS = 500;
    private static final double SMALL_STEP = 1e-9;
    private static final double FARTHEST = 50;

    private final double[][] covariates;
    private final double[][] counts;
    private final int thresholds;
    private final double[] gradient;
    private final double[][] information;
    private double[] parameters;
    private int iterations;
    private boolean converged;

    private ProportionalOdds(double[][] covariates, double[][] counts) {
        this.covariates = covariates;
        this.counts = counts;
        thresholds = counts[0].length - 1;
        int size = thresholds + covariates[0].length;
        parameters = new double[size];
        gradient = new double[size];
        information = new double[size][size];
    }

    /**
     * @param covariates cells x covariates
     * @param counts cells x codes, each code answered by somebody
     */
    static ProportionalOdds fit(double[][] covariates, double[][] counts) {
        var model = new ProportionalOdds(covariates, counts);
        model.startFromMargins();
        model.climb();
        return model;
    }

    private void startFromMargins() {
        double all = 0;
        var atLeast = new double[thresholds];
        for (var cell : counts) {
            for (int code = 0; code <= thresholds; code++) {
                all += cell[code];
                for (int c = 0; c < code; c++) {
                    atLeast[c] += cell[code];
                }
            }
        }
        for (int c = 0; c < thresholds; c++) {
            parameters[c] = Math.log(atLeast[c] / (all - atLeast[c]));
        }
    }

    private void climb() {
        var now = logLikelihood(parameters);
        while (iterations++ < ITERATIONS && !converged) {
            var step = step();
            if (step.length == 0) {
                return;
            }
            var taken = 1.0;
            var next = moved(step, taken);
            while (!(logLikelihood(next) >= now) && taken > 1e-6) {
                taken /= 2;
                next = moved(step, taken);
            }
            converged =
                    Arrays.stream(step).allMatch(part -> Math.abs(part) < SMALL_STEP) || (taken <= 1e-6 && small(step));
            if (logLikelihood(next) >= now) {
                parameters = next;
                now = logLikelihood(next);
            } else if (!converged) {
                return;
            }
        }
        converged &= Arrays.stream(parameters).allMatch(parameter -> Math.abs(parameter) < FARTHEST);
    }

    /** Information^-1 gradient; none where the information has no inverse. */
    private double[] step() {
        derive();
        try {
            return new LUDecomposition(MatrixUtils.createRealMatrix(information))
                    .getSolver()
                    .solve(new ArrayRealVector(gradient))
                    .toArray();
        } catch (MathIllegalArgumentException singular) {
            return new double[0];
        }
    }

    /** No uphill step is left that rounding would show. */
    private static boolean small(double[] step) {
        return Arrays.stream(step).allMatch(part -> Math.abs(part) < 1e-5);
    }

    private double[] moved(double[] step, double share) {
        var moved = parameters.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += share * step[i];
        }
        return moved;
    }

    /** F(a_c + x b) for c = 1 .. C - 1, between F = 1 and F = 0. */
    private double[] atLeast(double[] of, double[] x) {
        double common = 0;
        for (int k = 0; k < x.length; k++) {
            common += of[thresholds + k] * x[k];
        }
        var atLeast = new double[thresholds + 2];
        atLeast[0] = 1;
        for (int c = 1; c <= thresholds; c++) {
            atLeast[c] = 1 / (1 + Math.exp(-of[c - 1] - common));
        }
        return atLeast;
    }

    private double logLikelihood(double[] of) {
        double sum = 0;
        for (int cell = 0; cell < counts.length; cell++) {
            var atLeast = atLeast(of, covariates[cell]);
            for (int code = 0; code <= thresholds; code++) {
                if (counts[cell][code] > 0) {
                    sum += counts[cell][code] * Math.log(atLeast[code] - atLeast[code + 1]);
                }
            }
        }
        return sum;
    }

    private void derive() {
        Arrays.fill(gradient, 0);
        for (var row : information) {
            Arrays.fill(row, 0);
        }
        for (int cell = 0; cell < counts.length; cell++) {
            var atLeast = atLeast(parameters, covariates[cell]);
            var n = Arrays.stream(counts[cell]).sum();
            for (int c = 1; c <= thresholds; c++) {
                var slope = atLeast[c] * (1 - atLeast[c]);
                var below = Math.max(1e-300, atLeast[c - 1] - atLeast[c]);
                var above = Math.max(1e-300, atLeast[c] - atLeast[c + 1]);
                addGradient(cell, c - 1, slope * (counts[cell][c] / above - counts[cell][c - 1] / below));
                addInformation(cell, c - 1, c - 1, n * slope * slope * (1 / below + 1 / above));
                if (c < thresholds) {
                    var next = -n * slope * atLeast[c + 1] * (1 - atLeast[c + 1]) / above;
                    addInformation(cell, c - 1, c, next);
                    addInformation(cell, c, c - 1, next);
                }
            }
        }
    }

    private void addGradient(int cell, int threshold, double value) {
        var x = covariates[cell];
        gradient[threshold] += value;
        for (int k = 0; k < x.length; k++) {
            gradient[thresholds + k] += value * x[k];
        }
    }

    private void addInformation(int cell, int a, int b, double value) {
        var x = covariates[cell];
        information[a][b] += value;
        for (int k = 0; k < x.length; k++) {
            information[a][thresholds + k] += value * x[k];
            information[thresholds + k][b] += value * x[k];
            for (int l = 0; l < x.length; l++) {
                information[thresholds + k][thresholds + l] += value * x[k] * x[l];
            }
        }
    }

    double logLikelihood() {
        return logLikelihood(parameters);
    }

    double coefficient(int covariate) {
        return parameters[thresholds + covariate];
    }

    /**
     * From the inverse of the observed information, as R's lrm and polr have it, with s = F (1 - F), s' = s (1 - 2 F) and P the probability of a code:
     * n_c (s_c^2 / P_c^2 - s'_c / P_c) + n_(c-1) (s_c^2 / P_(c-1)^2 + s'_c / P_(c-1)) for a threshold, - n_c s_c s_(c+1) / P_c^2 for it and the
     * next. NaN where there is none.
     */
    double standardError(int covariate) {
        for (var row : information) {
            Arrays.fill(row, 0);
        }
        for (int cell = 0; cell < counts.length; cell++) {
            var atLeast = atLeast(parameters, covariates[cell]);
            for (int c = 1; c <= thresholds; c++) {
                observe(cell, c, atLeast);
            }
        }
        try {
            var inverse = new LUDecomposition(MatrixUtils.createRealMatrix(information))
                    .getSolver()
                    .getInverse();
            return Math.sqrt(inverse.getEntry(thresholds + covariate, thresholds + covariate));
        } catch (MathIllegalArgumentException singular) {
            return Double.NaN;
        }
    }

    private void observe(int cell, int c, double[] atLeast) {
        var slope = atLeast[c] * (1 - atLeast[c]);
        var curve = slope * (1 - 2 * atLeast[c]);
        var below = Math.max(1e-300, atLeast[c - 1] - atLeast[c]);
        var above = Math.max(1e-300, atLeast[c] - atLeast[c + 1]);
        var upper = slope / above * (slope / above) - curve / above;
        var lower = slope / below * (slope / below) + curve / below;
        addInformation(cell, c - 1, c - 1, counts[cell][c] * upper + counts[cell][c - 1] * lower);
        if (c < thresholds) {
            var next = -counts[cell][c] * slope / above * (atLeast[c + 1] * (1 - atLeast[c + 1]) / above);
            addInformation(cell, c - 1, c, next);
            addInformation(cell, c, c - 1, next);
        }
    }

    int iterations() {
        return iterations;
    }

    boolean converged() {
        return converged;
    }
}
