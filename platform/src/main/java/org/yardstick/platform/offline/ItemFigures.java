package org.yardstick.platform.offline;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.measurement.interval.Interval;
import org.yardstick.measurement.interval.Intervals;
import org.yardstick.measurement.survey.Covariance;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.ItemTable;
import org.yardstick.measurement.survey.NetPromoterScore;
import org.yardstick.measurement.survey.ResponseSums;
import org.yardstick.measurement.survey.SatisfactionIndex;

/** Each question in figures, the net promoter score and the index. */
final class ItemFigures {
    private final Questionnaire asked;
    private final FigureRule rule;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** @param more of codes only */
    private record Row(String name, long n, Optional<Mean> mean, Optional<ItemTable.Figures> more) {}

    /** What every question has, if enough answered. */
    record Mean(double value, double sd, double standardError, Interval interval) {}

    ItemFigures(Questionnaire asked, FigureRule rule, Part part, Optional<ResponseSums> sums) {
        this.asked = asked;
        this.rule = rule;
        sums.ifPresent(of -> ItemTable.of(of, rule).forEach(row -> rows.put(row.name(), ofCodes(row))));
        part.measured().forEach((name, numbers) -> rows.put(name, ofNumbers(name, numbers)));
    }

    private static Row ofCodes(ItemTable.Row row) {
        return new Row(
                row.name(),
                row.n(),
                row.figures().map(of -> new Mean(of.mean(), of.sd(), of.standardError(), of.interval())),
                row.figures());
    }

    private Row ofNumbers(String name, double[] numbers) {
        var n = Arrays.stream(numbers).filter(number -> !Double.isNaN(number)).count();
        if (!rule.showsFigures(n)) {
            return new Row(name, n, Optional.empty(), Optional.empty());
        }
        var column =
                Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
        var of = Covariance.ofRows(List.of(name), column);
        var sd = Math.sqrt(of.covariance(0, 0));
        var interval = Intervals.mean(of.mean(0), sd, n, rule.confidence());
        return new Row(name, n, Optional.of(new Mean(of.mean(0), sd, sd / Math.sqrt(n), interval)), Optional.empty());
    }

    /** Absent where too few answered. */
    Optional<Mean> mean(String name) {
        return Optional.ofNullable(rows.get(name)).flatMap(Row::mean);
    }

    /** @param chosen the questions to tell of, in this order */
    void find(List<String> chosen, Findings found) {
        var told = chosen.stream().map(rows::get).toList();
        found.put("items", told.stream().map(ItemFigures::headline).toList());
        found.detail(
                "items",
                told.stream()
                        .filter(row -> row.mean().isPresent())
                        .map(this::detail)
                        .toList());
        var few =
                told.stream().filter(row -> row.mean().isEmpty()).map(Row::name).toList();
        if (!few.isEmpty()) {
            found.warn(
                    "Fewer than " + rule.minimumAnswers() + " answers, so no figures: " + String.join(", ", few) + ".");
        }
        found.tell("Items", table(told));
    }

    private static Map<String, Object> headline(Row row) {
        return new Fields()
                .put("name", row.name())
                .put("n", row.n())
                .put("mean", row.mean(), Mean::value)
                .put("sd", row.mean(), Mean::sd)
                .put("frequencies", row.more(), ItemTable.Figures::frequencies)
                .map();
    }

    private Map<String, Object> detail(Row row) {
        var fields = new Fields().put("name", row.name());
        var question = asked.question(row.name());
        if (!question.text().isEmpty()) {
            fields.put("text", question.text());
        }
        fields.put("dimension", question.dimension(), name -> name);
        row.mean()
                .ifPresent(mean ->
                        fields.put("standardError", mean.standardError()).put(mean.interval()));
        row.more()
                .ifPresent(more -> fields.put("median", more.median())
                        .put("skew", more.skew())
                        .put("kurtosis", more.kurtosis())
                        .put("effectiveN", more.effectiveN())
                        .put("shares", more.shares()));
        return fields.map();
    }

    private static TextTable table(List<Row> rows) {
        var table = new TextTable(0, "lrrrlr").row("", "n", "mean", "sd", "95 % interval", "median");
        rows.forEach(row -> table.row(
                row.name(),
                Long.toString(row.n()),
                row.mean().map(of -> Numbers.of(of.value(), Findings.PLACES)).orElse(Numbers.NONE),
                row.mean().map(of -> Numbers.of(of.sd(), Findings.PLACES)).orElse(Numbers.NONE),
                Numbers.of(row.mean().map(Mean::interval), Findings.PLACES),
                row.more().map(of -> Numbers.of(of.median(), 1)).orElse(Numbers.NONE)));
        return table;
    }

    void findPromoters(ResponseSums sums, Findings found) {
        asked.nps()
                .ifPresent(item -> NetPromoterScore.of(sums, item, rule)
                        .ifPresentOrElse(score -> tell(score, found), () -> tooFew("net promoter score", found)));
    }

    private static void tell(NetPromoterScore score, Findings found) {
        found.put("nps", score.score());
        found.detail(
                "nps",
                new Fields()
                        .put("standardError", score.standardError())
                        .put(score.interval())
                        .put("promoters", score.promoters())
                        .put("passives", score.passives())
                        .put("detractors", score.detractors())
                        .put("n", score.n())
                        .map());
        found.tell("Net promoter score " + Numbers.of(score.score(), 1) + ", 95 % interval "
                + Numbers.of(score.interval(), 1) + " (" + score.n() + " answers)");
    }

    void findIndex(ResponseSums sums, Findings found) {
        if (asked.index().isEmpty()) {
            return;
        }
        var items = List.copyOf(asked.index().keySet());
        var weights = items.stream().mapToDouble(asked.index()::get).toArray();
        SatisfactionIndex.of(sums, items, weights, rule)
                .ifPresentOrElse(index -> tell(index, found), () -> tooFew("index", found));
    }

    private static void tell(SatisfactionIndex index, Findings found) {
        found.put("index", index.value());
        found.detail(
                "index",
                new Fields()
                        .put("standardError", index.standardError())
                        .put(index.interval())
                        .put("n", index.n())
                        .map());
        found.tell("Index " + Numbers.of(index.value(), 1) + " of 100, 95 % interval " + Numbers.of(index.interval(), 1)
                + " (" + index.n() + " answers)");
    }

    private void tooFew(String what, Findings found) {
        found.warn("Fewer than " + rule.minimumAnswers() + " answers, so no " + what + ".");
    }
}
