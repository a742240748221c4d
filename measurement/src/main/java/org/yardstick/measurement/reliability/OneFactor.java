package org.yardstick.measurement.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.special.Gamma;
import org.yardstick.measurement.InvalidInput;

/**
 * The model of one factor by maximum likelihood.
 *
 * <pre>
 *   Sigma = l l' + diag(theta)          F = log |Sigma| + tr(S Sigma^-1) - log |S| - k,   chi^2 = n F,  df = k (k - 3) / 2
 *   Fisher scoring: with W = Sigma^-1, Q = W (Sigma - S) W, u = W l, c = l' W l
 *     gradient      2 Q l  and  diag Q
 *     information   (l, l) 2 (c W_ij + u_i u_j)     (l, theta) 2 W_ij u_j     (theta, theta) W_ij^2;  covariance of estimates 2 / n times its inverse
 * </pre>
 *
 * <p>S covariances with n, as the likelihood has them; l loadings on a factor of variance 1; theta the items' own variances, at least 0.005 of the
 * item's variance. Computed on correlations and scaled back, which changes nothing.
 *
 * <p>K. G. Joereskog (1967), Some contributions to maximum likelihood factor analysis. Psychometrika 32, 443-482, doi:10.1007/BF02289658.
 *
 * @param n respondents
 * @param chiSquare of the model against any covariances; {@code p} absent with three items, where it always fits
 * @param cfi comparative fit index, against no factor at all; 1 with three items
 * @param rmsea root mean square error of approximation; absent with three items
 * @param omegaError standard error of omega total by the delta method; absent at a bound
 */
