package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yardstick.measurement.facets.Calibration.ChiSquare;
import org.yardstick.measurement.facets.Calibration.Element;
import org.yardstick.measurement.facets.Calibration.ElementFit;
import org.yardstick.measurement.facets.Calibration.FacetResult;
import org.yardstick.measurement.facets.Calibration.Spread;
import org.yardstick.platform.shell.Words;

/** The elements of each facet from the highest measure to the lowest, and how well each facet tells its elements apart. */
final class FacetTables {
    private static final String KEY = "offline.calibration.facets.";
    /** Beyond as many elements a page is no longer read but searched, which the JSON is better for. */
    private static final int MOST = 400;

    private static final int HIGHEST = 300;
    private static final int LOWEST = 100;

    private final Subject subject;
    private final Words words;
    private final Figures figures;

    FacetTables(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
    }

    List<Table> elements() {
        var tables = new ArrayList<Table>();
        for (var facet : subject.found().facets()) {
            tables.add(elements(facet, tables.size()));
        }
        return tables;
    }

    private Table elements(FacetResult facet, int place) {
        var sorted = facet.elements().stream().sorted(Element.HIGHEST_FIRST).toList();
        int all = sorted.size();
        var title = figures.facet(facet.name());
        boolean up = subject.towardsHigherRatings(place);
        var note = all <= MOST
                ? ""
                : words.say(KEY + "limited", figures.count(HIGHEST), figures.count(LOWEST), figures.count(all));
        return new Table(
                "facet-" + place,
                words.say(KEY + (up ? "caption-up" : "caption-down"), title),
                columns(title),
                all <= MOST
                        ? sorted.stream().map(this::row).toList()
                        : Stream.of(
                                        sorted.subList(0, HIGHEST).stream().map(this::row),
                                        Stream.of(left(all - HIGHEST - LOWEST)),
                                        sorted.subList(all - LOWEST, all).stream()
                                                .map(this::row))
                                .flatMap(rows -> rows)
                                .toList(),
                note);
    }

    private List<Table.Column> columns(String title) {
        return Stream.concat(
                        Stream.of(Table.words(title)),
                        Stream.concat(
                                Stream.of(
                                                "measure",
                                                "error",
                                                "fair",
                                                "observed",
                                                "infit",
                                                "infit-z",
                                                "outfit",
                                                "outfit-z",
                                                "count")
                                        .map(name -> Table.figures(words.say(KEY + name))),
                                Stream.of(Table.words(words.say(KEY + "remark")))))
                .toList();
    }

    private Table.Row row(Element one) {
        return new Table.Row(
                List.of(
                        Figures.name(one.name()),
                        figures.logits(one.measure()),
                        figures.logits(one.se()),
                        figures.points(one.fair()),
                        figures.points(one.observed()),
                        fit(one, fit -> OptionalDouble.of(fit.infit()), 2),
                        fit(one, ElementFit::infitZ, 1),
                        fit(one, fit -> OptionalDouble.of(fit.outfit()), 2),
                        fit(one, ElementFit::outfitZ, 1),
                        figures.count(one.count()),
                        remark(one)),
                one.extreme() ? "set-aside" : Conspicuous.is(one) ? "look" : "");
    }

    private String fit(Element one, Function<ElementFit, OptionalDouble> value, int places) {
        return figures.of(one.fit().map(value).orElse(OptionalDouble.empty()), places);
    }

    private String remark(Element one) {
        var remarks = new ArrayList<String>();
        if (one.extreme()) {
            remarks.add(words.say(KEY + "extreme"));
        }
        if (one.anchored()) {
            remarks.add(words.say(KEY + "anchored"));
        }
        if (Conspicuous.is(one)) {
            remarks.add(words.say("offline.calibration.look." + (Conspicuous.erratic(one) ? "erratic" : "uniform")));
        }
        return figures.list(remarks);
    }

    private Table.Row left(int count) {
        var cells = new ArrayList<>(List.of(words.say(KEY + "left-out", figures.count(count))));
        while (cells.size() < 11) {
            cells.add("");
        }
        return new Table.Row(List.copyOf(cells), "left-out");
    }

    Table statistics() {
        return new Table(
                "statistics",
                words.say(KEY + "statistics"),
                Stream.concat(
                                Stream.of(Table.words(words.say(KEY + "facet"))),
                                Stream.of(
                                                "elements",
                                                "mean",
                                                "sd",
                                                "rmse",
                                                "separation",
                                                "strata",
                                                "reliability",
                                                "chi-square",
                                                "df",
                                                "p")
                                        .map(name -> Table.figures(words.say(KEY + name))))
                        .toList(),
                subject.found().facets().stream().map(this::statistics).toList(),
                words.say(KEY + "statistics-note"));
    }

    private Table.Row statistics(FacetResult facet) {
        return Table.Row.of(
                figures.facet(facet.name()),
                figures.count(facet.elements().size()),
                figures.logits(facet.elements().stream()
                        .mapToDouble(Element::measure)
                        .average()
                        .orElseThrow()),
                spread(facet, Spread::sd),
                spread(facet, Spread::rmse),
                spread(facet, Spread::separation),
                spread(facet, Spread::strata),
                spread(facet, Spread::reliability),
                test(facet.fixed(), test -> figures.of(test.value(), 1)),
                test(facet.fixed(), test -> figures.count(test.df())),
                test(facet.fixed(), test -> figures.p(test.p())));
    }

    private String spread(FacetResult facet, Function<Spread, Double> value) {
        return facet.population()
                .map(value)
                .map(number -> figures.of(number, 2))
                .orElse(Figures.NONE);
    }

    private static String test(Optional<ChiSquare> test, Function<ChiSquare, String> shown) {
        return test.map(shown).orElse(Figures.NONE);
    }
}
