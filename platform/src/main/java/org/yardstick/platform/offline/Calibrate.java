package org.yardstick.platform.offline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.FacetResult;
import org.yardstick.measurement.facets.Calibration.Spread;
import org.yardstick.measurement.facets.Calibration.Step;
import org.yardstick.measurement.facets.Facets;
import org.yardstick.measurement.facets.FacetsOptions;
import org.yardstick.measurement.facets.FacetsOptions.Correction;
import org.yardstick.measurement.facets.FacetsOptions.Joint;

/** {@code ./yardstick calibrate}: how strong entries are once the severity of their judges is allowed for. */
final class Calibrate implements Calculation {
    private static final int PLACES = 2;
    /** More are not read in a terminal; the JSON holds them all. */
    private static final int MOST_LINES = 40;

    private enum Estimator {
        JML,
        MML
    }

    @Override
    public String name() {
        return "calibrate";
    }

    @Override
    public String help() {
        return """
                ./yardstick calibrate FILE measures entries, judges and criteria on one scale (many-facet Rasch): what an entry
                is worth once the severity of its judges and the difficulty of its criteria are allowed for.

                  FILE             CSV (UTF-8, a header row, an empty field for no rating): a column for each facet and one
                                   called rating; or with --wide a column for each criterion
                  --facets LIST    the columns that are facets, what is measured first (otherwise all but rating)
                  --wide LIST      the columns that say who is rated by whom, as in entry,judge; all others are criteria
                  --weight COLUMN  how many times a rating counts
                  --step S         what one step of the scale is worth: 0.5 where half points are given (otherwise 1)
                  --scale L:H      the lowest and the highest rating, where not both are given
                  --model MODEL    rsm: all share one rating scale; pcm:FACET: each element of FACET has its own (otherwise rsm)
                  --estimator E    jml: joint, or mml: marginal maximum likelihood (otherwise jml)
                  --correction C   none, or L: joint measures multiplied by (L - 1) / L, L ratings an entry (otherwise none)
                  --positive LIST  facets whose higher measure means higher ratings, as the first one's does
                  --anchors FILE   CSV with facet, element, measure: measures that stay as they are
                  --tolerance T    stop when no measure changes by more than T logits (otherwise 0.00001)
                  --bias F1,F2     tell also which pairs of two facets' elements meet better or worse than expected
                  --json           print the result for machines instead of tables
                  --out FILE       also write the result for machines to FILE

                Exit: 0 computed and converged; 1 not converged; 2 wrong input, told with file, line, column and reason, data
                that allow no measures, or a command line that cannot be understood.""";
    }

    @Override
    public Answer answer(CommandLine asked, Progress progress) throws IOException {
        var file = asked.file();
        var layout = RatingFile.Layout.of(asked);
        var options = options(asked, layout);
        var read = RatingFile.read(file, layout, progress);
        progress.say(read.ratings().size() + " ratings read, estimating");
        var found = Facets.calibrate(read.ratings(), options);
        var bias = bias(found, asked.list("--bias"));
        var result = result(found, read.unit());
        bias.ifPresent(pairs -> result.put("bias", bias(pairs, read.unit())));
        return new Answer(
                read.sha256(),
                result,
                text(found, read.unit())
                        + bias.map(pairs -> table(pairs, read.unit())).orElse(""),
                found.warnings(),
                found.fit().converged());
    }

    private static FacetsOptions options(CommandLine asked, RatingFile.Layout layout) throws IOException {
        var correction = asked.value("--correction").orElse("none");
        if (!correction.equals("none") && !correction.equals("L")) {
            throw new WrongUse("--correction is none or L, not '" + correction + "'");
        }
        var options = FacetsOptions.usual()
                .withEstimator(new Joint(correction.equals("L") ? Correction.L : Correction.NONE))
                .withPositive(java.util.Set.copyOf(asked.list("--positive")))
                .withTolerance(asked.number("--tolerance", 1e-5, 1e-14, 1));
        if (asked.choice("--estimator", Estimator.JML) == Estimator.MML) {
            options = options.withMarginal();
        }
        if (asked.path("--anchors").isPresent()) {
            options =
                    options.withAnchors(AnchorFile.read(asked.path("--anchors").get(), layout.unit()));
        }
        var model = asked.value("--model").orElse("rsm");
        if (model.startsWith("pcm:")) {
            return options.withStepsBy(model.substring("pcm:".length()));
        } else if (model.equals("rsm")) {
            return options;
        }
        throw new WrongUse("--model is rsm or pcm:FACET, not '" + model + "'");
    }

    private static Optional<Bias> bias(Calibration found, List<String> pair) {
        if (pair.isEmpty()) {
            return Optional.empty();
        }
        if (pair.size() != 2) {
            throw new WrongUse("--bias names two facets, as in judge,criterion");
        }
        return Optional.of(Bias.of(found, pair.get(0), pair.get(1)));
    }

    private static Map<String, Object> bias(Bias pairs, double unit) {
        return new Fields()
                .put("facets", List.of(pairs.firstFacet(), pairs.secondFacet()))
                .put("chiSquare", pairs.fixed().value())
                .put("df", pairs.fixed().df())
                .put("p", pairs.fixed().p())
                .put(
                        "cells",
                        pairs.cells().stream().map(cell -> bias(cell, unit)).toList())
                .map();
    }

