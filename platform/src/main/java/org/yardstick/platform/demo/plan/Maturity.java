package org.yardstick.platform.demo.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How good a sample company is at a criterion in a year, and what it therefore scores itself: its maturity and growth, the strength
 * of the module and of the criterion in that company, the year's luck. Intention runs ahead of implementation, and that of integration, mostly.
 *
 * <p>score = maturity + growth (year - 2024) + module + criterion + year + dimension + noise, where the last five are normal draws of
 * a standard deviation of 0.45, 0.4, 0.15, 0.15 and 0.3 and dimensions start from +0.9, 0 and -1.0; half points of 0 to 10.
 */
public final class Maturity {
    private static final double[] AHEAD = {0.9, 0, -1.0};
    private static final double MOST = 9.9;

    private final Cast.Member company;

    Maturity(Cast.Member company) {
        this.company = company;
    }

    /** Where the company stands on a criterion, before dimensions are told apart. */
    double standing(int year, String criterion) {
        var module = criterion.substring(0, criterion.indexOf('-'));
        var course = company.course();
        return course.maturity()
                + course.growth() * (year - Plan.FIRST_YEAR)
                + draw(0.45, module)
                + draw(0.4, criterion)
                + draw(0.15, criterion, year);
    }

    /** The score of the dimension that stands at {@code place} in the progressive order. */
    String score(int year, String criterion, int place) {
        var value = standing(year, criterion)
                + AHEAD[place]
                + draw(0.15, "dimension", place)
                + draw(0.3, criterion, year, place);
        return half(Math.clamp(value, 0, MOST));
    }

    private double draw(double deviation, Object... what) {
        var about = new Object[what.length + 1];
        about[0] = company.key();
        System.arraycopy(what, 0, about, 1, what.length);
        return deviation * Dice.about(about).nextGaussian();
    }

    private static String half(double value) {
        return BigDecimal.valueOf(Math.round(value * 2))
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
    }
}
