package org.yardstick.platform.shell.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where a drawing is seen. On screen it is as wide as its place: positions across are percentages, so that its letters keep their
 * size on a telephone. On paper it has a width of its own, in CSS pixels.
 */
public record Medium(boolean paper, boolean fixed, int width, String fonts) {
    public static final Medium SCREEN = new Medium(false, false, 100, "");

    /** @param fonts families in the order in which they are tried, as CSS writes them */
    public static Medium paper(int width, String fonts) {
        return new Medium(true, false, width, fonts);
    }

    /** For a picture that keeps its proportions: positions across are pixels too, and the whole shrinks where room is short. */
    Medium inPixels(int pixels) {
        return new Medium(paper, true, pixels, fonts);
    }

    String ownWidth() {
        return paper || fixed ? String.valueOf(width) : "100%";
    }

    /** A length or position across, given in hundredths of the width. */
    String across(double percent) {
        if (fixed) {
            return number(percent);
        }
        return paper ? number(percent * width / 100) : number(percent) + "%";
    }

    /** The same, moved by some pixels; on screen, where the width is not known, the shift is given apart. */
    String across(double percent, double pixels) {
        return paper && !fixed ? number(percent * width / 100 + pixels) : across(percent);
    }

    String shift(double pixels) {
        return paper ? "0" : number(pixels);
    }

    static String number(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