    private static Map<String, Object> bias(Bias.Cell cell, double unit) {
        return new Fields()
                .put("first", cell.first())
                .put("second", cell.second())
                .put("count", cell.count())
                .put("observed", cell.observed() * unit)
                .put("expected", cell.expected() * unit)
                .put("bias", cell.bias())
                .put("se", cell.se())
                .put("t", cell.t())
                .put("df", cell.df())
                .put("p", cell.p())
                .put("extreme", cell.extreme())
                .map();
    }

    private static Map<String, Object> result(Calibration found, double unit) {
        var facets = new Fields();
        found.facets().forEach(facet -> facets.put(facet.name(), facet(facet, unit)));
        return new Fields()
                .put("model", found.model())
                .put("estimator", found.estimator())
                .put("n", found.n())
                .put("iterations", found.fit().iterations())
                .put("converged", found.fit().converged())
                .put("logLikelihood", found.fit().logLikelihood())
                .put("largestResidual", found.fit().largestResidual())
                .put("largestChange", found.fit().largestChange())
                .put("correction", found.fit().correction())
                .put(
                        "subsets",
                        found.subsets().stream()
                                .map(subset -> subset.elements())
                                .toList())
                .put(
                        "population",
                        found.population(),
                        population -> new Fields()
                                .put("mean", population.mean())
                                .put("sd", population.sd())
                                .map())
                .put(
                        "steps",
                        found.steps().stream().map(step -> step(step, unit)).toList())
                .put("facets", facets.map())
                .map();
    }

    private static Map<String, Object> step(Step step, double unit) {
        return new Fields()
                .put("group", step.group())
                .put("category", rated(step.category(), unit))
                .put("count", step.count())
                .put("measure", step.measure())
                .put("se", step.se())
                .put("averageMeasure", step.averageMeasure())
                .put("expectedMeasure", step.expectedMeasure())
                .put("outfit", step.outfit())
                .put("disordered", step.disordered())
                .map();
    }

    private static Object rated(double value, double unit) {
        return unit == 1 && value == Math.rint(value) ? (Object) (int) value : (Object) (value * unit);
    }

    private static Map<String, Object> facet(FacetResult facet, double unit) {
        var fields = new Fields()
                .put(
                        "elements",
                        facet.elements().stream().map(one -> element(one, unit)).toList());
        facet.population().ifPresent(spread -> spread(spread, fields));
        fields.put(
                "sample", facet.sample(), spread -> spread(spread, new Fields()).map());
        facet.fixed()
                .ifPresent(test -> fields.put("chiSquare", test.value())
                        .put("df", test.df())
                        .put("p", test.p()));
        fields.put(
                "random",
                facet.random(),
                test -> new Fields()
                        .put("chiSquare", test.value())
                        .put("df", test.df())
                        .put("p", test.p())
                        .map());
        return fields.map();
    }

    private static Fields spread(Spread spread, Fields fields) {
        return fields.put("sd", spread.sd())
                .put("rmse", spread.rmse())
                .put("separation", spread.separation())
                .put("reliability", spread.reliability())
                .put("strata", spread.strata());
    }

    private static Map<String, Object> element(Element one, double unit) {
        var fields = new Fields()
                .put("name", one.name())
                .put("count", one.count())
                .put("observed", one.observed() * unit)
                .put("fair", one.fair() * unit)
                .put("fairZero", one.fairZero() * unit)
                .put("measure", one.measure())
                .put("se", one.se())
                .put("seFull", one.seFull());
        one.fit()
                .ifPresent(fit -> fields.put("infit", fit.infit())
                        .put("outfit", fit.outfit())
                        .put("infitZ", fit.infitZ())
                        .put("outfitZ", fit.outfitZ()));
        return fields.put("extreme", one.extreme())
                .put("anchored", one.anchored())
                .map();
    }

    private static String text(Calibration found, double unit) {
        var text = new StringBuilder();
        text.append(String.format(
                "%.0f ratings, model %s, %s: %s after %d iterations, log-likelihood %.2f%n",
                found.n(),
                found.model(),
                found.estimator(),
                found.fit().converged() ? "converged" : "NOT converged",
                found.fit().iterations(),
                found.fit().logLikelihood()));
        for (var facet : found.facets()) {
            text.append('\n')
                    .append(facet.name())
                    .append(", ")
                    .append(facet.elements().size());
            facet.population()
                    .ifPresent(spread -> text.append(String.format(
                            "; separation %.2f, reliability %.2f, strata %.2f",
                            spread.separation(), spread.reliability(), spread.strata())));
            text.append('\n').append(table(facet, unit));
        }
        var steps = new TextTable(2, "lrrrr").row("steps of", "category", "count", "measure", "error");
        found.steps().stream()
                .limit(MOST_LINES)
                .forEach(step -> steps.row(
                        step.group(),
                        Numbers.plain(step.category() * unit),
                        Numbers.plain(step.count()),
                        Numbers.of(step.measure(), PLACES) + (step.disordered() ? " *" : ""),
                        Numbers.of(step.se(), PLACES)));
        return text.append('\n').append(steps).toString();
    }

    /** The pairs that surprise most. */
    private static String table(Bias pairs, double unit) {
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
                .sorted((a, b) -> Double.compare(b.measure(), a.measure()))
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
