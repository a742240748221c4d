package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.yardstick.measurement.facets.Calibration.Step;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Drawing;

/** How the scale was used, and where each category overtakes the one below it. */
final class CategoryTables {
    private static final String KEY = "offline.calibration.categories.";
    /** Fewer ratings in a category make its step uncertain (Linacre 2002). */
    private static final int FEW = 10;

    private static final int MOST_ROWS = 240;
    private static final int MOST_PICTURES = 12;

    private final Subject subject;
    private final Words words;
    private final Figures figures;
    private final List<List<Step>> groups;

    CategoryTables(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
        var byGroup = new LinkedHashMap<String, List<Step>>();
        subject.found()
                .steps()
                .forEach(step -> byGroup.computeIfAbsent(step.group(), of -> new ArrayList<>())
                        .add(step));
        groups = List.copyOf(byGroup.values());
    }

    private boolean shared() {
        return groups.size() == 1;
    }

    int disordered() {
        return (int) subject.found().steps().stream().filter(Step::disordered).count();
    }

    /** Categories that nobody used where others used one above and one below. */
    int skipped() {
        int skipped = 0;
        for (var group : groups) {
            var used = group.stream().filter(step -> step.count() > 0).toList();
            for (var step : group) {
                skipped += step.count() == 0
                                && !used.isEmpty()
                                && step.category() > used.getFirst().category()
                                && step.category() < used.getLast().category()
                        ? 1
                        : 0;
            }
        }
        return skipped;
    }

    Table table() {
        var steps = subject.found().steps();
        return new Table(
                "steps",
                words.say(KEY + "caption"),
                columns(),
                groups.stream()
                        .flatMap(group -> group.stream().map(step -> row(step, group)))
                        .limit(MOST_ROWS)
                        .toList(),
                steps.size() <= MOST_ROWS
                        ? ""
                        : words.say(
                                "offline.calibration.limited", figures.count(MOST_ROWS), figures.count(steps.size())));
    }

    private List<Table.Column> columns() {
        var category = words.say(KEY + "rating");
        return Stream.concat(
                        shared()
                                ? Stream.of(Table.figures(category))
                                : Stream.of(Table.words(words.say(KEY + "of")), Table.figures(category)),
                        Stream.concat(
                                Stream.of("count", "share", "step", "error", "average", "expected", "outfit")
                                        .map(name -> Table.figures(words.say(KEY + name))),
                                Stream.of(Table.words(words.say("offline.calibration.facets.remark")))))
                .toList();
    }

    private Table.Row row(Step step, List<Step> group) {
        double all = group.stream().mapToDouble(Step::count).sum();
        var cells = new ArrayList<String>();
        if (!shared()) {
            cells.add(Figures.name(step.group()));
        }
        cells.add(figures.rated(step.category()));
        cells.add(figures.count(step.count()));
        cells.add(figures.percent(all > 0 ? step.count() / all : 0));
        cells.add(figures.of(step.measure(), 2));
        cells.add(figures.of(step.se(), 2));
        cells.add(figures.of(step.averageMeasure(), 2));
        cells.add(figures.of(step.expectedMeasure(), 2));
        cells.add(figures.of(step.outfit(), 2));
        cells.add(remark(step));
        return new Table.Row(List.copyOf(cells), step.disordered() || step.count() == 0 ? "look" : "");
    }

    private String remark(Step step) {
        var remarks = new ArrayList<String>();
        if (step.count() == 0) {
            remarks.add(words.say(KEY + "unused"));
        } else if (step.count() < FEW) {
            remarks.add(words.say(KEY + "few"));
        }
        if (step.disordered()) {
            remarks.add(words.say(KEY + "disordered"));
        }
        return figures.list(remarks);
    }

    List<Drawing> pictures() {
        var draw = new CategoryPictures(subject.found(), words, figures);
        var drawings = new ArrayList<Drawing>();
        if (shared()) {
            drawings.add(draw.use(groups.getFirst()));
        }
        groups.stream()
                .filter(group -> group.stream().anyMatch(step -> step.count() > 0))
                .limit(MOST_PICTURES)
                .forEach(group -> drawings.add(draw.curves(group, drawings.size())));
        return drawings;
    }

    /** Says how many groups have no picture; empty where all have. */
    String pictureNote() {
        return groups.size() <= MOST_PICTURES
                ? ""
                : words.say(KEY + "pictures-limited", figures.count(MOST_PICTURES), figures.count(groups.size()));
    }
}
