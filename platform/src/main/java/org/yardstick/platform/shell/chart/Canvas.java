package org.yardstick.platform.shell.chart;

/**
 * An SVG picture in the making. It carries a title and a description for those who do not see it, and no style of its own but inks;
 * positions across are percentages, positions down are pixels.
 */
final class Canvas {
    private final StringBuilder svg = new StringBuilder();
    private final Medium medium;

    /** A picture as wide as its medium, {@code height} pixels high. */
    Canvas(Medium medium, Caption caption, int height) {
        this.medium = medium;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        is("class", medium.fixed() ? "drawing drawing-fixed" : "drawing");
        is("width", medium.ownWidth()).is("height", String.valueOf(height));
        if (medium.fixed()) {
            is("viewBox", "0 0 " + medium.width() + " " + height);
        }
        is("aria-labelledby", caption.id() + "-title " + caption.id() + "-text");
        if (medium.paper()) {
            is("alt", caption.title() + ". " + caption.text()).is("font-family", medium.fonts());
        }
        svg.append("><title id=\"").append(escape(caption.id())).append("-title\">");
        svg.append(escape(caption.title())).append("</title><desc id=\"").append(escape(caption.id()));
        svg.append("-text\">").append(escape(caption.text())).append("</desc>");
    }

    Canvas bar(double left, double top, double width, double height, Ink ink) {
        return element("rect")
                .is("x", medium.across(left))
                .is("y", Medium.number(top))
                .is("width", medium.across(Math.max(0, width)))
                .is("height", Medium.number(height))
                .is("rx", "3")
                .ink("fill", ink)
                .end();
    }

    Canvas frame(double left, double top, double width, double height, Ink ink) {
        return element("rect")
                .is("x", medium.across(left))
                .is("y", Medium.number(top))
                .is("width", medium.across(width))
                .is("height", Medium.number(height))
                .is("rx", "3")
                .is("fill", "none")
                .is("stroke-width", "3")
                .ink("stroke", ink)
                .end();
    }

    Canvas line(double fromX, double fromY, double toX, double toY, Ink ink, double thickness) {
        return element("line")
                .is("x1", medium.across(fromX))
                .is("y1", Medium.number(fromY))
                .is("x2", medium.across(toX))
                .is("y2", Medium.number(toY))
                .is("stroke-width", Medium.number(thickness))
                .ink("stroke", ink)
                .end();
    }

    Canvas dot(double x, double y, Ink ink) {
        return element("circle")
                .is("cx", medium.across(x))
                .is("cy", Medium.number(y))
                .is("r", "7")
                .ink("fill", ink)
                .end();
    }

    /** A shape through points given in pixels, filled or as an outline. */
    Canvas shape(String points, Ink ink, boolean filled) {
        element("polygon").is("points", points).is("stroke-width", "2").ink("stroke", ink);
        return (filled ? ink("fill", ink).is("fill-opacity", "0.25") : is("fill", "none")).end();
    }

    /** {@code away} pixels from the position across, to the side on which the letters stand. */
    Canvas text(String words, double x, double y, Letters letters, Ink ink, double away) {
        element("text")
                .is("x", medium.across(x, away))
                .is("y", Medium.number(y))
                .is("dx", medium.shift(away))
                .is("text-anchor", letters.anchor())
                .is("font-size", String.valueOf(letters.size()))
                .ink("fill", ink);
        if (letters.bold()) {
            is("font-weight", "bold");
        }
        svg.append('>').append(escape(words)).append("</text>");
        return this;
    }

    Drawing done() {
        return new Drawing(svg + "</svg>");
    }

    private Canvas element(String name) {
        svg.append('<').append(name);
        return this;
    }

    private Canvas is(String attribute, String value) {
        svg.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
        return this;
    }

    private Canvas ink(String property, Ink ink) {
        return medium.paper() ? is(property, ink.onPaper()) : is("class", ink.name(property));
    }

    private Canvas end() {
        svg.append("/>");
        return this;
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
