package org.yardstick.platform.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yardstick.measurement.survey.FigureRule;
import org.yardstick.measurement.survey.Kano;
import org.yardstick.measurement.survey.KanoCounts;

/** What each attribute is to customers, by Kano's two questions; refined where each attribute's importance was asked. */
final class KanoFigures {
    private final Questionnaire asked;
    private final FigureRule rule;

    KanoFigures(Questionnaire asked, FigureRule rule) {
        this.asked = asked;
        this.rule = rule;
    }

    void find(Part part, ItemFigures items, Findings found) {
        var results = results(part, found);
        if (results.isEmpty()) {
            return;
        }
        var refined = refined(results, items);
        found.put("kano", results.stream().map(KanoFigures::headline).toList());
        found.detail(
                "kano",
                IntStream.range(0, results.size())
                        .mapToObj(i -> detail(
                                results.get(i), refined.isEmpty() ? Optional.empty() : Optional.of(refined.get(i))))
                        .toList());
        found.tell("Kano", table(results, refined));
    }

    private List<Kano.Result> results(Part part, Findings found) {
        var results = new ArrayList<Kano.Result>();
        var few = new ArrayList<String>();
        for (var attribute : asked.kano()) {
            var counts = KanoCounts.of(
                    part.coded().orElseThrow(), attribute.name(), attribute.functional(), attribute.dysfunctional());
            // Who answered but weighs nothing leaves no counts to judge by.
            var weighs = counts.counts().values().stream().anyMatch(count -> count > 0);
            (weighs ? Kano.of(counts, rule) : Optional.<Kano.Result>empty())
                    .ifPresentOrElse(results::add, () -> few.add(attribute.name()));
        }
        if (!few.isEmpty()) {
            found.warn("Fewer than " + rule.minimumAnswers() + " answers to both questions, so no category: "
                    + String.join(", ", few) + ".");
        }
        return results;
    }

    /** None unless the importance of every attribute is known. */
    private List<Kano.Refined> refined(List<Kano.Result> results, ItemFigures items) {
        var importance = asked.kano().stream()
                .flatMap(attribute -> attribute.importance().flatMap(items::mean).stream())
                .mapToDouble(ItemFigures.Mean::value)
                .toArray();
        if (results.isEmpty() || results.size() < asked.kano().size() || importance.length < results.size()) {
            return List.of();
        }
        return Kano.refined(results.stream().map(Kano.Result::category).toList(), importance);
    }

    private static Map<String, Object> headline(Kano.Result one) {
        return new Fields()
                .put("attribute", one.attribute())
                .put("n", Math.round(one.n()))
                .put("category", one.category().letter())
                .put("better", one.better(), Kano.Coefficient::value)
                .put("worse", one.worse(), Kano.Coefficient::value)
                .map();
    }

    private static Map<String, Object> detail(Kano.Result one, Optional<Kano.Refined> refined) {
        var shares = new Fields();
        one.shares().forEach((category, share) -> shares.put(category.letter(), share));
        return new Fields()
                .put("attribute", one.attribute())
                .put("refined", refined, CommandLine::written)
                .put("second", one.second().letter())
                .put("distinct", one.distinct())
                .put("shares", shares.map())
                .put("better", one.better(), KanoFigures::coefficient)
                .put("worse", one.worse(), KanoFigures::coefficient)
                .put("totalStrength", one.totalStrength())
                .put("categoryStrength", one.categoryStrength())
                .map();
    }

    private static Map<String, Object> coefficient(Kano.Coefficient one) {
        return new Fields()
                .put("value", one.value())
                .put("standardError", one.standardError())
                .put(one.interval())
                .map();
    }

    private static TextTable table(List<Kano.Result> results, List<Kano.Refined> refined) {
        var table = new TextTable(0, "lrllrr").row("", "n", "category", "", "better", "worse");
        for (int i = 0; i < results.size(); i++) {
            var one = results.get(i);
            var category = CommandLine.written(one.category())
                    + (one.distinct() ? "" : " (or " + CommandLine.written(one.second()) + ")");
            table.row(
                    one.attribute(),
                    Long.toString(Math.round(one.n())),
                    category,
                    refined.isEmpty() ? "" : CommandLine.written(refined.get(i)),
                    one.better().map(of -> Numbers.of(of.value(), 2)).orElse(Numbers.NONE),
                    one.worse().map(of -> Numbers.of(of.value(), 2)).orElse(Numbers.NONE));
        }
        return table;
    }
}
