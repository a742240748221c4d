package org.yardstick.platform.offline.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.yardstick.measurement.facets.ratings.Subsets.Subset;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;

/**
 * A calibration as one HTML file for whoever answers for the ratings: it holds its styles and pictures, asks no network for anything, runs
 * no script, and shows every name of the file as text.
 */
public final class CalibrationReport {
    private static final String KEY = "offline.calibration.";
    private static final int MOST_SUBSETS = 20;
    private static final int MOST_NAMES = 12;

    private final Subject subject;
    private final Words words;
    private final Figures figures;

    private CalibrationReport(Subject subject, Words words) {
        this.subject = subject;
        this.words = words;
        this.figures = new Figures(words, subject.unit());
    }

    public static String html(Subject subject, Language language) {
        var engine = TemplateEngine.createPrecompiled(ContentType.Html);
        engine.setTrimControlStructures(true);
        var output = new StringOutput();
        engine.render("offline/report/report.jte", new CalibrationReport(subject, Words.in(language)).page(), output);
        return output.toString();
    }

    private ReportPage page() {
        var conspicuous = new Conspicuous(subject, words, figures);
        var categories = new CategoryTables(subject, words, figures);
        var map = new WrightPicture(subject, words, figures);
        var tables = new FacetTables(subject, words, figures);
        return new ReportPage(
                words,
                style(),
                Figures.name(subject.source().name()),
                facts(),
                new Verdicts(subject, words, figures).all(conspicuous, categories),
                new ReportPage.WrightMap(map.text(), map.drawing(), map.legend()),
                new ReportPage.Facets(tables.statistics(), tables.elements()),
                new ReportPage.Categories(categories.pictures(), categories.pictureNote(), categories.table()),
                look(conspicuous),
                subsets(),
                subject.found().warnings().stream().map(Figures::name).toList(),
                new MethodText(subject, words, figures).method());
    }

    private static String style() {
        try (var sheet = CalibrationReport.class.getResourceAsStream("/print/calibration.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<ReportPage.Fact> facts() {
        var found = subject.found();
        var facts = new LinkedHashMap<String, String>();
        facts.put("file", Figures.name(subject.source().name()));
        facts.put("changed", words.date(subject.source().changed()));
        facts.put("ratings", figures.count(found.n()));
        facts.put(
                "scale",
                words.say(
                        KEY + "fact.scale-text",
                        figures.rated(found.steps().getFirst().category()),
                        figures.rated(found.steps().getLast().category())));
        facts.put(
                "facets",
                figures.list(found.facets().stream()
                        .map(facet -> figures.facet(facet.name()) + "\u00A0"
                                + figures.count(facet.elements().size()))
                        .toList()));
        facts.put("program", "Yardstick " + subject.source().version());
        facts.put("hash", subject.source().sha256());
        return facts.entrySet().stream()
                .map(fact -> new ReportPage.Fact(words.say(KEY + "fact." + fact.getKey()), fact.getValue()))
                .toList();
    }

    private ReportPage.Look look(Conspicuous conspicuous) {
        return new ReportPage.Look(
                conspicuous.elementTable(),
                conspicuous.ratingTable(),
                words.say(
                        KEY + "look.ratings-share",
                        conspicuous.ratings(),
                        figures.count(conspicuous.ratings()),
                        figures.percent(conspicuous.ratings()
                                / Math.max(1, subject.found().n()))),
                subject.bias().map(conspicuous::pairTable),
                subject.bias()
                        .map(pairs -> figures.sentences(List.of(
                                words.say(KEY + "look.pairs-text"),
                                words.say(
                                        KEY + "look.pairs-test",
                                        figures.of(pairs.fixed().value(), 1),
                                        figures.count(pairs.fixed().df()),
                                        figures.p(pairs.fixed().p())))))
                        .orElse(""));
    }

    private Optional<Table> subsets() {
        var subsets = subject.found().subsets();
        if (subsets.size() == 1) {
            return Optional.empty();
        }
        var columns = new ArrayList<>(List.of(Table.figures(words.say(KEY + "subsets.number"))));
        var facets = subsets.getFirst().elements().keySet();
        facets.forEach(facet -> columns.add(Table.words(figures.facet(facet))));
        var rows = new ArrayList<Table.Row>();
        for (var subset : subsets.subList(0, Math.min(MOST_SUBSETS, subsets.size()))) {
            rows.add(row(rows.size() + 1, subset));
        }
        return Optional.of(new Table(
                "subsets-table",
                words.say(KEY + "subsets.caption"),
                columns,
                rows,
                subsets.size() <= MOST_SUBSETS
                        ? ""
                        : words.say(KEY + "limited", figures.count(MOST_SUBSETS), figures.count(subsets.size()))));
    }

    private Table.Row row(int number, Subset subset) {
        var cells = new ArrayList<>(List.of(figures.count(number)));
        subset.elements().values().forEach(names -> cells.add(few(names)));
        return new Table.Row(List.copyOf(cells), "");
    }

    private String few(List<String> names) {
        var shown =
                figures.list(names.stream().limit(MOST_NAMES).map(Figures::name).toList());
        return names.size() <= MOST_NAMES
                ? shown
                : words.say(KEY + "subsets.more", shown, figures.count(names.size() - MOST_NAMES));
    }
}
