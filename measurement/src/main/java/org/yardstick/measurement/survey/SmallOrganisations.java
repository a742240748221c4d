package org.yardstick.measurement.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import org.yardstick.measurement.InvalidInput;

/**
 * Means of organisations of which some have few answers: each is drawn towards the common mean as far as it is unsure.
 *
 * <pre>
 *   reliability_j = n_j t2 / (n_j t2 + s2)         shrunken_j = m + reliability_j (mean_j - m)
 *   s2 = sum (n_j - 1) sd_j^2 / (N - k)            t2 = max(0, (sum n_j (mean_j - mean)^2 - (k - 1) s2) / (N - sum n_j^2 / N))
 * </pre>
 *
 * <p>s2 is the variance within, t2 between organisations, both by analysis of variance; m = the mean weighted by 1 / (t2 + s2 / n_j). Fewer
 * than 10 answers are hidden, 10 to 29 indicative; ranked is who has 30 and a reliability of 0.7.
 *
 * <p>C. N. Morris (1983), Parametric empirical Bayes inference. JASA 78, 47-55, doi:10.1080/01621459.1983.10477920; S. R. Searle, G. Casella,
 * C. E. McCulloch (1992), Variance Components, chapter 3, doi:10.1002/9780470316856
 */
public final class SmallOrganisations {
    private static final int SHOWN_FROM = 10;
    private static final int RANKED_FROM = 30;
    private static final double RELIABLE = 0.7;

    private SmallOrganisations() {}

    /** @param sd with n - 1; of a single answer 0 */
    public record Organisation(String name, long n, double mean, double sd) {
        public Organisation {
            if (n < 1 || !Double.isFinite(mean) || !(sd >= 0 && sd < Double.POSITIVE_INFINITY)) {
                throw new InvalidInput("organisation " + name + " has " + n + " answers, mean " + mean
                        + ", standard deviation " + sd + ": leave out organisations without answers");
            }
        }
    }

    public enum Standing {
        HIDDEN,
        INDICATIVE,
        RANKED,
        NOT_RELIABLE_ENOUGH
    }

    /** @param raw and {@code shrunken} mean, absent where hidden */
    public record Shrunken(
            String name,
            long n,
            OptionalDouble raw,
            OptionalDouble shrunken,
            OptionalDouble reliability,
            Standing standing) {}

    public record Result(double commonMean, double within, double between, List<Shrunken> organisations) {}

    public static Result of(List<Organisation> organisations) {
        var names = new HashSet<String>();
        organisations.forEach(of -> {
            if (!names.add(of.name())) {
                throw new InvalidInput("two organisations are called " + of.name() + ": give each a name of its own");
            }
        });
        double all = organisations.stream().mapToLong(Organisation::n).sum();
        int k = organisations.size();
        if (k < 2 || all <= k) {
            throw new InvalidInput(k + " organisations with " + Math.round(all)
                    + " answers do not tell what varies within from what varies between: bring at least 2 and"
                    + " some with several answers");
        }
        var within = organisations.stream()
                        .mapToDouble(of -> (of.n() - 1) * of.sd() * of.sd())
                        .sum()
                / (all - k);
        var between = between(organisations, within, all);
        var common = commonMean(organisations, within, between);
        var shrunken = new ArrayList<Shrunken>();
        organisations.forEach(of -> shrunken.add(shrunken(of, common, within, between)));
        return new Result(common, within, between, List.copyOf(shrunken));
    }

    private static double between(List<Organisation> organisations, double within, double all) {
        var mean = organisations.stream().mapToDouble(of -> of.n() * of.mean()).sum() / all;
        double apart = 0;
        double squares = 0;
        for (var of : organisations) {
            apart += of.n() * (of.mean() - mean) * (of.mean() - mean);
            squares += (double) of.n() * of.n();
        }
        return Math.max(0, (apart - (organisations.size() - 1) * within) / (all - squares / all));
    }

    private static double commonMean(List<Organisation> organisations, double within, double between) {
        double sum = 0;
        double weights = 0;
        for (var of : organisations) {
            var weight = within + between == 0 ? of.n() : 1 / (between + within / of.n());
            sum += weight * of.mean();
            weights += weight;
        }
        return sum / weights;
    }

    private static Shrunken shrunken(Organisation of, double common, double within, double between) {
        if (of.n() < SHOWN_FROM) {
            return new Shrunken(
                    of.name(),
                    of.n(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    Standing.HIDDEN);
        }
        var signal = of.n() * between;
        var reliability = signal + within == 0 ? 0 : signal / (signal + within);
        var standing = of.n() < RANKED_FROM
                ? Standing.INDICATIVE
                : reliability >= RELIABLE ? Standing.RANKED : Standing.NOT_RELIABLE_ENOUGH;
        return new Shrunken(
                of.name(),
                of.n(),
                OptionalDouble.of(of.mean()),
                OptionalDouble.of(common + reliability * (of.mean() - common)),
                OptionalDouble.of(reliability),
                standing);
    }
}
