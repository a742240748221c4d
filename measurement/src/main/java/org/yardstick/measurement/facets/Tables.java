package org.yardstick.measurement.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.special.Gamma;
import org.yardstick.measurement.facets.Calibration.ChiSquare;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.ElementFit;
import org.yardstick.measurement.facets.Calibration.FacetResult;
import org.yardstick.measurement.facets.Calibration.Spread;
import org.yardstick.measurement.facets.Calibration.Step;
import org.yardstick.measurement.facets.estimation.Solution;
import org.yardstick.measurement.facets.ratings.Categories;
import org.yardstick.measurement.facets.ratings.Kept;
import org.yardstick.measurement.facets.ratings.Specification;

/**
 * The tables of a calibration. SE = 1 / sqrt(sum W); infit = sum (x - E)^2 / sum W; outfit = mean z^2; both standardised by Wilson and
 * Hilferty: t = (ms^(1/3) - 1) 3/q + q/3 with q^2 = sum (C - W^2) / (sum W)^2 for infit, sum (C/W^2) / n^2 - 1/n for outfit.
 *
 * <ol>
 *   <li>B. D. Wright, G. N. Masters (1982), Rating Scale Analysis, pages 99-108. MESA Press
 *   <li>T. Eckes (2015), Introduction to Many-Facet Rasch Measurement, 2nd edition, chapters 3 and 5, doi:10.3726/978-3-653-04844-5
 *   <li>E. B. Wilson, M. M. Hilferty (1931), The distribution of chi-square. PNAS 17, 684-688, doi:10.1073/pnas.17.12.684
 * </ol>
 */
final class Tables {
    private final Fitted fitted;
    private final Specification model;
    private final Kept kept;
    private final Sums sums;
    private final Solution.Errors errors;
    private final double correction;
    private final Categories categories;
    private final double[] means;
    /** The facet measured by posterior means, which are shrunken already; -1 for none. */
    private final int shrunken;

    /** @param correction what measures and errors are multiplied by */
    Tables(Fitted fitted, Solution found, double correction) {
        this.fitted = fitted;
        this.model = fitted.model();
        this.kept = fitted.kept();
        this.errors = found.errors();
        this.correction = correction;
        shrunken = found.population().isPresent() ? 0 : -1;
        sums = Sums.of(model, kept, fitted.estimates());
        categories = new Categories(fitted.estimates());
        means = new double[model.facets()];
        for (int f = 0; f < means.length; f++) {
            means[f] = fitted.estimates().mean(kept, f);
        }
    }

    List<FacetResult> facets() {
        var results = new ArrayList<FacetResult>();
        for (int f = 0; f < model.facets(); f++) {
            results.add(facet(f));
        }
        return results;
    }

