package org.yardstick.platform.shell.chart;

import java.util.List;

/** Two numbers of 0 to 100 a row, joined by a line: how far something moved, or how far two views lie apart. */
public record Dumbbell(Caption caption, List<Row> rows) {
    private static final int ROW = 46;
    /** Room at both ends for the numbers themselves. */
    private static final double MARGIN = 13;

    /** @param difference with its sign, at the end of the line */
    public record Row(String name, End before, End after, String difference) {}

    public record End(double value, String shown) {}

    public Drawing on(Medium medium) {
        var canvas = new Canvas(medium, caption, rows.size() * ROW);
        int top = 0;
        for (var row : rows) {
            draw(row, top, canvas);
            top += ROW;
        }
        return canvas.done();
    }

    private static void draw(Row row, int top, Canvas canvas) {
        double before = place(row.before.value);
        double after = place(row.after.value);
        boolean rises = after >= before;
        int middle = top + 31;
        canvas.text(row.name, 0, top + 16, Letters.START, Ink.TEXT, 0)
                .text(row.difference, 100, top + 16, Letters.END, Ink.TEXT, 0)
                .line(before, middle, after, middle, Ink.LINE, 4)
                .dot(before, middle, Ink.SOFT)
                .dot(after, middle, Ink.STRONG);
        number(row.before.shown, before, middle, !rises, Ink.QUIET, canvas);
        number(row.after.shown, after, middle, rises, Ink.TEXT, canvas);
    }

    private static void number(String shown, double x, int middle, boolean right, Ink ink, Canvas canvas) {
        var letters = new Letters(right ? "start" : "end", 13, false);
        canvas.text(shown, x, middle + 5, letters, ink, right ? 11 : -11);
    }

    private static double place(double value) {
        return MARGIN + value * (100 - 2 * MARGIN) / 100;
    }
}
