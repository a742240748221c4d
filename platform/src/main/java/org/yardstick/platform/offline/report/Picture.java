package org.yardstick.platform.offline.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.StringJoiner;
import org.yardstick.platform.shell.chart.Caption;
import org.yardstick.platform.shell.chart.Drawing;

/**
 * An SVG picture in the making, its positions in pixels. It says by class what a mark is, and the style sheet how that looks; whatever
 * stands in a text is text and nothing else.
 */
final class Picture {
    private final StringBuilder svg = new StringBuilder();

    Picture(Caption caption, double width, double height) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        is("viewBox", "0 0 " + number(width) + " " + number(height));
        is("width", number(width)).is("height", number(height));
        is("aria-labelledby", caption.id() + "-title " + caption.id() + "-text");
        svg.append("><title");
        is("id", caption.id() + "-title").content(caption.title()).append("</title><desc");
        is("id", caption.id() + "-text").content(caption.text()).append("</desc>");
    }

    Picture line(String kind, double fromX, double fromY, double toX, double toY) {
        return mark("line", kind)
                .is("x1", number(fromX))
                .is("y1", number(fromY))
                .is("x2", number(toX))
                .is("y2", number(toY))
                .end();
    }

    Picture bar(String kind, double left, double top, double width, double height) {
        return mark("rect", kind)
                .is("x", number(left))
                .is("y", number(top))
                .is("width", number(Math.max(0, width)))
                .is("height", number(Math.max(0, height)))
                .end();
    }

    Picture dot(String kind, double x, double y, double radius) {
        return mark("circle", kind)
                .is("cx", number(x))
                .is("cy", number(y))
                .is("r", number(radius))
                .end();
    }

    Picture curve(String kind, double[] x, double[] y) {
        var points = new StringJoiner(" ");
        for (int i = 0; i < x.length; i++) {
            points.add(number(x[i]) + "," + number(y[i]));
        }
        return mark("polyline", kind).is("points", points.toString()).end();
    }

    /** @param anchor start, middle or end: which end of the words is at x */
    Picture text(String kind, String anchor, double x, double y, String words) {
        mark("text", kind).is("text-anchor", anchor).is("x", number(x)).is("y", number(y));
        content(words).append("</text>");
        return this;
    }

    /** Words that are cut to fit; whoever points at them sees them whole. */
    Picture cut(String kind, double x, double y, String words, int most) {
        var shown = Lettering.cut(words, most);
        mark("text", kind).is("text-anchor", "start").is("x", number(x)).is("y", number(y));
        svg.append('>');
        if (!shown.equals(words)) {
            svg.append("<title>").append(escape(words)).append("</title>");
        }
        svg.append(escape(shown)).append("</text>");
        return this;
    }

    Drawing done() {
        return new Drawing(svg + "</svg>");
    }

    private Picture mark(String element, String kind) {
        svg.append('<').append(element);
        return is("class", kind);
    }

    private Picture is(String attribute, String value) {
        svg.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
        return this;
    }

    private StringBuilder content(String words) {
        return svg.append('>').append(escape(words));
    }

    private Picture end() {
        svg.append("/>");
        return this;
    }

    private static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
