package org.yardstick.platform.offline.report;

import java.util.List;
import java.util.OptionalDouble;
import org.yardstick.measurement.facets.Calibration;
import org.yardstick.measurement.facets.Calibration.Step;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;

/** The categories of the scale in pictures: how often each was used, and where each is the likeliest. */
final class CategoryPictures {
    private static final String KEY = "offline.calibration.categories.";
    private static final int WIDTH = 400;
    private static final int HEIGHT = 250;
    private static final int LEFT = 44;
    private static final int TOP = 46;
    private static final int BOTTOM = 206;
    private static final int POINTS = 121;
    private static final double BESIDE = 2;
    private static final int LETTERS = 52;

    private final Calibration found;
    private final Words words;
    private final Figures figures;

    CategoryPictures(Calibration found, Words words, Figures figures) {
        this.found = found;
        this.words = words;
        this.figures = figures;
    }

    /** How often each category was used, as a share of all ratings. */
    Drawing use(List<Step> steps) {
        var picture =
                new Picture(new Caption("use", words.say(KEY + "use"), words.say(KEY + "use-text")), WIDTH, HEIGHT);
        picture.text("title", "start", 6, 16, words.say(KEY + "use")).line("axis", 6, BOTTOM, WIDTH - 6, BOTTOM);
        double all = steps.stream().mapToDouble(Step::count).sum();
        double most = steps.stream().mapToDouble(Step::count).max().orElse(1);
        double pitch = (WIDTH - 12.0) / steps.size();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            double height = (BOTTOM - TOP) * step.count() / Math.max(most, 1e-9);
            double middle = 6 + (i + 0.5) * pitch;
            picture.bar("bar", middle - 0.36 * pitch, BOTTOM - height, 0.72 * pitch, height);
            if (pitch >= 14 || i % 10 == 0) {
                picture.text("tick", "middle", middle, BOTTOM + 16, figures.rated(step.category()));
            }
            if (pitch >= 30) {
                var share = figures.of(100 * step.count() / Math.max(all, 1e-9), 0) + "%";
                picture.text("tick", "middle", middle, BOTTOM - height - 5, share);
            }
        }
        return picture.text("tick", "middle", WIDTH / 2.0, HEIGHT - 8, words.say(KEY + "rating"))
                .done();
    }

    /** The probability of each category along the ruler. */
    Drawing curves(List<Step> steps, int number) {
        var group = steps.getFirst().group();
        var caption = new Caption(
                "curves-" + number,
                shared() ? words.say(KEY + "curves") : words.say(KEY + "curves-of", Figures.name(group)),
                words.say(KEY + "curves-text"));
        var ruler =
                new Ruler(end(steps).min().orElse(-1) - BESIDE, end(steps).max().orElse(1) + BESIDE, LEFT, WIDTH - 8.0);
        var picture = new Picture(caption, WIDTH, HEIGHT);
        picture.cut("title", 6, 16, caption.title(), LETTERS);
        axes(picture, ruler);
        var x = new double[POINTS];
        var p = new double[POINTS][];
        for (int i = 0; i < POINTS; i++) {
            x[i] = ruler.from() + (ruler.to() - ruler.from()) * i / (POINTS - 1);
            p[i] = found.fitted().probabilities(group, x[i] / found.fit().correction());
        }
        for (int k = 0; k < steps.size(); k++) {
            curve(picture, ruler, x, p, k, figures.rated(steps.get(k).category()));
        }
        return picture.done();
    }

    private static java.util.stream.DoubleStream end(List<Step> steps) {
        return steps.stream()
                .map(Step::measure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
    }

    private boolean shared() {
        return found.model().equals("rsm");
    }

    private void axes(Picture picture, Ruler ruler) {
        for (double share : new double[] {0, 0.5, 1}) {
            double y = BOTTOM - share * (BOTTOM - TOP);
            picture.line(share == 0 ? "axis" : "grid", LEFT, y, WIDTH - 8, y)
                    .text("tick", "end", LEFT - 6, y + 4, figures.of(100 * share, 0) + "%");
        }
        for (double mark : ruler.marks(44)) {
            picture.line("axis", ruler.at(mark), BOTTOM, ruler.at(mark), BOTTOM + 4)
                    .text("tick", "middle", ruler.at(mark), BOTTOM + 17, brief(mark));
        }
        picture.text("tick", "middle", (LEFT + WIDTH) / 2.0, HEIGHT - 8, words.say(KEY + "logits"));
    }

    private String brief(double mark) {
        return figures.of(mark, mark == Math.rint(mark) ? 0 : 1);
    }

    /** A category that nobody used has none. */
    private void curve(Picture picture, Ruler ruler, double[] x, double[][] p, int k, String name) {
        var across = new double[POINTS];
        var down = new double[POINTS];
        int peak = 0;
        for (int i = 0; i < POINTS; i++) {
            across[i] = ruler.at(x[i]);
            down[i] = BOTTOM - p[i][k] * (BOTTOM - TOP);
            peak = p[i][k] > p[peak][k] ? i : peak;
        }
        if (p[peak][k] > 0) {
            picture.curve(k % 2 == 0 ? "curve even" : "curve odd", across, down)
                    .text(
                            k % 2 == 0 ? "label even" : "label odd",
                            "middle",
                            Math.clamp(across[peak], LEFT + 8.0, WIDTH - 14.0),
                            down[peak] - 5,
                            name);
        }
    }
}
