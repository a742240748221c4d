package org.yardstick.platform.shell.chart;

import java.util.List;
import java.util.Optional;

/** Numbers of 0 to 100 as bars below each other, each under its name and with its number at the end of the line. */
public record Bars(Caption caption, List<Bar> bars) {
    private static final int ROW = 46;

    /**
     * @param value absent where there is none: the track stays empty and {@code shown} says so
     * @param asked what the value is held against, marked on the track
     * @param beside whether it is a number beside the one that is spoken of
     */
    public record Bar(String name, Optional<Double> value, String shown, Optional<Double> asked, boolean beside) {}

    public Drawing on(Medium medium) {
        var canvas = new Canvas(medium, caption, bars.size() * ROW);
        int top = 0;
        for (var bar : bars) {
            draw(bar, top, canvas);
            top += ROW;
        }
        return canvas.done();
    }

    private static void draw(Bar bar, int top, Canvas canvas) {
        canvas.text(bar.name, 0, top + 16, Letters.START, Ink.TEXT, 0)
                .text(bar.shown, 100, top + 16, Letters.END, Ink.TEXT, 0)
                .bar(0, top + 23, 100, 12, Ink.TRACK);
        bar.value.ifPresent(value -> canvas.bar(0, top + 23, value, 12, bar.beside ? Ink.SOFT : Ink.STRONG));
        bar.asked.ifPresent(asked -> canvas.line(asked, top + 19, asked, top + 39, Ink.TARGET, 3));
    }
}
