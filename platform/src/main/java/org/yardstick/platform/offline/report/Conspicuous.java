package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.yardstick.measurement.facets.Bias;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Residuals;
import org.yardstick.measurement.facets.Residuals.Surprise;
import org.yardstick.platform.shell.Words;

/**
 * Who and what deserves a look. An element does where its mean squares lie outside 0.5 to 1.5 and further from 1 than chance brings
 * (2 standard deviations): above, its ratings are less predictable than those of others; below, more uniform. A rating does where it lies 3
 * standard deviations from what was expected, a pair where it is biased by more than chance (|t| of 2).
 *
 * <p>J. M. Linacre (2002), What do infit and outfit, mean-square and standardized mean? Rasch Measurement Transactions 16:2, 878.
 */
final class Conspicuous {
    private static final String KEY = "offline.calibration.look.";
    private static final double HIGHEST = 1.5;
    private static final double LOWEST = 0.5;
    private static final double BEYOND_CHANCE = 2;
    private static final double SURPRISE = 3;
    private static final int MOST_ELEMENTS = 30;
    private static final int MOST_RATINGS = 25;
    private static final int MOST_PAIRS = 40;

    private final Subject subject;
    private final Words words;
    private final Figures figures;
    private final List<Surprise> surprises;
    private final List<Found> elements;

    private record Found(String facet, Element element) {
        /** How far its mean squares are from 1, as a factor. */
        double distance() {
            var fit = element.fit().orElseThrow();
            return Math.max(Math.abs(Math.log(fit.infit())), Math.abs(Math.log(fit.outfit())));
        }
    }

    Conspicuous(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
        surprises = Residuals.surprises(subject.found(), Integer.MAX_VALUE);
        elements = elements(subject.found());
    }

    private static List<Found> elements(Calibration found) {
        var all = new ArrayList<Found>();
        for (var facet : found.facets().reversed()) {
            facet.elements().stream()
                    .filter(Conspicuous::is)
                    .map(one -> new Found(facet.name(), one))
                    .sorted(Comparator.comparingDouble(Found::distance).reversed())
                    .forEach(all::add);
        }
        return all;
    }

    static boolean is(Element one) {
        return erratic(one) || uniform(one);
    }

    static boolean erratic(Element one) {
        return one.fit()
                .map(fit -> above(fit.infit(), fit.infitZ()) || above(fit.outfit(), fit.outfitZ()))
                .orElse(false);
    }

    private static boolean above(double meanSquare, OptionalDouble z) {
        return meanSquare > HIGHEST && z.orElse(BEYOND_CHANCE) >= BEYOND_CHANCE;
    }

    private static boolean uniform(Element one) {
        return one.fit()
                .map(fit -> below(fit.infit(), fit.infitZ()) || below(fit.outfit(), fit.outfitZ()))
                .orElse(false);
    }

    private static boolean below(double meanSquare, OptionalDouble z) {
        return meanSquare < LOWEST && z.orElse(-BEYOND_CHANCE) <= -BEYOND_CHANCE;
    }

    int elements() {
        return elements.size();
    }

    int ratings() {
        return (int) surprises.stream()
                .filter(one -> Math.abs(one.standardised()) >= SURPRISE)
                .count();
    }

    int pairs() {
        return (int) subject.bias().stream()
                .flatMap(pairs -> pairs.cells().stream())
                .filter(cell -> Math.abs(cell.t()) >= BEYOND_CHANCE)
                .count();
    }

    Table elementTable() {
        return new Table(
                "look-elements",
                words.say(KEY + "elements"),
                List.of(
                        Table.words(words.say(KEY + "element")),
                        Table.words(words.say("offline.calibration.facets.facet")),
                        Table.words(words.say(KEY + "what")),
                        Table.figures(words.say("offline.calibration.facets.infit")),
                        Table.figures(words.say("offline.calibration.facets.outfit")),
                        Table.figures(words.say("offline.calibration.facets.count"))),
                elements.stream().limit(MOST_ELEMENTS).map(this::row).toList(),
                limited(elements.size(), MOST_ELEMENTS));
    }

    private Table.Row row(Found found) {
        var fit = found.element().fit().orElseThrow();
        return Table.Row.of(
                Figures.name(found.element().name()),
                figures.facet(found.facet()),
                words.say(KEY + (erratic(found.element()) ? "erratic" : "uniform")),
                figures.of(fit.infit(), 2),
                figures.of(fit.outfit(), 2),
                figures.count(found.element().count()));
    }

    private String limited(int all, int most) {
        return all <= most ? "" : words.say("offline.calibration.limited", figures.count(most), figures.count(all));
    }

    Table ratingTable() {
        var columns = new ArrayList<Table.Column>();
        subject.found().facets().forEach(facet -> columns.add(Table.words(figures.facet(facet.name()))));
        columns.add(Table.figures(words.say(KEY + "rating")));
        columns.add(Table.figures(words.say(KEY + "expected")));
        columns.add(Table.figures(words.say(KEY + "standardised")));
        return new Table(
                "look-ratings",
                words.say(KEY + "ratings"),
                columns,
                surprises.stream().limit(MOST_RATINGS).map(this::row).toList(),
                "");
    }

    private Table.Row row(Surprise one) {
        var cells = new ArrayList<>(one.elements().stream().map(Figures::name).toList());
        cells.add(figures.rated(one.rating()));
        cells.add(figures.points(one.expected()));
        cells.add(figures.of(one.standardised(), 1));
        return new Table.Row(List.copyOf(cells), "");
    }

    Table pairTable(Bias pairs) {
        return new Table(
                "look-pairs",
                words.say(KEY + "pairs", figures.facet(pairs.firstFacet()), figures.facet(pairs.secondFacet())),
                List.of(
                        Table.words(figures.facet(pairs.firstFacet())),
                        Table.words(figures.facet(pairs.secondFacet())),
                        Table.figures(words.say(KEY + "difference")),
                        Table.figures(words.say(KEY + "bias")),
                        Table.figures(words.say("offline.calibration.facets.error")),
                        Table.figures(words.say(KEY + "t")),
                        Table.figures(words.say("offline.calibration.facets.p")),
                        Table.figures(words.say("offline.calibration.facets.count"))),
                pairs.cells().stream()
                        .sorted(Comparator.comparingDouble((Bias.Cell cell) -> Math.abs(cell.t()))
                                .reversed())
                        .limit(MOST_PAIRS)
                        .map(this::row)
                        .toList(),
                limited(pairs.cells().size(), MOST_PAIRS));
    }

    private Table.Row row(Bias.Cell cell) {
        return new Table.Row(
                List.of(
                        Figures.name(cell.first()),
                        Figures.name(cell.second()),
                        figures.points(cell.difference()),
                        figures.logits(cell.bias()),
                        figures.logits(cell.se()),
                        figures.of(cell.t(), 1),
                        figures.p(cell.p()),
                        figures.count(cell.count())),
                Math.abs(cell.t()) >= BEYOND_CHANCE ? "look" : "");
    }
}
