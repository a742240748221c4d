package org.yardstick.platform.shell.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The shade of a cell in a heat map: one hue in eleven steps, and the number always stands in the cell. */
public final class Heat {
    private Heat() {}

    /** The class of the style sheet, on screen and on paper, for an index of 0 to 100. */
    public static String of(BigDecimal index) {
        return "heat heat-" + index.movePointLeft(1).setScale(0, RoundingMode.HALF_UP);
    }
}
