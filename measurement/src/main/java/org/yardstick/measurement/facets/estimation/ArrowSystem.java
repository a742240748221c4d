package org.yardstick.measurement.facets.estimation;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.linear.JacobiPreconditioner;
import org.hipparchus.linear.RealLinearOperator;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.InvalidInput;

/**
 * Newton's equations in arrow form: [D B; B' C] (d, s) = (a, b), D diagonal over the spine, C over the rest. The rest first from the
 * Schur complement (C - B' D^-1 B) s = b - B' D^-1 a, then d = D^-1 (a - B s): by Cholesky where the rest is small, by conjugate gradients
 * with the diagonal as preconditioner where it is large.
 *
 * <p>Y. Saad (2003), Iterative Methods for Sparse Linear Systems, 2nd edition, 9.2 and 14.2, doi:10.1137/1.9780898718003.
 */
final class ArrowSystem {
    private static final int ROW_TASKS = 8;
    private static final int MOST_PRODUCTS = 20_000;
    private static final double EXACT_ENOUGH = 1e-8;
    /** A direction of which the ratings tell less than this share of what they tell of its parameters singly is not told apart. */
    private static final double LEAST_SHARE = 1e-9;

    private final Information information;
    private final Design design;
    private final boolean[] fixed;
    private final boolean[] spineFixed;
    /** Places among the rest that move, in order. */
    private final int[] moving;

    private final int[] place;
    private final boolean large;
    private @Nullable ScaledCholesky factor;

    /** @param fixed rest parameters that do not move, a reference element of each facet whose level does not show among them */
    ArrowSystem(Information information, boolean[] fixed) {
        this.information = information;
        this.design = information.design;
        this.fixed = fixed;
        spineFixed = new boolean[design.spineElements()];
        for (int e = 0; e < spineFixed.length; e++) {
            spineFixed[e] = design.spineFixed(e);
        }
        moving = IntStream.range(0, fixed.length).filter(i -> !fixed[i]).toArray();
        place = new int[fixed.length];
        Arrays.fill(place, -1);
        for (int m = 0; m < moving.length; m++) {
            place[moving[m]] = m;
        }
        large = design.isLarge(moving.length);
        factor = large || moving.length == 0 ? null : ScaledCholesky.of(complement(), own());
    }

    /** A step: changes of the spine and of the rest. */
    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    record Step(double[] spine, double[] rest) {
        /** Every change cut at {@code most}. */
        Step within(double most) {
            return new Step(
                    Arrays.stream(spine).map(s -> Math.clamp(s, -most, most)).toArray(),
                    Arrays.stream(rest).map(s -> Math.clamp(s, -most, most)).toArray());
        }

        Step times(double factor) {
            return new Step(
                    Arrays.stream(spine).map(s -> factor * s).toArray(),
                    Arrays.stream(rest).map(s -> factor * s).toArray());
        }

        double largest() {
            double largest = 0;
            for (var part : new double[][] {spine, rest}) {
                for (double change : part) {
                    largest = Math.max(largest, Math.abs(change));
                }
            }
            return largest;
        }
    }

    /** Whether the ratings tell all parameters apart, at these estimates. */
    boolean isRegular() {
        return moving.length == 0 || (large ? probed() : factor != null);
    }

    /** The step; none where the equations have no single solution. */
    Optional<Step> solve(double[] spineScore, double[] restScore) {
        var right = new double[moving.length];
        for (int m = 0; m < right.length; m++) {
            right[m] = restScore[moving[m]];
        }
        for (int e = 0; e < spineFixed.length; e++) {
            double ratio = share(e) * spineScore[e];
            for (int i = design.metStart[e]; ratio != 0 && i < design.metStart[e + 1]; i++) {
                int m = place[design.met[i]];
                if (m >= 0) {
                    right[m] -= information.border[i] * ratio;
                }
            }
        }
        return solved(right).map(this::wide).map(rest -> new Step(back(spineScore, rest), rest));
    }

    private Optional<double[]> solved(double[] right) {
        if (moving.length == 0) {
            return Optional.of(right);
        }
        var found = large ? gradients(right) : factor == null ? null : factor.solve(right);
        return Optional.ofNullable(found).filter(values -> Arrays.stream(values).allMatch(Double::isFinite));
    }

    /** Values of the moving rest at their places among all of it. */
    private double[] wide(double[] moved) {
        var rest = new double[fixed.length];
        for (int m = 0; m < moved.length; m++) {
            rest[moving[m]] = moved[m];
        }
        return rest;
    }

    /** 1 / D, or 0 for an element that does not move. */
    private double share(int e) {
        return spineFixed[e] || information.spine[e] <= 0 ? 0 : 1 / information.spine[e];
    }

