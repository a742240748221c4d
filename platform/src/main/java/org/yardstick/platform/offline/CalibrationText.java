package org.yardstick.platform.offline;

import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.FacetResult;

/** A calibration for people at a terminal. */
final class CalibrationText {
    private static final int PLACES = 2;
    /** More are not read in a terminal; the JSON holds them all. */
    private static final int MOST_LINES = 40;

    private CalibrationText() {}

    static String of(Calibration found, double unit) {
        var text = new StringBuilder();
        text.append(String.format(
                java.util.Locale.ROOT,
                "%.0f ratings, model %s, %s: %s after %d iterations, log-likelihood %.2f%n",
                found.n(),
                found.model(),
                found.estimator(),
                found.fit().converged() ? "converged" : "NOT converged",
                found.fit().iterations(),
                found.fit().logLikelihood()));
        for (var facet : found.facets()) {
            text.append('\n').append(heading(facet)).append(table(facet, unit));
        }
        return text.append('\n').append(steps(found, unit)).toString();
    }

    private static String heading(FacetResult facet) {
        return facet.name() + ", " + facet.elements().size()
                + facet.population()
                        .map(spread -> String.format(
                                java.util.Locale.ROOT,
                                "; separation %.2f, reliability %.2f, strata %.2f",
                                spread.separation(),
                                spread.reliability(),
                                spread.strata()))
                        .orElse("")
                + "\n";
    }

    private static TextTable steps(Calibration found, double unit) {
        var steps = new TextTable(2, "lrrrr").row("steps of", "category", "count", "measure", "error");
        found.steps().stream()
                .limit(MOST_LINES)
                .forEach(step -> steps.row(
                        step.group(),
                        Numbers.plain(step.category() * unit),
                        Numbers.plain(step.count()),
                        Numbers.of(step.measure(), PLACES) + (step.disordered() ? " *" : ""),
                        Numbers.of(step.se(), PLACES)));
        return steps;
    }

    /** The pairs that surprise most. */
    static String of(Bias pairs, double unit) {
        var table = new TextTable(2, "llrrrrrr")
                .row(pairs.firstFacet(), pairs.secondFacet(), "count", "observed", "expected", "bias", "error", "t");
        pairs.cells().stream()
                .sorted((a, b) -> Double.compare(Math.abs(b.t()), Math.abs(a.t())))
                .limit(MOST_LINES)
                .forEach(cell -> table.row(
                        cell.first(),
                        cell.second(),
                        Numbers.plain(cell.count()),
                        Numbers.of(cell.observed() * unit, PLACES),
                        Numbers.of(cell.expected() * unit, PLACES),
                        Numbers.of(cell.bias(), PLACES),
                        Numbers.of(cell.se(), PLACES),
                        Numbers.of(cell.t(), PLACES)));
        return "\nbias, rated higher than expected where positive\n" + table;
    }

    private static String table(FacetResult facet, double unit) {
        var table = new TextTable(2, "lrrrrrrrl")
                .row("", "count", "observed", "fair", "measure", "error", "infit", "outfit", "");
        facet.elements().stream()
                .sorted(Calibration.Element.HIGHEST_FIRST)
                .limit(MOST_LINES)
                .forEach(one -> table.row(
                        one.name(),
                        Numbers.plain(one.count()),
                        Numbers.of(one.observed() * unit, PLACES),
                        Numbers.of(one.fair() * unit, PLACES),
                        Numbers.of(one.measure(), PLACES),
                        Numbers.of(one.se(), PLACES),
                        one.fit().map(fit -> Numbers.of(fit.infit(), PLACES)).orElse(Numbers.NONE),
                        one.fit().map(fit -> Numbers.of(fit.outfit(), PLACES)).orElse(Numbers.NONE),
                        one.extreme() ? "extreme" : one.anchored() ? "anchored" : ""));
        int more = facet.elements().size() - MOST_LINES;
        return table + (more > 0 ? "  and " + more + " more: see --json\n" : "");
    }
}
