package org.yardstick.measurement.election;

import java.util.Optional;
import org.yardstick.measurement.InvalidInput;

/**
 * How a count goes where the rule leaves a choice.
 *
 * @param completion how equal shares fills the seats that nobody can pay for
 * @param most how many tied committees are listed; beyond that the outcome says that the list is cut
 * @param scottishDecimals to how many decimals a transfer value is cut; 5 in the Scottish order
 * @param meek how exact Meek's method counts
 * @param lot breaks a tie between committees; without one a tie stays open
 */
public record Options(Completion completion, int most, int scottishDecimals, Precision meek, Optional<Lot> lot) {

    /** How equal shares fills the seats that remain when no supporters can pay for another. */
    public enum Completion {
        /** By Phragmen's rule, what is left of the money counting as credit. */
        PHRAGMEN,
        /** The whole count again with one seat's worth more money for all, until every seat is filled. */
        INCREMENTS,
        /** By approvals. */
        APPROVAL,
        /** Not at all: the committee may be smaller. */
        NONE
    }

    /**
     * Meek's method in fixed point: keep factors and votes have {@code decimals}, and a round is done when the total surplus is below {@code 10^-surplus}.
     */
    public record Precision(int decimals, int surplus) {
        public Precision {
            if (decimals < 1 || decimals > 9 || surplus < 1 || surplus > decimals) {
                throw new InvalidInput(
                        "Meek's method counts with 1 to 9 decimals, and the surplus limit has at most as many: "
                                + decimals + " and " + surplus + " were asked for.");
            }
        }
    }

    public Options {
        if (most < 1 || most > 1_000_000) {
            throw new InvalidInput("From 1 to 1000000 tied committees can be listed, not " + most + ".");
        }
        if (scottishDecimals < 1 || scottishDecimals > 9) {
            throw new InvalidInput("Transfer values have 1 to 9 decimals, not " + scottishDecimals + ".");
        }
    }

    /** Completion by Phragmen, 10000 tied committees, 5 decimals, Meek with 9 decimals to 10^-6, no lot. */
    public static Options usual() {
        return new Options(Completion.PHRAGMEN, 10_000, 5, new Precision(9, 6), Optional.empty());
    }

    public Options completedBy(Completion other) {
        return new Options(other, most, scottishDecimals, meek, lot);
    }

    public Options listing(int committees) {
        return new Options(completion, committees, scottishDecimals, meek, lot);
    }

    public Options counting(int decimals, Precision precision) {
        return new Options(completion, most, decimals, precision, lot);
    }

    public Options drawing(Lot other) {
        return new Options(completion, most, scottishDecimals, meek, Optional.of(other));
    }
}
