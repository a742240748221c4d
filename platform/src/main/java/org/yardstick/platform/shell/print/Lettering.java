package org.yardstick.platform.shell.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yardstick.platform.shell.Language;

/** Words as outlines, for pictures that look the same wherever they are shown: no font is needed to see them. */
public final class Lettering {
    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);
    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private Lettering() {}

    /**
     * A line of words.
     *
     * @param path as the attribute {@code d} of SVG has it
     */
    public record Line(String path, double width) {}

    /** The line whose first sign stands on the baseline at this point. */
    public static Line line(String text, Language language, boolean bold, double size, double x, double y) {
        var font = font(language, bold).deriveFont((float) size);
        var glyphs = font.createGlyphVector(EXACT, text);
        return new Line(
                path(glyphs.getOutline((float) x, (float) y)),
                glyphs.getLogicalBounds().getWidth());
    }

    private static Font font(Language language, boolean bold) {
        var script = switch (language) {
            case ENGLISH -> "latin";
            case SIMPLIFIED -> "sc";
            case TRADITIONAL -> "tc";
        };
        return FONTS.computeIfAbsent(script + (bold ? "-bold.ttf" : "-regular.ttf"), Lettering::read);
    }

    private static Font read(String file) {
        try (var stream = Fonts.open(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static String path(Shape shape) {
        var path = new StringBuilder();
        var point = new double[6];
        for (var each = shape.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', point, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', point, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', point, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', point, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] point, int numbers) {
        path.append(command);
        for (int i = 0; i < numbers; i++) {
            path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.2f", point[i]));
        }
    }
}
