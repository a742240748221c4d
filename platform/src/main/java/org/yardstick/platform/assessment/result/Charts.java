package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.platform.shell.chart.Bars;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;
import org.yardstick.platform.shell.chart.Dumbbell;
import org.yardstick.platform.shell.chart.Ladder;
import org.yardstick.platform.shell.chart.Medium;
import org.yardstick.platform.shell.chart.Radar;

/** The pictures of a result, the same on screen and on paper; each number in them also stands in a table. */
public record Charts(Reading reading, Medium medium) {
    /** What fits beside a number on a telephone, and on paper. */
    private static final int LONGEST_NAME = 34;

    private static final int LONGEST_ON_PAPER = 80;

    public Drawing ladder() {
        var levels = new Headline(reading).levels();
        var steps = levels.stream()
                .map(level -> new Ladder.Step(
                        reading.say("assessment.result.ladder.step", level.code()),
                        reading.say(
                                "assessment.result.ladder.gates",
                                level.held(),
                                level.gates().size()),
                        level.reached(),
                        level.target() ? reading.say("assessment.result.ladder.target") : ""))
                .toList();
        var text = levels.stream()
                .map(level -> reading.say(
                        level.reached() ? "assessment.result.ladder.reached" : "assessment.result.ladder.not-reached",
                        level.name(),
                        level.held(),
                        level.gates().size()))
                .collect(Collectors.joining(" "));
        return new Ladder(new Caption("ladder", reading.say("assessment.result.ladder.title"), text), steps).on(medium);
    }

    public Drawing views() {
        var rows = IndexRow.views(reading);
        var bars = List.of(bar(rows.getFirst(), Optional.empty(), false), bar(rows.getLast(), Optional.empty(), true));
        return new Bars(caption("views", reading.say("assessment.result.views"), rows), bars).on(medium);
    }

    public Drawing dimensions() {
        return bars("dimensions", reading.say("assessment.result.dimensions"), IndexRow.dimensions(reading));
    }

    public Drawing perspectives() {
        return bars("perspectives", reading.say("assessment.result.perspectives"), IndexRow.perspectives(reading));
    }

    public Drawing modules() {
        return bars("modules", reading.say("assessment.result.modules"), IndexRow.modules(reading));
    }

    public Drawing cskm() {
        var row = new IndexRow(
                reading,
                "cskm",
                reading.say("assessment.result.cskm-index"),
                "",
                reading.result().cskm());
        return bars("cskm", reading.say("assessment.result.cskm"), List.of(row));
    }

    /** The scorecard once more, around a centre; only where the perspectives are three to eight and all have a number. */
    public Optional<Drawing> radar() {
        var rows = IndexRow.perspectives(reading);
        if (rows.size() < 3
                || rows.size() > 8
                || rows.stream().anyMatch(row -> row.index().isEmpty())) {
            return Optional.empty();
        }
        var axes = rows.stream()
                .map(row -> new Radar.Axis(row.name(), row.index().orElseThrow().doubleValue(), row.shown()))
                .toList();
        return Optional.of(new Radar(
                        caption("radar", reading.say("assessment.result.perspectives"), rows),
                        axes,
                        asked("perspective", ""))
                .on(medium));
    }

    Drawing comparison(List<ComparisonPage.Row> rows, Caption caption) {
        return new Dumbbell(
                        caption,
                        rows.stream()
                                .map(row -> new Dumbbell.Row(
                                        shortened(row.name()),
                                        new Dumbbell.End(row.before().doubleValue(), reading.shown(row.before())),
                                        new Dumbbell.End(row.now().doubleValue(), reading.shown(row.now())),
                                        row.difference()))
                                .toList())
                .on(medium);
    }

    private Drawing bars(String id, String title, List<IndexRow> rows) {
        var kind = id.equals("cskm") ? id : id.substring(0, id.length() - 1);
        return new Bars(
                        caption(id, title, rows),
                        rows.stream()
                                .map(row -> bar(row, asked(kind, row.code()), false))
                                .toList())
                .on(medium);
    }

    private static Bars.Bar bar(IndexRow row, Optional<Double> asked, boolean beside) {
        return new Bars.Bar(row.name(), row.index().map(BigDecimal::doubleValue), row.shown(), asked, beside);
    }

    private Caption caption(String id, String title, List<IndexRow> rows) {
        var text = rows.stream()
                .map(row -> row.name() + " " + row.shown())
                .collect(Collectors.joining(reading.say("assessment.result.list-separator")));
        return new Caption("chart-" + id, title, text);
    }

    /** What the next level asks of such an index, marked in the picture. */
    private Optional<Double> asked(String kind, String code) {
        return reading.result().next().stream()
                .flatMap(next -> reading.result().levels().stream()
                        .filter(level -> level.code().equals(next)))
                .map(LevelResult::gates)
                .flatMap(List::stream)
                .map(gate -> gate.gate())
                .filter(gate -> asks(gate, kind, code))
                .map(gate -> gate.required().doubleValue())
                .max(Double::compare);
    }

    private static boolean asks(Gate gate, String kind, String code) {
        return gate.kind().equals("every-" + kind)
                || switch (gate) {
                    case Gate.Dimension one ->
                        kind.equals("dimension") && one.of().equals(code);
                    case Gate.Perspective one ->
                        kind.equals("perspective") && one.of().equals(code);
                    case Gate.Module one -> kind.equals("module") && one.of().equals(code);
                    case Gate.Cskm one -> kind.equals("cskm");
                    default -> false;
                };
    }

    private String shortened(String name) {
        int longest = medium.paper() ? LONGEST_ON_PAPER : LONGEST_NAME;
        return name.codePointCount(0, name.length()) <= longest
                ? name
                : name.substring(0, name.offsetByCodePoints(0, longest)).strip() + "…";
    }
}
