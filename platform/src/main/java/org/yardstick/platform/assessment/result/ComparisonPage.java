package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;
import org.yardstick.platform.shell.chart.Medium;

/**
 * Two assessments of one organisation side by side. Only what both have is compared; that they were made against different editions or
 * profiles is said.
 *
 * @param before the other one, absent when there is none
 */
public record ComparisonPage(Reading reading, Optional<Reading> before, List<Choice> choices) {
    private static final int A_SHEET = 18;

    /** An assessment that can be compared with. */
    public record Choice(UUID id, String name, int year, boolean signed) {}

    /** @param difference between the numbers as shown, with its sign, so that whoever subtracts finds the same */
    public record Row(String code, String name, BigDecimal before, BigDecimal now, String difference) {
        static Row of(String code, String name, BigDecimal before, BigDecimal now) {
            return new Row(code, name, before, now, signed(Result.shown(now).subtract(Result.shown(before))));
        }

        private static String signed(BigDecimal difference) {
            return switch (difference.signum()) {
                case 1 -> "+" + difference.toPlainString();
                case -1 -> "−" + difference.abs().toPlainString();
                default -> "±0.0";
            };
        }

        private BigDecimal moved() {
            return now.subtract(before);
        }
    }

    /** The criteria that both have, what rose most first. */
    public List<Row> criteria() {
        var earlier = new HashMap<String, CriterionResult>();
        other().result().criteria().forEach(one -> earlier.put(one.code(), one));
        var rows = new ArrayList<Row>();
        for (var one : reading.result().criteria()) {
            var then = Optional.ofNullable(earlier.get(one.code())).flatMap(CriterionResult::index);
            if (then.isPresent() && one.index().isPresent()) {
                var name = one.code() + " " + reading.title(one.code());
                rows.add(Row.of(one.code(), name, then.get(), one.index().get()));
            }
        }
        rows.sort(Comparator.comparing(Row::moved).reversed());
        return rows;
    }

    /** The whole and its dimensions and perspectives. */
    public List<Row> indices() {
        var now = reading.result();
        var then = other().result();
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                "independent", reading.say("assessment.result.independent"), then.independent(), now.independent()));
        rows.add(Row.of(
                "interrelated",
                reading.say("assessment.result.interrelated"),
                then.interrelated(),
                now.interrelated()));
        then.cskm()
                .ifPresent(before -> now.cskm()
                        .ifPresent(after ->
                                rows.add(Row.of("cskm", reading.say("assessment.result.cskm"), before, after))));
        rows.addAll(common(then.dimensions(), IndexRow.dimensions(reading)));
        rows.addAll(common(then.perspectives(), IndexRow.perspectives(reading)));
        return rows;
    }

    private static List<Row> common(Map<String, Optional<BigDecimal>> then, List<IndexRow> now) {
        return now.stream()
                .filter(row -> row.index().isPresent()
                        && then.getOrDefault(row.code(), Optional.empty()).isPresent())
                .map(row -> Row.of(
                        row.code(),
                        row.name(),
                        Reading.known(then, row.code()).orElseThrow(),
                        row.index().orElseThrow()))
                .toList();
    }

    public Reading other() {
        return before.orElseThrow();
    }

    public Drawing chart() {
        return chart(criteria(), "chart-comparison", Medium.SCREEN);
    }

    /** The same in parts, each short enough for a sheet of paper. */
    public List<Drawing> charts(Medium medium) {
        var rows = criteria();
        var parts = new ArrayList<Drawing>();
        for (int from = 0; from < rows.size(); from += A_SHEET) {
            var part = rows.subList(from, Math.min(rows.size(), from + A_SHEET));
            parts.add(chart(part, "chart-comparison-" + from, medium));
        }
        return parts;
    }

    private Drawing chart(List<Row> rows, String id, Medium medium) {
        var text = rows.stream()
                .map(row -> row.code() + " " + row.difference())
                .collect(Collectors.joining(reading.say("assessment.result.list-separator")));
        return new Charts(reading, medium)
                .comparison(rows, new Caption(id, reading.say("assessment.result.comparison.chart"), text));
    }

    /** What makes the two less alike than they look, in sentences. */
    public List<String> reservations() {
        var said = new ArrayList<String>();
        var then = other().standard();
        var now = reading.standard();
        if (!then.edition().id().equals(now.edition().id())) {
            said.add(reading.say(
                    "assessment.result.comparison.other-edition",
                    then.edition().name(),
                    now.edition().name()));
        }
        if (!then.profile().equals(now.profile())) {
            said.add(reading.say(
                    "assessment.result.comparison.other-profile", other().profileName(), reading.profileName()));
        }
        if (alone() > 0) {
            said.add(reading.say("assessment.result.comparison.only-one", alone()));
        }
        Stream.of(other(), reading)
                .map(Reading::assessment)
                .filter(Assessment::isOpen)
                .forEach(open -> said.add(reading.say("assessment.result.comparison.unsigned", open.name())));
        return said;
    }

    /** Criteria that only one of the two has a number for. */
    private int alone() {
        var all = new HashSet<String>();
        for (var one : List.of(other(), reading)) {
            one.result().criteria().stream()
                    .filter(CriterionResult::applicable)
                    .forEach(criterion -> all.add(criterion.code()));
        }
        return all.size() - criteria().size();
    }

    public String level(Reading one) {
        return new Headline(one).now();
    }
}
