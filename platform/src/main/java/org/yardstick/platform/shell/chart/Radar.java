package org.yardstick.platform.shell.chart;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Three to eight numbers of 0 to 100 around a centre, with what is aimed at: a second view, never the only one. */
public record Radar(Caption caption, List<Axis> axes, Optional<Double> asked) {
    private static final int MOST = 8;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 280;
    private static final int RADIUS = 95;

    public record Axis(String name, double value, String shown) {}

    public Radar {
        if (axes.size() < 3 || axes.size() > MOST) {
            throw new IllegalArgumentException("A radar has 3 to " + MOST + " axes, not " + axes.size());
        }
    }

    public Drawing on(Medium medium) {
        var canvas = new Canvas(medium.inPixels(WIDTH), caption, HEIGHT);
        for (int ring = 25; ring <= 100; ring += 25) {
            canvas.shape(points(ring), Ink.TRACK, false);
        }
        asked.ifPresent(value -> canvas.shape(points(value), Ink.TARGET, false));
        var values = new StringJoiner(" ");
        for (int i = 0; i < axes.size(); i++) {
            values.add(point(i, axes.get(i).value));
        }
        canvas.shape(values.toString(), Ink.STRONG, true);
        for (int i = 0; i < axes.size(); i++) {
            label(i, canvas);
        }
        return canvas.done();
    }

    private void label(int i, Canvas canvas) {
        double x = x(i, 110);
        double y = y(i, 110) + (Math.cos(2 * Math.PI * i / axes.size()) > 0.5 ? -18 : 6);
        var anchor = Math.abs(x - WIDTH / 2.0) < 20 ? "middle" : x > WIDTH / 2.0 ? "start" : "end";
        canvas.text(axes.get(i).name, x, y, new Letters(anchor, 13, false), Ink.TEXT, 0)
                .text(axes.get(i).shown, x, y + 17, new Letters(anchor, 13, true), Ink.TEXT, 0);
    }

    private String points(double value) {
        var points = new StringJoiner(" ");
        for (int i = 0; i < axes.size(); i++) {
            points.add(point(i, value));
        }
        return points.toString();
    }

    private String point(int i, double value) {
        return Medium.number(x(i, value)) + "," + Medium.number(y(i, value));
    }

    private double x(int i, double value) {
        return WIDTH / 2.0 + RADIUS * value / 100 * Math.sin(2 * Math.PI * i / axes.size());
    }

    private double y(int i, double value) {
        return HEIGHT / 2.0 - RADIUS * value / 100 * Math.cos(2 * Math.PI * i / axes.size());
    }
}
