package org.yardstick.measurement.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yardstick.measurement.InvalidInput;

/**
 * Quantiles told only to the band of a fixed grid in which they lie, for cohorts that the {@link Ledger} allows to be added up.
 *
 * <pre>
 *   band g = [lowest + g width, lowest + (g + 1) width),  the last one closed;  told is the band of x_(j),  j = max(1, ceil(p n))
 * </pre>
 *
 * <p>The grid is the same for all, whatever the figures: what is told are inequalities between p n and counts of members below fixed
 * limits, that is, sums. Moving any figure within its band changes no answer, so bands alone pin nobody down to less than their width. Beside
 * exact sums that is no promise: who stands apart from all others can be recognised, and is then known to about a band.
 */
public final class Bands {
    private Bands() {}

    /** @param width of a band; 5 of 100 as a rule */
    public record Grid(double lowest, double highest, double width) {
        public Grid {
            if (!(lowest < highest) || !(width > 0) || !(width <= highest - lowest)) {
                throw new InvalidInput("bands of " + width + " from " + lowest + " to " + highest
                        + " cannot be laid: give the range of values and a width within it");
            }
        }
    }

    /** @param share p, from 0, the least value, to 1, the largest */
    public record Band(double share, double from, double to) {}

    /** @param values of a cohort, none missing */
    public static List<Band> of(double[] values, double[] shares, Grid grid) {
        Numbers.checkSameLength("values", values.length, "values", values.length);
        Numbers.checkFinite("value", values);
        double[] sorted = Arrays.stream(values).sorted().toArray();
        if (sorted[0] < grid.lowest() || sorted[sorted.length - 1] > grid.highest()) {
            throw new InvalidInput("values from " + sorted[0] + " to " + sorted[sorted.length - 1] + " lie outside "
                    + grid.lowest() + " to " + grid.highest() + ": correct them or the grid");
        }
        List<Band> bands = new ArrayList<>();
        for (double share : shares) {
            if (!(share >= 0 && share <= 1)) {
                throw new InvalidInput("a quantile at " + share + " is not between 0 and 1: ask for 0.5, for example");
            }
            int rank = Math.max(1, (int) Math.ceil(share * sorted.length));
            bands.add(band(share, sorted[rank - 1], grid));
        }
        return List.copyOf(bands);
    }

    private static Band band(double share, double value, Grid grid) {
        double count = Math.ceil((grid.highest() - grid.lowest()) / grid.width());
        double number = Math.min(count - 1, Math.floor((value - grid.lowest()) / grid.width()));
        double from = grid.lowest() + number * grid.width();
        return new Band(share, from, Math.min(grid.highest(), from + grid.width()));
    }
}
