package org.yardstick.measurement.agreement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.special.Beta;
import org.yardstick.measurement.interval.Interval;

/**
 * The six intraclass correlations of n units rated by the same k raters, with F intervals.
 *
 * <pre>
 *   ICC(1,1) = (MSR - MSW) / (MSR + (k - 1) MSW)                          ICC(1,k) = (MSR - MSW) / MSR
 *   ICC(2,1) = (MSR - MSE) / (MSR + (k - 1) MSE + k (MSC - MSE) / n)      ICC(2,k) = (MSR - MSE) / (MSR + (MSC - MSE) / n)
 *   ICC(3,1) = (MSR - MSE) / (MSR + (k - 1) MSE)                          ICC(3,k) = (MSR - MSE) / MSR
 * </pre>
 *
 * <p>Names by Shrout and Fleiss [1]: 1 each unit has its own raters, 2 raters are drawn from many and their severity counts
 * (absolute agreement), 3 these raters alone and only the order counts (consistency); 1 a single rating, k the mean of k.
 *
 * <p>Intervals of forms 1 and 3 are exact: with F = MSR / MSW or MSR / MSE, FL = F / F(.975; df1, df2) and FU = F F(.975; df2, df1), the single
 * form runs from (FL - 1) / (FL + k - 1) to (FU - 1) / (FU + k - 1), the mean form from 1 - 1 / FL to 1 - 1 / FU. Form 2 follows McGraw and
 * Wong [2], with Satterthwaite's degrees of freedom v for a MSC + b MSE, where with rho the estimate itself
 *
 * <pre>
 *   single: a = k rho / (n (1 - rho)),  b = 1 + k rho (n - 1) / (n (1 - rho))
 *   mean:   a = rho / (n (1 - rho)),    b = 1 + rho (n - 1) / (n (1 - rho))
 *   v = (a MSC + b MSE)^2 / ((a MSC)^2 / (k - 1) + (b MSE)^2 / ((n - 1)(k - 1)))
 * </pre>
 *
 * <p>So the interval of ICC(2,k) is that of ICC(2,1) stepped up by Spearman and Brown, as it must be: the one follows from the other. R's irr puts
 * ICC(2,k) into a and b of the single form, which counts k twice; what it prints is {@link Coefficient#doubled}.
 *
 * <ol>
 *   <li>P. E. Shrout, J. L. Fleiss (1979), Intraclass correlations: uses in assessing rater reliability. Psychological Bulletin 86, 420-428,
 *       doi:10.1037/0033-2909.86.2.420
 *   <li>K. O. McGraw, S. P. Wong (1996), Forming inferences about some intraclass correlation coefficients. Psychological Methods 1, 30-46,
 *       doi:10.1037/1082-989X.1.1.30, with the correction 1, 390
 * </ol>
 *
 * @param meanSquares with n, the units that every rater rated, and k
 * @param leftOut how many units are not in it because a rating is missing
 * @param forms those that exist; a mean form is absent where the units do not differ at all
 */