    private double[] back(double[] score, double[] rest) {
        var spine = new double[score.length];
        for (int e = 0; e < spine.length; e++) {
            double share = share(e);
            double left = score[e];
            for (int i = design.metStart[e]; share != 0 && i < design.metStart[e + 1]; i++) {
                left -= information.border[i] * rest[design.met[i]];
            }
            spine[e] = share * left;
        }
        return spine;
    }

    static InvalidInput confounded() {
        return new InvalidInput(
                "The plan does not tell all elements apart: some rise and fall together in every rating, as when each judge"
                        + " sits in one session only. Leave out a facet that goes with another, add ratings that cross them, or anchor one of"
                        + " them.");
    }

    /** The inverse of the Schur complement: variances and covariances of the moving rest; empty where it was too large. */
    Optional<double[][]> covariance() {
        return Optional.ofNullable(factor).map(known -> known.inverse(moving, fixed.length));
    }

    /** What the ratings would tell of each moving parameter if all others were known. */
    private double[] own() {
        var all = new double[fixed.length];
        information.blocks.entries((i, j, value) -> all[i] += i == j ? value : 0);
        return Arrays.stream(moving).mapToDouble(i -> all[i]).toArray();
    }

    private double[][] complement() {
        var matrix = new double[moving.length][moving.length];
        information.blocks.entries((i, j, value) -> {
            if (place[i] >= 0 && place[j] >= 0) {
                matrix[place[i]][place[j]] = value;
                matrix[place[j]][place[i]] = value;
            }
        });
        IntStream.range(0, ROW_TASKS).parallel().forEach(task -> eliminate(matrix, task));
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[i][j] = matrix[j][i];
            }
        }
        return matrix;
    }

    /** Subtracts B' D^-1 B from the upper half, in the rows that fall to this task. */
    private void eliminate(double[][] matrix, int task) {
        for (int e = 0; e < spineFixed.length; e++) {
            double share = share(e);
            int until = design.metStart[e + 1];
            for (int a = design.metStart[e]; share != 0 && a < until; a++) {
                int i = place[design.met[a]];
                if (i >= 0 && i % ROW_TASKS == task) {
                    double factor = information.border[a] * share;
                    var row = matrix[i];
                    for (int b = a; b < until; b++) {
                        int j = place[design.met[b]];
                        if (j >= 0) {
                            row[j] -= factor * information.border[b];
                        }
                    }
                }
            }
        }
    }

    private double @Nullable [] gradients(double[] right) {
        try {
            return new ConjugateGradient(MOST_PRODUCTS, EXACT_ENOUGH, false)
                    .solve(operator(), new JacobiPreconditioner(diagonal(), false), new ArrayRealVector(right, false))
                    .toArray();
        } catch (MathRuntimeException endless) {
            return null;
        }
    }

    /**
     * Conjugate gradients solve a singular system too and say nothing of it, so they are asked for a solution that is known: where another
     * comes back, the difference is a direction of which the ratings tell nothing.
     */
    private boolean probed() {
        var random = new SplittableRandom(1);
        var own = own();
        var known = Arrays.stream(own)
                .map(value -> (random.nextBoolean() ? 1 : -1) / Math.sqrt(value))
                .toArray();
        var found = gradients(times(known));
        if (found == null) {
            return false;
        }
        double told = 0;
        double singly = 0;
        for (int m = 0; m < found.length; m++) {
            found[m] -= known[m];
            singly += own[m] * found[m] * found[m];
        }
        var product = times(found);
        for (int m = 0; m < found.length; m++) {
            told += found[m] * product[m];
        }
        return singly <= LEAST_SHARE * found.length || told > LEAST_SHARE * singly;
    }

    private RealLinearOperator operator() {
        return new RealLinearOperator() {
            @Override
            public int getRowDimension() {
                return moving.length;
            }

            @Override
            public int getColumnDimension() {
                return moving.length;
            }

            @Override
            public RealVector operate(RealVector x) {
                return new ArrayRealVector(times(x.toArray()), false);
            }
        };
    }

    private double[] times(double[] moved) {
        var wide = wide(moved);
        var result = information.blocks.times(wide);
        for (int e = 0; e < spineFixed.length; e++) {
            double met = 0;
            for (int i = design.metStart[e]; i < design.metStart[e + 1]; i++) {
                met += information.border[i] * wide[design.met[i]];
            }
            met *= share(e);
            for (int i = design.metStart[e]; met != 0 && i < design.metStart[e + 1]; i++) {
                result[design.met[i]] -= information.border[i] * met;
            }
        }
        return Arrays.stream(moving).mapToDouble(i -> result[i]).toArray();
    }

    private double[] diagonal() {
        var all = wide(own());
        for (int e = 0; e < spineFixed.length; e++) {
            for (int i = design.metStart[e]; i < design.metStart[e + 1]; i++) {
                all[design.met[i]] -= information.border[i] * information.border[i] * share(e);
            }
        }
        return Arrays.stream(moving).mapToDouble(i -> Math.max(all[i], 1e-12)).toArray();
    }
}
