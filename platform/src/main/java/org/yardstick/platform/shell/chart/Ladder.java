package org.yardstick.platform.shell.chart;

import java.util.List;

/** Levels as steps that rise to the right: those reached are filled, the one aimed at has a frame. */
public record Ladder(Caption caption, List<Step> steps) {
    private static final int HEIGHT = 170;
    private static final int LOWEST = 76;

    /**
     * @param note what is said below the name, such as how many gates hold
     * @param aim the word over the step that is aimed at, empty over the others
     */
    public record Step(String name, String note, boolean reached, String aim) {}

    public Drawing on(Medium medium) {
        var canvas = new Canvas(medium, caption, HEIGHT);
        double width = 100.0 / steps.size();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            double height = LOWEST + (HEIGHT - 26.0 - LOWEST) * (i + 1) / steps.size();
            double top = HEIGHT - height - 3;
            double middle = i * width + width / 2;
            canvas.bar(i * width + 1, top, width - 2, height, step.reached ? Ink.STRONG : Ink.TRACK);
            if (!step.aim.isEmpty()) {
                canvas.frame(i * width + 1, top, width - 2, height, Ink.TARGET)
                        .text(step.aim, middle, top - 7, Letters.SMALL, Ink.TARGET, 0);
            }
            var ink = step.reached ? Ink.PAPER : Ink.TEXT;
            canvas.text(step.name, middle, HEIGHT - 46, Letters.HEADING, ink, 0)
                    .text(step.note, middle, HEIGHT - 20, Letters.SMALL, ink, 0);
        }
        return canvas.done();
    }
}
