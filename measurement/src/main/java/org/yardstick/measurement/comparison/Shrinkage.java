package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/**
 * Means of organisations drawn towards the mean of all, the more so the fewer answers they rest on.
 *
 * <pre>
 *   shrunken_i = m + r_i (mean_i - m),   r_i = n_i t2 / (n_i t2 + s2)
 *   s2 = sum (n_i - 1) s2_i / sum (n_i - 1)                                   variance within
 *   t2 = max(0, (MSB - s2) / n_0),  n_0 = (N - sum n_i^2 / N) / (k - 1)       variance between [1]
 *   m  = sum v_i mean_i / sum v_i,  v_i = 1 / (t2 + s2 / n_i)
 * </pre>
 *
 * <p>An organisation is ranked from {@code rankFrom} answers and a reliability r of {@code reliable} on, marked indicative below, hidden
 * below {@code showFrom}; the hidden ones still take part in s2, t2 and m.
 *
 * <p>[1] S. R. Searle, G. Casella, C. E. McCulloch (1992), Variance Components, section 3.6, doi:10.1002/9780470316856
 *
 * @param grandMean m
 * @param within s2
 * @param between t2
 */
public record Shrinkage(double grandMean, double within, double between, List<Unit> units) {
    public Shrinkage {
        units = List.copyOf(units);
    }

    /** How an organisation is shown. */
    public enum Standing {
        HIDDEN,
        INDICATIVE,
        RANKED
    }

    /** One organisation. */
    public record Unit(String name, int n, double mean, double shrunken, double reliability, Standing standing) {}

    /** Where the lines are drawn; they are convention, not theory. */
    public record Lines(int showFrom, int rankFrom, double reliable) {
        public static Lines usual() {
            return new Lines(10, 30, 0.7);
        }
    }

    /**
     * @param n answers of each organisation, at least 1
     * @param means of their answers
     * @param variances of their answers, with n - 1; 0 where n is 1
     */
    public static Shrinkage of(List<String> names, int[] n, double[] means, double[] variances, Lines lines) {
        check(names, n, means, variances);
        double total = 0;
        double squares = 0;
        double freedom = 0;
        double inside = 0;
        double mean = 0;
        for (int i = 0; i < n.length; i++) {
            total += n[i];
            squares += (double) n[i] * n[i];
            freedom += n[i] - 1;
            inside += (n[i] - 1) * variances[i];
            mean += n[i] * means[i];
        }
        checkFreedom(freedom);
        mean /= total;
        double outside = 0;
        for (int i = 0; i < n.length; i++) {
            outside += n[i] * (means[i] - mean) * (means[i] - mean);
        }
        double within = inside / freedom;
        double typical = (total - squares / total) / (n.length - 1);
        double between = Math.max(0, (outside / (n.length - 1) - within) / typical);
        return shrunken(names, n, means, new double[] {within, between}, lines);
    }

    private static void checkFreedom(double freedom) {
        if (freedom == 0) {
            throw new InvalidInput(
                    "every organisation has one answer: the variance within them needs two in at least one");
        }
    }

    private static void check(List<String> names, int[] n, double[] means, double[] variances) {
        Numbers.checkSameLength("names", names.size(), "counts", n.length);
        Numbers.checkSameLength("counts", n.length, "means", means.length);
        Numbers.checkSameLength("means", means.length, "variances", variances.length);
        Numbers.checkFinite("mean", means);
        Numbers.checkFinite("variance", variances);
        if (n.length < 2) {
            throw new InvalidInput("there is only " + names.getFirst() + ": a comparison needs two organisations");
        }
        for (int i = 0; i < n.length; i++) {
            if (n[i] < 1 || variances[i] < 0) {
                throw new InvalidInput(names.get(i) + " has " + n[i] + " answers with variance " + variances[i]
                        + ": give at least 1 answer and a variance of 0 or more");
            }
        }
    }

    private static Shrinkage shrunken(List<String> names, int[] n, double[] means, double[] parts, Lines lines) {
        double within = parts[0];
        double between = parts[1];
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < n.length; i++) {
            double weight = within + between == 0 ? 1 : 1 / (between + within / n[i]);
            sum += weight * means[i];
            weights += weight;
        }
        double grand = sum / weights;
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < n.length; i++) {
            double reliability = between == 0 ? 0 : n[i] * between / (n[i] * between + within);
            var standing = n[i] < lines.showFrom()
                    ? Standing.HIDDEN
                    : n[i] >= lines.rankFrom() && reliability >= lines.reliable()
                            ? Standing.RANKED
                            : Standing.INDICATIVE;
            units.add(new Unit(
                    names.get(i), n[i], means[i], grand + reliability * (means[i] - grand), reliability, standing));
        }
        return new Shrinkage(grand, within, between, units);
    }
}
