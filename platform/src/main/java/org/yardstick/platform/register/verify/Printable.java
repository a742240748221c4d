package org.yardstick.platform.register.verify;

import java.util.regex.Pattern;

/** What a file of a stranger says, fit for a terminal: nothing in it moves the cursor, changes colours or turns the direction of writing. */
final class Printable {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+");
    private static final int LONGEST = 400;

    private Printable() {}

    static String of(String text) {
        var fit = UNFIT.matcher(text).replaceAll(" ").strip();
        return fit.codePointCount(0, fit.length()) <= LONGEST
                ? fit
                : fit.substring(0, fit.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
