package org.yardstick.platform.offline.report;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One column of the map. Up to forty stand by name, moved apart where they would overlap, with a line to where they belong; more are dots in
 * rows, with their number at the end of the row.
 *
 * @param note below the title: what it means to stand higher
 * @param counts how many stand in each bin, from the lowest
 */
record MapColumn(String title, String note, List<Point> points, Bins bins) {
    /** Pixels that a row of dots needs. */
    static final double ROW = 13;

    private static final int MOST_NAMES = 40;
    private static final int LETTERS = 23;
    private static final double LINE = 15;
    private static final int DOTS = 19;
    private static final double PITCH = 7.6;

    record Point(String name, double measure) {}

    @SuppressWarnings("ArrayRecordComponent") // columns of numbers, never compared
    record Bins(double from, double width, int[] counts) {}

    MapColumn(String title, String note, List<Point> points) {
        this(title, note, points, new Bins(0, 1, new int[0]));
    }

    MapColumn binned(double from, double width, int bins) {
        var counts = new int[bins];
        for (var point : points) {
            counts[Math.clamp((int) Math.floor((point.measure() - from) / width), 0, bins - 1)]++;
        }
        return new MapColumn(title, note, points, new Bins(from, width, counts));
    }

    Point lowest() {
        return points.stream().min(Comparator.comparingDouble(Point::measure)).orElseThrow();
    }

    Point highest() {
        return points.stream().max(Comparator.comparingDouble(Point::measure)).orElseThrow();
    }

    boolean dots() {
        return points.size() > MOST_NAMES;
    }

    /** How many a full dot stands for. */
    int each() {
        int most = Arrays.stream(bins.counts).max().orElse(1);
        return Math.max(1, (most + DOTS - 1) / DOTS);
    }

    void draw(Picture picture, Ruler ruler, double left) {
        double axis = left + 10;
        picture.cut("head", axis - 4, 18, title, LETTERS)
                .cut("sub", axis - 4, 36, note, LETTERS + 3)
                .line("axis", axis, ruler.end(), axis, ruler.start());
        if (dots()) {
            rows(picture, ruler, axis);
        } else {
            names(picture, ruler, axis);
        }
    }

    private void names(Picture picture, Ruler ruler, double axis) {
        var falling = points.stream()
                .sorted(Comparator.comparingDouble(Point::measure).reversed())
                .toList();
        var wished =
                falling.stream().mapToDouble(point -> ruler.at(point.measure())).toArray();
        double gap = Math.min(LINE, (ruler.start() - ruler.end()) / Math.max(1, wished.length - 1));
        var places = Apart.by(gap, ruler.end(), ruler.start(), wished);
        for (int i = 0; i < wished.length; i++) {
            picture.line("lead", axis, wished[i], axis + 18, places[i])
                    .dot("dot", axis, wished[i], 3.5)
                    .cut("name", axis + 22, places[i] + 4, falling.get(i).name(), LETTERS);
        }
    }

    private void rows(Picture picture, Ruler ruler, double axis) {
        int each = each();
        for (int bin = 0; bin < bins.counts.length; bin++) {
            int count = bins.counts[bin];
            double y = ruler.at(bins.from + (bin + 0.5) * bins.width);
            double x = axis + 9;
            for (int dot = 0; dot < count / each; dot++, x += PITCH) {
                picture.dot("dot", x, y, 3.2);
            }
            if (count % each > 0) {
                picture.dot("dot", x, y, 1.7);
                x += PITCH;
            }
            if (count > 0) {
                picture.text("tick", "start", x, y + 4, Integer.toString(count));
            }
        }
    }
}