public record OneFactor(
        Factor factor,
        double n,
        double chiSquare,
        int df,
        OptionalDouble p,
        double cfi,
        OptionalDouble rmsea,
        OptionalDouble omegaError) {

    private static final double LEAST = 0.005;
    private static final int MOST = 500;

    public static OneFactor of(Covariances s) {
        if (s.size() < 3) {
            throw new InvalidInput("One factor needs at least three items, and " + s.items() + " are " + s.size()
                    + ": take alpha for two.");
        }
        var r = s.correlations().matrix();
        var independent = -Math.log(determinant(r, s));
        var search = new Search(r);
        search.run();
        search.turn();
        return search.result(s, independent);
    }

    private static double determinant(RealMatrix r, Covariances s) {
        try {
            return new CholeskyDecomposition(r, 1e-9, 1e-10).getDeterminant();
        } catch (MathIllegalArgumentException singular) {
            throw new InvalidInput("An item of " + s.items()
                    + " follows from the others, or there are too few respondents (" + (long) s.n() + ") for "
                    + s.size() + " items: leave items out.");
        }
    }

    /** The loadings and uniquenesses on the way. */
    private static final class Search {
        private final RealMatrix r;
        private final int k;
        private final double[] at;
        private double value;
        private int steps;
        private boolean converged;
        private double reach = 1;
        private double[] last;

        Search(RealMatrix r) {
            this.r = r;
            this.k = r.getRowDimension();
            this.at = new double[2 * k];
            this.last = new double[2 * k];
            var start = new Minres(r, 1).loadings();
            for (int i = 0; i < k; i++) {
                at[i] = Math.clamp(start[i][0], -0.95, 0.95);
                at[k + i] = 1 - at[i] * at[i];
            }
            value = value(at);
        }

        void run() {
            while (steps < MOST && !converged) {
                var step = step(gradient());
                shorten(step);
                var next = next(step);
                double change = 0;
                for (int i = 0; i < at.length; i++) {
                    change = Math.max(change, Math.abs(next[i] - at[i]));
                    at[i] = next[i];
                }
                value = value(at);
                steps++;
                converged = change < 1e-10;
            }
        }

        /** Where steps turn back and hardly shrink, half of them arrive: near the end the value itself is too coarse to tell. */
        private void shorten(double[] step) {
            double turn = 0;
            double length = 0;
            double before = 0;
            for (int i = 0; i < step.length; i++) {
                turn += step[i] * last[i];
                length += step[i] * step[i];
                before += last[i] * last[i];
            }
            if (turn < 0 && length > 0.25 * before) {
                reach = Math.max(reach / 2, 1 / 16.0);
            }
            last = step;
        }

        /** The step halved until it is downhill, and further while that is better still: where the model fits badly a whole one overshoots. */
        private double[] next(double[] step) {
            double scale = reach;
            var next = moved(step, scale);
            var reached = value(next);
            while (scale > 1e-10) {
                var half = moved(step, scale / 2);
                var there = value(half);
                if (reached <= value + 1e-14 && there > reached - 1e-12) {
                    break;
                }
                scale /= 2;
                next = half;
                reached = there;
            }
            return next;
        }

        /** So that the items, on the whole, load positively. */
        void turn() {
            if (Arrays.stream(at, 0, k).sum() < 0) {
                for (int i = 0; i < k; i++) {
                    at[i] = -at[i];
                }
            }
        }

        private double[] moved(double[] step, double scale) {
            var next = at.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += scale * step[i];
                next[i] = i < k ? next[i] : Math.max(LEAST, next[i]);
            }
            return next;
        }

        /** log |Sigma| + tr(S Sigma^-1), by Sherman and Morrison; no inverse is formed. */
        private double value(double[] x) {
            double c = 0;
            double value = 0;
            double cross = 0;
            for (int i = 0; i < k; i++) {
                c += x[i] * x[i] / x[k + i];
                value += Math.log(x[k + i]) + r.getEntry(i, i) / x[k + i];
                for (int j = 0; j < k; j++) {
                    cross += x[i] / x[k + i] * r.getEntry(i, j) * x[j] / x[k + j];
                }
            }
            return value + Math.log1p(c) - cross / (1 + c);
        }

        private RealMatrix sigma() {
            var sigma = new Array2DRowRealMatrix(k, k);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    sigma.setEntry(i, j, at[i] * at[j] + (i == j ? at[k + i] : 0));
                }
            }
            return sigma;
        }

        private static RealMatrix inverse(RealMatrix m) {
            return new LUDecomposition(m, 0).getSolver().getInverse();
        }

        private double[] gradient() {
            var sigma = sigma();
            var w = inverse(sigma);
            var q = w.multiply(sigma.subtract(r)).multiply(w);
            var byLoading = q.operate(Arrays.copyOf(at, k));
            var gradient = new double[2 * k];
            for (int i = 0; i < k; i++) {
                gradient[i] = 2 * byLoading[i];
                gradient[k + i] = q.getEntry(i, i);
            }
            return gradient;
        }

        private RealMatrix information() {
            var w = inverse(sigma());
            var l = Arrays.copyOf(at, k);
            var u = w.operate(l);
            var c = new ArrayRealVector(u).dotProduct(new ArrayRealVector(l));
            var information = new Array2DRowRealMatrix(2 * k, 2 * k);
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    var wij = w.getEntry(i, j);
                    information.setEntry(i, j, 2 * (c * wij + u[i] * u[j]));
                    information.setEntry(i, k + j, 2 * wij * u[j]);
                    information.setEntry(k + j, i, 2 * wij * u[j]);
                    information.setEntry(k + i, k + j, wij * wij);
                }
            }
            return information;
        }

        /** The scoring step of what is free; a uniqueness at its bound stays there while the likelihood pulls it further down. */
        private double[] step(double[] gradient) {
            var free = IntStream.range(0, 2 * k)
                    .filter(i -> i < k || at[i] > LEAST || gradient[i] < 0)
                    .toArray();
            var part = information().getSubMatrix(free, free);
            for (int i = 0; i < free.length; i++) {
                part.multiplyEntry(i, i, 1 + 1e-12);
            }
            var right = Arrays.stream(free).mapToDouble(i -> -gradient[i]).toArray();
            var solved = new LUDecomposition(part, 0).getSolver().solve(new ArrayRealVector(right));
            var step = new double[2 * k];
            for (int i = 0; i < free.length; i++) {
                step[free[i]] = solved.getEntry(i);
            }
            return step;
        }

        OneFactor result(Covariances s, double independent) {
            var n = s.n();
            var chi = Math.max(0, n * (value + independent - k));
            int df = k * (k - 3) / 2;
            var none = n * independent;
            var excess = Math.max(0, chi - df);
            var worst = Math.max(excess, none - k * (k - 1) / 2.0);
            return new OneFactor(
                    factor(s),
                    n,
                    chi,
                    df,
                    df > 0 ? OptionalDouble.of(Gamma.regularizedGammaQ(df / 2.0, chi / 2)) : OptionalDouble.empty(),
                    worst > 0 && df > 0 ? 1 - excess / worst : 1,
                    df > 0 ? OptionalDouble.of(Math.sqrt(excess / df / n)) : OptionalDouble.empty(),
                    omegaError(s));
        }

        private Factor factor(Covariances s) {
            var shrink = (s.n() - 1) / s.n();
            var loadings = new ArrayList<Factor.Loading>();
            var bound = new ArrayList<String>();
            for (int i = 0; i < k; i++) {
                var variance = s.of(i, i) * shrink;
                loadings.add(new Factor.Loading(s.items().get(i), at[i] * Math.sqrt(variance), at[k + i] * variance));
                if (at[k + i] <= LEAST) {
                    bound.add(s.items().get(i));
                }
            }
            return new Factor(loadings, steps, converged, List.copyOf(bound));
        }

        private OptionalDouble omegaError(Covariances s) {
            if (!converged || IntStream.range(k, 2 * k).anyMatch(i -> at[i] <= LEAST)) {
                return OptionalDouble.empty();
            }
            double sum = 0;
            double own = 0;
            for (int i = 0; i < k; i++) {
                sum += at[i] * Math.sqrt(s.of(i, i));
                own += at[k + i] * s.of(i, i);
            }
            var all = (sum * sum + own) * (sum * sum + own);
            var slope = new ArrayRealVector(2 * k);
            for (int i = 0; i < k; i++) {
                slope.setEntry(i, 2 * sum * own / all * Math.sqrt(s.of(i, i)));
                slope.setEntry(k + i, -sum * sum / all * s.of(i, i));
            }
            var solver = new LUDecomposition(information(), 0).getSolver();
            var variance = 2 / s.n() * solver.solve(slope).dotProduct(slope);
            return variance >= 0 && Double.isFinite(variance)
                    ? OptionalDouble.of(Math.sqrt(variance))
                    : OptionalDouble.empty();
        }
    }
}