    private FacetResult facet(int facet) {
        var raw = rawSums(facet);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < model.ratings().elements(facet); i++) {
            elements.add(element(facet, i, raw));
        }
        var sound = elements.stream().filter(e -> !e.extreme()).toList();
        int n = sound.size();
        var sample = n < 2 ? Optional.<Spread>empty() : Optional.of(spread(sound, n - 1, facet == shrunken));
        return new FacetResult(
                model.ratings().facets().get(facet).name(),
                List.copyOf(elements),
                n < 2 ? Optional.empty() : Optional.of(spread(sound, n, facet == shrunken)),
                sample,
                n < 2 ? Optional.empty() : Optional.of(chiSquare(sound, 0, n - 1)),
                n < 3 ? Optional.empty() : sample.map(s -> chiSquare(sound, s.adjustedSd(), n - 2)));
    }

    /** Count, total and information of every rating of the elements without a kept one, whose own sums hold none. */
    private double[][] rawSums(int facet) {
        var raw = new double[3][model.ratings().elements(facet)];
        boolean any = false;
        for (int i = 0; i < raw[0].length; i++) {
            any |= sums.element(facet, i, Sums.COUNT) == 0;
        }
        var codes = model.ratings().codes(facet);
        for (int row = 0; any && row < codes.length; row++) {
            if (sums.element(facet, codes[row], Sums.COUNT) == 0) {
                double w = model.ratings().weight(row);
                categories.at(fitted.eta(row), model.groupOf(row));
                raw[0][codes[row]] += w;
                raw[1][codes[row]] += w * model.ratings().category(row);
                raw[2][codes[row]] += w * categories.variance();
            }
        }
        return raw;
    }

    private Element element(int facet, int i, double[][] raw) {
        boolean extreme = !kept.element(facet, i);
        boolean bare = sums.element(facet, i, Sums.COUNT) == 0;
        double count = bare ? raw[0][i] : sums.element(facet, i, Sums.COUNT);
        double total = bare ? raw[1][i] : sums.element(facet, i, Sums.TOTAL);
        double information = bare ? raw[2][i] : sums.element(facet, i, Sums.INFORMATION);
        double own = errors.own()[facet][i];
        double se = own > 0 ? own : 1 / Math.sqrt(Math.max(information, Categories.LEAST_INFORMATION));
        double full = errors.full()[facet][i];
        double easiness = fitted.estimates().easiness()[facet][i];
        return new Element(
                model.ratings().name(facet, i),
                count,
                model.ratings().scale().lowest() + total / count,
                fair(facet, i, true),
                fair(facet, i, false),
                plain(correction * model.direction(facet) * easiness),
                correction * se,
                full > 0 ? OptionalDouble.of(correction * full) : OptionalDouble.empty(),
                bare ? Optional.empty() : Optional.of(fit(facet, i)),
                extreme,
                model.anchored(facet, i));
    }

    /** Without a negative zero. */
    private static double plain(double value) {
        return value + 0.0;
    }

    private double fair(int facet, int element, boolean average) {
        double eta = fitted.estimates().easiness()[facet][element];
        for (int f = 0; average && f < means.length; f++) {
            eta += f == facet ? 0 : means[f];
        }
        double sum = 0;
        double weight = 0;
        for (int g = 0; g < model.groups(); g++) {
            boolean used = facet == model.stepsBy() ? g == element : !kept.empty(g);
            if (used) {
                categories.at(eta, g);
                sum += categories.mean();
                weight++;
            }
        }
        return model.ratings().scale().lowest() + sum / weight;
    }

    private ElementFit fit(int facet, int i) {
        double n = sums.element(facet, i, Sums.COUNT);
        double information = sums.element(facet, i, Sums.INFORMATION);
        double infit = sums.element(facet, i, Sums.SQUARES) / information;
        double outfit = sums.element(facet, i, Sums.STANDARD) / n;
        double infitQ = sums.element(facet, i, Sums.SPREAD) / (information * information);
        double outfitQ = sums.element(facet, i, Sums.KURTOSIS) / (n * n) - 1 / n;
        return new ElementFit(infit, outfit, standardised(infit, infitQ), standardised(outfit, outfitQ));
    }

    private static OptionalDouble standardised(double meanSquare, double qSquared) {
        double q = Math.sqrt(qSquared);
        double t = (Math.cbrt(meanSquare) - 1) * 3 / q + q / 3;
        return q > 0 && Double.isFinite(t) ? OptionalDouble.of(t) : OptionalDouble.empty();
    }

    private static Spread spread(List<Element> elements, int divisor, boolean shrunken) {
        double mean = elements.stream().mapToDouble(Element::measure).average().orElseThrow();
        double variance = elements.stream()
                        .mapToDouble(e -> (e.measure() - mean) * (e.measure() - mean))
                        .sum()
                / divisor;
        double error =
                elements.stream().mapToDouble(e -> e.se() * e.se()).average().orElseThrow();
        double rmse = Math.sqrt(error);
        double adjusted = Math.sqrt(shrunken ? variance : Math.max(0, variance - error));
        double separation = adjusted / rmse;
        return new Spread(
                Math.sqrt(variance),
                rmse,
                adjusted,
                separation,
                (4 * separation + 1) / 3,
                separation * separation / (1 + separation * separation));
    }

    private static ChiSquare chiSquare(List<Element> elements, double sd, int df) {
        double weights = 0;
        double first = 0;
        for (var e : elements) {
            double w = 1 / (e.se() * e.se() + sd * sd);
            weights += w;
            first += w * e.measure();
        }
        double centre = first / weights;
        double value = 0;
        for (var e : elements) {
            value += (e.measure() - centre) * (e.measure() - centre) / (e.se() * e.se() + sd * sd);
        }
        return new ChiSquare(value, df, upperTail(value, df));
    }

    static double upperTail(double chiSquare, double df) {
        return Gamma.regularizedGammaQ(df / 2, chiSquare / 2);
    }

    List<Step> steps() {
        var steps = new ArrayList<Step>();
        for (int g = 0; g < model.groups(); g++) {
            int below = -1;
            double last = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < model.categories(); k++) {
                boolean used = fitted.estimates().curve()[g][k] > Double.NEGATIVE_INFINITY
                        && (!kept.empty(g) || model.anchoredCurve(g) != null);
                double measure = used && below >= 0
                        ? correction
                                * (fitted.estimates().curve()[g][below]
                                        - fitted.estimates().curve()[g][k])
                                / (k - below)
                        : Double.NaN;
                steps.add(step(g, k, measure, k - below, measure < last));
                below = used ? k : below;
                last = Double.isNaN(measure) ? last : measure;
            }
        }
        return steps;
    }

    private Step step(int g, int k, double measure, int gap, boolean disordered) {
        double count = sums.category(g, k, 0);
        double expected = sums.category(g, k, 3);
        double information = sums.category(g, k, 5);
        boolean anchored = model.anchoredCurve(g) != null;
        return new Step(
                model.groupName(g),
                model.ratings().scale().lowest() + k,
                count,
                Double.isNaN(measure) ? OptionalDouble.empty() : OptionalDouble.of(plain(measure)),
                Double.isNaN(measure) || anchored || !(information > Categories.LEAST_INFORMATION)
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(correction / Math.sqrt(information) / gap),
                ratio(correction * sums.category(g, k, 1), count),
                ratio(correction * sums.category(g, k, 4), expected),
                ratio(sums.category(g, k, 2), count),
                disordered);
    }

    private static OptionalDouble ratio(double sum, double count) {
        return count > 0 ? OptionalDouble.of(sum / count) : OptionalDouble.empty();
    }
}
