package org.yardstick.platform.accreditation.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Bars;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;
import org.yardstick.platform.shell.chart.Dumbbell;
import org.yardstick.platform.shell.chart.Medium;
import org.yardstick.platform.shell.print.Fonts;
import org.yardstick.platform.standard.EditionTexts;

/**
 * What the team found beside what the organisation said of itself, as pictures and as the numbers in them, computed from the inputs that
 * are frozen in the report.
 *
 * @param self absent when the organisation signed nothing of itself
 */
public record ReportFigures(Result team, Optional<Result> self, EditionTexts texts, Words words) {
    private static final int WIDTH = 640;

    /** One line of the table: what it is about, the organisation's own index, the team's, and how far they lie apart. */
    public record Row(String name, Optional<BigDecimal> self, BigDecimal team, Words words) {
        public String selfShown() {
            return self.map(words::index).orElse("–");
        }

        public String teamShown() {
            return words.index(team);
        }

        public String difference() {
            return self.map(own -> signed(team.subtract(own))).orElse("–");
        }

        private String signed(BigDecimal difference) {
            var shown = words.index(difference);
            return (difference.signum() > 0 ? "+" : "") + shown.replace('-', '\u2212');
        }
    }

    /** The whole, seen criterion by criterion and as a network. */
    public List<Row> whole() {
        return List.of(
                row(words.say("decision.figures.independent"), self.map(Result::independent), team.independent()),
                row(words.say("decision.figures.interrelated"), self.map(Result::interrelated), team.interrelated()));
    }

    public List<Row> dimensions() {
        return rows(
                Result::dimensions,
                code -> Objects.requireNonNull(texts.dimensions().get(code), code)
                        .name());
    }

    public List<Row> modules() {
        return rows(
                Result::modules,
                code -> code + " "
                        + Objects.requireNonNull(texts.modules().get(code), code)
                                .name());
    }

    private List<Row> rows(Function<Result, Map<String, Optional<BigDecimal>>> indices, Function<String, String> name) {
        return indices.apply(team).entrySet().stream()
                .filter(one -> one.getValue().isPresent())
                .map(one -> row(
                        name.apply(one.getKey()),
                        self.flatMap(own ->
                                Objects.requireNonNullElse(indices.apply(own).get(one.getKey()), Optional.empty())),
                        one.getValue().orElseThrow()))
                .toList();
    }

    private Row row(String name, Optional<BigDecimal> own, BigDecimal found) {
        return new Row(name, own.map(Result::shown), Result.shown(found), words);
    }

    public Drawing picture(String id, List<Row> rows) {
        var caption = new Caption(
                "figure-" + id,
                words.say("decision.figures." + id),
                rows.stream()
                        .map(row -> words.say("decision.figures.line", row.name(), row.selfShown(), row.teamShown()))
                        .collect(Collectors.joining(" ")));
        var medium = Medium.paper(WIDTH, Fonts.families(words.language()));
        var compared = rows.stream().allMatch(row -> row.self().isPresent());
        return compared
                ? new Dumbbell(caption, rows.stream().map(ReportFigures::line).toList()).on(medium)
                : new Bars(caption, rows.stream().map(ReportFigures::bar).toList()).on(medium);
    }

    private static Dumbbell.Row line(Row row) {
        return new Dumbbell.Row(
                row.name(),
                new Dumbbell.End(row.self().orElseThrow().doubleValue(), row.selfShown()),
                new Dumbbell.End(row.team().doubleValue(), row.teamShown()),
                row.difference());
    }

    private static Bars.Bar bar(Row row) {
        return new Bars.Bar(
                row.name(), Optional.of(row.team().doubleValue()), row.teamShown(), Optional.empty(), false);
    }
}
