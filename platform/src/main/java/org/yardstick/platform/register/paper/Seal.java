package org.yardstick.platform.register.paper;

import java.util.Locale;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.print.Fonts;

/** The seal on a certificate: a fine woven ring, hard to draw by hand and easy to print, around the level. */
final class Seal {
    private static final int SIZE = 200;
    private static final double MIDDLE = SIZE / 2.0;
    private static final int WAVES = 24;
    private static final int STEPS = 720;

    private Seal() {}

    static String svg(String level, String alt, Language language) {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"120\" viewBox=\"0 0 " + SIZE + " "
                        + SIZE + "\" alt=\"" + alt + " " + level + "\" role=\"img\">");
        circle(svg, 97, "#0f6b72", 2.4);
        circle(svg, 92, "#c08a1e", 0.9);
        for (int ring = 0; ring < 3; ring++) {
            svg.append("<path fill=\"none\" stroke=\"#0f6b72\" stroke-width=\"0.7\" d=\"")
                    .append(wave(79, 10, ring * Math.PI * 2 / 3))
                    .append("\"/>");
        }
        circle(svg, 66, "#c08a1e", 0.9);
        circle(svg, 62, "#0f6b72", 1.6);
        svg.append("<text x=\"100\" y=\"" + (level.length() > 3 ? 111 : 120)
                        + "\" text-anchor=\"middle\" font-weight=\"bold\" font-size=\"")
                .append(level.length() > 3 ? 30 : 58)
                .append("\" fill=\"#0f4f55\" font-family=\"")
                .append(Fonts.families(language))
                .append("\">")
                .append(level.replace("&", "&amp;").replace("<", "&lt;"))
                .append("</text></svg>");
        return svg.toString();
    }

    private static void circle(StringBuilder svg, int radius, String ink, double width) {
        svg.append("<circle cx=\"100\" cy=\"100\" r=\"%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"/>"
                .formatted(radius, ink, width));
    }

    /** r = radius + height sin(waves t + phase), closed. */
    private static String wave(double radius, double height, double phase) {
        var path = new StringBuilder();
        for (int step = 0; step < STEPS; step++) {
            double angle = step * 2 * Math.PI / STEPS;
            double r = radius + height * Math.sin(WAVES * angle + phase);
            path.append(step == 0 ? 'M' : 'L')
                    .append(String.format(
                            Locale.ROOT, "%.1f %.1f", MIDDLE + r * Math.cos(angle), MIDDLE + r * Math.sin(angle)));
        }
        return path.append('Z').toString();
    }
}