public record IntraclassCorrelations(
        MeanSquares meanSquares, int leftOut, double confidence, Map<Form, Coefficient> forms) {

    /** The six, by the names of Shrout and Fleiss. */
    public enum Form {
        ONE_SINGLE("1,1"),
        TWO_SINGLE("2,1"),
        THREE_SINGLE("3,1"),
        ONE_MEAN("1,k"),
        TWO_MEAN("2,k"),
        THREE_MEAN("3,k");

        private final String symbol;

        Form(String symbol) {
            this.symbol = symbol;
        }

        /** As it is written: {@code 2,k}. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * One of the six.
     *
     * @param value it may be negative, where the units differ less than their ratings do
     * @param interval absent where ratings agree without any error, so that none can be told
     * @param test absent where there is no error at all
     * @param satterthwaite forms 2 only: the degrees of freedom v behind the interval, and the test with them
     * @param doubled ICC(2,k) only: the same, as irr computes them
     */
    public record Coefficient(
            double value,
            Optional<Interval> interval,
            Optional<FTest> test,
            Optional<Satterthwaite> satterthwaite,
            Optional<Satterthwaite> doubled) {}

    /** Whether the units differ at all: exact, f = MSR / MSW for forms 1, else MSR / MSE with (n - 1)(k - 1) degrees of freedom. */
    public record FTest(double f, double df1, double df2, double p) {}

    /**
     * Approximate degrees of freedom.
     *
     * @param df v
     * @param p of f with v instead of (n - 1)(k - 1)
     */
    public record Satterthwaite(double df, Optional<Interval> interval, OptionalDouble p) {}

    public IntraclassCorrelations {
        forms = Map.copyOf(forms);
    }

    /** Absent where the units do not differ at all. */
    public Optional<Coefficient> form(Form form) {
        return Optional.ofNullable(forms.get(form));
    }

    /** Units with a missing rating are left out (listwise); for incomplete ratings see {@link VarianceComponents}. */
    public static IntraclassCorrelations of(Ratings ratings, double confidence) {
        var squares = MeanSquares.of(ratings.complete(2, "An intraclass correlation"));
        var forms = new EnumMap<Form, Coefficient>(Form.class);
        var anova = new Anova(squares, confidence);
        for (var form : Form.values()) {
            anova.coefficient(form).ifPresent(coefficient -> forms.put(form, coefficient));
        }
        return new IntraclassCorrelations(squares, ratings.units().size() - squares.units(), confidence, forms);
    }

    /** The formulas above, with the letters of the papers. */
    private record Anova(int n, int k, double msr, double msc, double mse, double msw, double upper) {
        Anova(MeanSquares squares, double confidence) {
            this(
                    squares.units(),
                    squares.raters(),
                    squares.betweenUnits(),
                    squares.betweenRaters(),
                    squares.error(),
                    squares.withinUnits(),
                    (1 + confidence) / 2);
        }

        Optional<Coefficient> coefficient(Form form) {
            return switch (form) {
                case ONE_SINGLE -> exact((msr - msw) / (msr + (k - 1) * msw), msw, n * (k - 1.0), true);
                case ONE_MEAN -> exact((msr - msw) / msr, msw, n * (k - 1.0), false);
                case THREE_SINGLE -> exact((msr - mse) / (msr + (k - 1) * mse), mse, (n - 1.0) * (k - 1), true);
                case THREE_MEAN -> exact((msr - mse) / msr, mse, (n - 1.0) * (k - 1), false);
                case TWO_SINGLE -> agreement(msr + (k - 1) * mse + k * (msc - mse) / n, k);
                case TWO_MEAN -> agreement(msr + (msc - mse) / n, 1);
            };
        }

        private Optional<Coefficient> exact(double value, double error, double df2, boolean single) {
            if (!Double.isFinite(value)) {
                return Optional.empty();
            }
            var fl = msr / error / quantile(n - 1, df2);
            var fu = msr / error * quantile(df2, n - 1);
            var interval = error == 0
                    ? Optional.<Interval>empty()
                    : single
                            ? interval((fl - 1) / (fl + k - 1), (fu - 1) / (fu + k - 1))
                            : interval(1 - 1 / fl, 1 - 1 / fu);
            return Optional.of(new Coefficient(value, interval, test(error, df2), Optional.empty(), Optional.empty()));
        }

        private Optional<FTest> test(double error, double df2) {
            var f = msr / error;
            return error > 0 ? Optional.of(new FTest(f, n - 1, df2, above(f, n - 1, df2))) : Optional.empty();
        }

        /** Forms 2; {@code step} is k for a single rating and 1 for the mean of k. */
        private Optional<Coefficient> agreement(double denominator, int step) {
            var rho = (msr - mse) / denominator;
            var rounding = 1e-12 * (msr + msc + k * mse);
            if (denominator <= rounding || !Double.isFinite(rho)) {
                return Optional.empty();
            }
            var own = satterthwaite(rho, step, step);
            var doubled = step == 1 ? satterthwaite(rho, k, step) : Optional.<Satterthwaite>empty();
            var interval = own.flatMap(Satterthwaite::interval);
            return Optional.of(new Coefficient(rho, interval, test(mse, (n - 1.0) * (k - 1)), own, doubled));
        }

        /** @param times what rho is multiplied by in a and b: step, or k twice as in irr */
        private Optional<Satterthwaite> satterthwaite(double rho, int times, int step) {
            var odds = times * rho / (n * (1 - rho));
            var columns = odds * msc;
            var error = (1 + odds * (n - 1)) * mse;
            var sum = columns + error;
            var v = sum * sum / (columns * columns / (k - 1) + error * error / ((n - 1.0) * (k - 1)));
            if (!(v > 0) || !Double.isFinite(v)) {
                return Optional.empty();
            }
            var fl = quantile(n - 1, v);
            var fu = quantile(v, n - 1);
            double rest = step == 1 ? -1 : (double) k * n - k - n; // of MSE beside step MSC in the two denominators
            var interval = ratios(
                    n * (msr - fl * mse),
                    fl * (step * msc + rest * mse) + n * msr,
                    n * (fu * msr - mse),
                    step * msc + rest * mse + n * fu * msr);
            var p = mse > 0 ? OptionalDouble.of(above(msr / mse, n - 1, v)) : OptionalDouble.empty();
            return Optional.of(new Satterthwaite(v, interval, p));
        }

        private double quantile(double df1, double df2) {
            return new FDistribution(df1, df2, 1e-15).inverseCumulativeProbability(upper);
        }

        private static double above(double f, double df1, double df2) {
            return Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
        }

        /** None where a denominator is not positive: then the formula has no meaning. */
        private static Optional<Interval> ratios(double low, double underLow, double high, double underHigh) {
            return underLow > 0 && underHigh > 0 ? interval(low / underLow, high / underHigh) : Optional.empty();
        }

        private static Optional<Interval> interval(double lower, double upper) {
            return Double.isFinite(lower) && Double.isFinite(upper) && lower <= upper
                    ? Optional.of(new Interval(lower, upper))
                    : Optional.empty();
        }
    }
}
