package org.yardstick.platform.shell.chart;

import java.util.List;
import java.util.Optional;

/**
 * A number with the range around it a row, all on one scale: how sure a mean is, or where the middle half lies.
 *
 * @param from left end of the scale
 * @param to right end
 * @param mark what the numbers are held against, drawn across all rows
 */
public record Ranges(Caption caption, double from, double to, Optional<Double> mark, List<Row> rows) {
    private static final int ROW = 46;
    /** So that a dot at the end of the scale is drawn whole. */
    private static final double MARGIN = 2;

    /** @param shown the number and its range in words, at the end of the line */
    public record Row(String name, double lower, double at, double upper, String shown) {}

    /** A scale with 0 in the middle that holds everything, its ends multiples of {@code step}. */
    public static double reach(List<Row> rows, double step) {
        var most = rows.stream()
                .mapToDouble(row -> Math.max(Math.abs(row.lower), Math.abs(row.upper)))
                .max()
                .orElse(step);
        return Math.max(step, Math.ceil(most / step) * step);
    }

    public Drawing on(Medium medium) {
        var canvas = new Canvas(medium, caption, rows.size() * ROW);
        int top = 0;
        for (var row : rows) {
            draw(row, top, canvas);
            top += ROW;
        }
        return canvas.done();
    }

    private void draw(Row row, int top, Canvas canvas) {
        int middle = top + 31;
        canvas.text(row.name, 0, top + 16, Letters.START, Ink.TEXT, 0)
                .text(row.shown, 100, top + 16, Letters.END, Ink.TEXT, 0)
                .bar(0, middle - 5, 100, 10, Ink.TRACK);
        mark.ifPresent(at -> canvas.line(place(at), top + 22, place(at), top + 40, Ink.TARGET, 3));
        canvas.line(place(row.lower), middle, place(row.upper), middle, Ink.SOFT, 6)
                .dot(place(row.at), middle, Ink.STRONG);
    }

    private double place(double value) {
        var share = Math.clamp((value - from) / (to - from), 0, 1);
        return MARGIN + share * (100 - 2 * MARGIN);
    }
}
