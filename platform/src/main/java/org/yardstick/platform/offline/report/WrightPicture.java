package org.yardstick.platform.offline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.measurement.facets.WrightMap;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;

/**
 * The Wright map: every facet and the steps of the scale on one ruler of logits, a column each, and the same ruler in points of the scale
 * at the right. Few elements stand there by name, many as dots.
 */
final class WrightPicture {
    private static final String KEY = "offline.calibration.map.";
    private static final int RULER = 76;
    private static final int COLUMN = 196;
    private static final int HEAD = 52;
    private static final int FOOT = 14;
    private static final double LOGIT = 70;
    private static final double LEAST = 380;
    private static final double MOST = 900;

    private final Subject subject;
    private final Words words;
    private final Figures figures;
    private final Ruler ruler;
    private final List<MapColumn> columns;
    private final Optional<ScoreRuler> scores;

    WrightPicture(Subject subject, Words words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
        scores = ScoreRuler.of(subject.found());
        double width = binWidth();
        var map = WrightMap.of(subject.found(), width);
        ruler = ruler(map);
        columns = columns(map);
    }

    /** As many logits as a row of dots needs, whatever the range. */
    private double binWidth() {
        double range = measures().max().orElseThrow() - measures().min().orElseThrow();
        double scale = Math.clamp(range * LOGIT, LEAST, MOST) / Math.max(range, 1);
        return Ruler.round(MapColumn.ROW / scale);
    }

    private java.util.stream.DoubleStream measures() {
        return subject.found().facets().stream()
                .flatMap(facet -> facet.elements().stream())
                .mapToDouble(one -> one.measure());
    }

    private Ruler ruler(WrightMap map) {
        double low = Stream.concat(Stream.of(map.from()), map.steps().stream().map(WrightMap.Mark::measure))
                .min(Double::compare)
                .orElseThrow();
        double high = Stream.concat(
                        Stream.of(map.from() + map.bins() * map.width()),
                        map.steps().stream().map(WrightMap.Mark::measure))
                .max(Double::compare)
                .orElseThrow();
        double margin = 0.03 * (high - low);
        double height = Math.clamp((high - low) * LOGIT, LEAST, MOST);
        return new Ruler(low - margin, high + margin, HEAD + height, HEAD);
    }

    private List<MapColumn> columns(WrightMap map) {
        var facets = subject.found().facets();
        return Stream.concat(
                        facets.stream().map(facet -> {
                            boolean up = subject.towardsHigherRatings(facets.indexOf(facet));
                            return new MapColumn(
                                    figures.facet(facet.name()),
                                    words.say(KEY + (up ? "up" : "down")),
                                    facet.elements().stream()
                                            .map(one -> new MapColumn.Point(Figures.name(one.name()), one.measure()))
                                            .toList());
                        }),
                        Stream.of(new MapColumn(words.say(KEY + "steps"), words.say(KEY + "steps-text"), steps(map))))
                .map(column -> column.binned(map.from(), map.width(), map.bins()))
                .toList();
    }

    private List<MapColumn.Point> steps(WrightMap map) {
        boolean shared =
                map.steps().stream().map(WrightMap.Mark::group).distinct().count() == 1;
        return map.steps().stream()
                .map(mark -> new MapColumn.Point(
                        (shared ? "" : Figures.name(mark.group()) + ": ") + "→ " + figures.rated(mark.category()),
                        mark.measure()))
                .toList();
    }

    Drawing drawing() {
        int width = RULER + columns.size() * COLUMN + (scores.isPresent() ? RULER + 12 : 0);
        var picture = new Picture(
                new Caption("map-picture", words.say(KEY + "title"), description()), width, ruler.start() + FOOT);
        ruler(picture, width);
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).draw(picture, ruler, RULER + i * COLUMN);
        }
        scores.ifPresent(score -> points(score, picture, width));
        return picture.done();
    }

    private void ruler(Picture picture, int width) {
        picture.text("head", "end", RULER - 14, 18, words.say(KEY + "logits"));
        var marks = ruler.marks(40);
        int places = marks.size() > 1 && marks.get(1) - marks.get(0) < 1 ? 1 : 0;
        for (double mark : marks) {
            picture.line("grid", RULER - 8, ruler.at(mark), width, ruler.at(mark))
                    .text("tick", "end", RULER - 14, ruler.at(mark) + 4, figures.of(mark, places));
        }
    }

    /** What an element of the first facet may expect, in points of the scale. */
    private void points(ScoreRuler score, Picture picture, int width) {
        double left = RULER + columns.size() * (double) COLUMN + 12;
        picture.text("head", "start", left - 4, 18, words.say(KEY + "points"))
                .line("axis", left, ruler.end(), left, ruler.start());
        double last = Double.POSITIVE_INFINITY;
        for (int rating = score.lowest() + 1; rating < score.highest(); rating++) {
            double measure = score.measure(rating);
            double y = ruler.at(measure);
            if (measure > ruler.from() && measure < ruler.to() && last - y >= 16) {
                picture.line("axis", left - 4, y, left + 4, y)
                        .text("tick", "start", left + 10, y + 4, figures.rated(rating));
                last = y;
            }
        }
    }

    /** The picture in words: from where to where each column reaches. */
    private String description() {
        var sentences = new ArrayList<>(List.of(words.say(KEY + "description")));
        columns.stream()
                .filter(column -> !column.points().isEmpty())
                .forEach(column -> sentences.add(words.say(
                        KEY + "column",
                        column.title(),
                        column.points().size(),
                        column.lowest().name(),
                        figures.logits(column.lowest().measure()),
                        column.highest().name(),
                        figures.logits(column.highest().measure()))));
        return figures.sentences(sentences);
    }

    /** What a dot stands for, where there are dots. */
    List<String> legend() {
        return columns.stream()
                .filter(MapColumn::dots)
                .map(column -> words.say(
                        column.each() == 1 ? KEY + "each-one" : KEY + "each",
                        column.title(),
                        String.format(Locale.ROOT, "%d", column.each())))
                .toList();
    }

    /** How to read it. */
    String text() {
        var text = words.say(KEY + "text");
        return scores.isPresent() ? figures.sentences(List.of(text, words.say(KEY + "points-text"))) : text;
    }
}
