package org.yardstick.measurement.survey.weighting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.InvalidInput;

/**
 * Weights under which the sample divides as the population does by every margin: each margin is fitted in turn until all of them hold
 * (iterative proportional fitting).
 *
 * <p>W. E. Deming, F. F. Stephan (1940), On a least squares adjustment of a sampled frequency table when the expected marginal totals are known.
 * Annals of Mathematical Statistics 11, 427-444, doi:10.1214/aoms/1177731829
 */
public final class Raking {
    private Raking() {}

    /**
     * @param tolerance largest difference from a margin's total, as a share of the population
     * @param trimming bounds that the weights keep; margins are fitted again after each trimming
     */
    public record Options(double tolerance, int iterations, Optional<Trimming> trimming) {
        public static Options usual() {
            return new Options(1e-10, 1000, Optional.empty());
        }
    }

    /**
     * @param weights in the order of the respondents
     * @param off the largest difference from a margin's total that is left, as a share of the population
     * @param converged whether the margins hold, and the bounds where there are any
     */
    public record Result(List<Double> weights, int iterations, double off, boolean converged, DesignEffect effect) {}

    /** @param base design weights, not negative; equal ones where every respondent was as likely to be asked */
    public static Result of(double[] base, List<Margin> margins, Options options) {
        WeightRules.require(base);
        requireMargins(base, margins);
        var weights = base.clone();
        int iteration = 0;
        double off = Double.POSITIVE_INFINITY;
        boolean within = false;
        while (iteration < options.iterations() && !(off <= options.tolerance() && within)) {
            weights = options.trimming().isPresent() && iteration > 0
                    ? options.trimming().get().of(weights)
                    : weights;
            for (var margin : margins) {
                margin.fit(weights);
            }
            var now = weights;
            off = margins.stream().mapToDouble(margin -> margin.off(now)).max().orElseThrow();
            within = options.trimming().map(bounds -> bounds.holds(now)).orElse(true);
            iteration++;
        }
        var list = Arrays.stream(weights).boxed().toList();
        return new Result(list, iteration, off, off <= options.tolerance() && within, DesignEffect.of(weights));
    }

    private static void requireMargins(double[] base, List<Margin> margins) {
        if (margins.isEmpty()) {
            throw new InvalidInput("there is no margin to weight by: name at least one");
        }
        var total = margins.get(0).total();
        for (var margin : margins) {
            if (margin.respondents() != base.length || Math.abs(margin.total() - total) > 1e-6 * total) {
                throw new InvalidInput("margin " + margin.name() + " has " + margin.respondents()
                        + " respondents and a population of "
                        + margin.total() + ", " + margins.get(0).name() + " has " + base.length + " and " + total
                        + ": bring margins of the same respondents and the same population");
            }
        }
    }
}
