package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Covariance;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.Responses;
import org.yardstick.measurement.survey.drivers.Drivers;
import org.yardstick.measurement.survey.drivers.Drivers.Driver;
import org.yardstick.measurement.survey.drivers.Table;

/** What drives an outcome, over those who answered all that the model asks for. */
final class DriverFigures {
    /** Steps of arithmetic that drawing samples may take before somebody must ask for it: about half a minute. */
    private static final double PATIENCE = 2e10;

    private static final int EXACT_TO = 20;

    private final Drivers.Regression model;
    private final Sampling sampling;
    private final FigureRule rule;

    /** @param insisted whether so many samples were asked for, however long they take; 0 for no intervals */
    record Sampling(int samples, long seed, boolean insisted) {}

    DriverFigures(Drivers.Regression model, Sampling sampling, FigureRule rule) {
        this.model = model;
        this.sampling = sampling;
        this.rule = rule;
    }

    /** A model as it is written: outcome~predictor+predictor. */
    static Drivers.Regression model(String formula) {
        var sides = formula.split("~", -1);
        var predictors = sides.length == 2
                ? Arrays.stream(sides[1].split("\\+", -1)).map(String::strip).toList()
                : List.<String>of();
        if (sides.length != 2 || sides[0].isBlank() || predictors.contains("")) {
            throw new WrongUse("--drivers is an outcome and what may drive it, such as satisfied~price+speed, not '"
                    + formula + "'");
        }
        return new Drivers.Regression(sides[0].strip(), predictors);
    }

    static List<String> variables(Drivers.Regression model) {
        var names = new ArrayList<>(model.predictors());
        names.add(model.outcome());
        return names;
    }

    /** Absent where too few answered. */
    Optional<Drivers.Result> of(Part part, Findings found) {
        var names = variables(model);
        var result = part.isCoded(names) ? ofCodes(part, names, found) : ofNumbers(part.rows(names), names, found);
        if (result.isEmpty()) {
            found.warn("Fewer than " + rule.minimumAnswers() + " respondents answered everything, so no drivers.");
        }
        return result;
    }

    private Optional<Drivers.Result> ofCodes(Part part, List<String> names, Findings found) {
        var answers = part.coded().orElseThrow().only(names);
        var complete = IntStream.range(0, answers.respondents())
                .filter(row ->
                        IntStream.range(0, names.size()).allMatch(i -> answers.code(i, row) != Responses.MISSING))
                .toArray();
        if (!rule.showsFigures(complete.length)) {
            return Optional.empty();
        }
        var used = complete.length < answers.respondents() ? answers.these(complete) : answers;
        var result = Drivers.of(ResponseSums.of(used).covariance(), model);
        var draws = draws(complete.length, found);
        return Optional.of(draws ? drawn(Table.of(used), found).orElse(result) : result);
    }

    private Optional<Drivers.Result> ofNumbers(double[][] rows, List<String> names, Findings found) {
        int complete = (int) Arrays.stream(rows)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .count();
        if (!rule.showsFigures(complete)) {
            return Optional.empty();
        }
        var result = Drivers.of(Covariance.ofRows(names, rows), model);
        return Optional.of(
                draws(complete, found) ? drawn(Table.of(names, rows), found).orElse(result) : result);
    }

    /** The same with intervals; absent where the respondents are too few or too alike to be drawn again and again. */
    private Optional<Drivers.Result> drawn(Table table, Findings found) {
        var resampling = new Drivers.Resampling(sampling.samples(), rule.confidence());
        try {
            return Optional.of(Drivers.ofRows(table, model, resampling, new SplittableRandom(sampling.seed())));
        } catch (InvalidInput reason) {
            found.warn("The drivers have no intervals: " + reason.getMessage() + ".");
            return Optional.empty();
        }
    }

    private boolean draws(int respondents, Findings found) {
        int predictors = model.predictors().size();
        var subsets = predictors > EXACT_TO ? 0 : 8.0 * predictors * (1L << predictors);
        var work = sampling.samples() * (0.5 * respondents * (predictors + 1) * (predictors + 1) + subsets);
        if (work > PATIENCE && !sampling.insisted()) {
            found.warn("Intervals of the drivers would take long and were left out; ask for them with --samples.");
            return false;
        }
        return sampling.samples() > 0;
    }

    static void tell(Drivers.Result result, Findings found) {
        var lmg = new Fields();
        var weights = new Fields();
        result.drivers().forEach(one -> {
            lmg.put(one.name(), one.importance().lmg());
            weights.put(one.name(), one.importance().relativeWeight());
        });
        var headline = new Fields().put("r2", result.r2());
        if (!lmg.map().isEmpty()) {
            headline.put("lmg", lmg.map());
        }
        found.put("drivers", headline.put("relativeWeights", weights.map()).map());
        found.detail("drivers", details(result));
        found.tell(
                "Drivers of " + result.model().outcome() + ": R2 " + Numbers.of(result.r2(), Findings.PLACES) + ", "
                        + result.n() + " respondents who answered everything",
                table(result));
    }

    private static Map<String, Object> details(Drivers.Result result) {
        return new Fields()
                .put("outcome", result.model().outcome())
                .put("n", result.n())
                .put("adjustedR2", result.adjustedR2())
                .put("sigma", result.sigma())
                .put("intercept", result.intercept())
                .put(
                        "drivers",
                        result.drivers().stream().map(DriverFigures::detail).toList())
                .map();
    }

    private static Map<String, Object> detail(Driver one) {
        return new Fields()
                .put("name", one.name())
                .put("lmgShare", one.importance().lmgShare())
                .put(
                        "lmgInterval",
                        one.intervals().flatMap(Drivers.Intervals::lmg),
                        ends -> new Fields().put(ends).map())
                .put("relativeWeightShare", one.importance().relativeWeightShare())
                .put(
                        "relativeWeightInterval",
                        one.intervals().map(Drivers.Intervals::relativeWeight),
                        ends -> new Fields().put(ends).map())
                .put("first", one.importance().first())
                .put("last", one.importance().last())
                .put("coefficient", one.coefficient().value())
                .put("standardError", one.coefficient().standardError())
                .put("standardised", one.coefficient().standardised())
                .put("inflation", one.coefficient().inflation())
                .map();
    }

    private static TextTable table(Drivers.Result result) {
        var table = new TextTable(0, "lrrlrr")
                .row("", "LMG", "% of R2", "95 % interval of LMG", "relative weight", "coefficient");
        result.drivers()
                .forEach(one -> table.row(
                        one.name(),
                        Numbers.of(one.importance().lmg(), Findings.PLACES),
                        Numbers.of(percent(one), 1),
                        Numbers.of(one.intervals().flatMap(Drivers.Intervals::lmg), Findings.PLACES),
                        Numbers.of(one.importance().relativeWeight(), Findings.PLACES),
                        Numbers.of(one.coefficient().value(), Findings.PLACES)));
        return table;
    }

    private static OptionalDouble percent(Driver one) {
        var share = one.importance().lmgShare();
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }
}
