package org.yardstick.measurement.election;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.fraction.BigFraction;

/** One step of a count, with the figures by which it was taken, so that it can be checked by hand. */
public sealed interface Round {

    /** From 1. */
    int number();

    /** What the figures of a choice are. */
    enum Figure {
        /** Votes a candidate has (AV, SAV, or equal shares completed by approval): most are elected. */
        VOTES,
        /** What each member adds to the score of the best committee (PAV, CC, Monroe). */
        CONTRIBUTION,
        /** What a candidate would add to the score (seq-PAV): the largest is elected. */
        GAIN,
        /** The load of a candidate's supporters if elected (Phragmen): the least is elected. */
        LOAD,
        /** What a supporter with enough money pays for one vote (equal shares): the least is elected; the others cannot be paid for. */
        PRICE
    }

    /**
     * Seats filled from approvals.
     *
     * @param budget the money of all voters together as this round began, in seats (equal shares; else 0)
     * @param figures of the candidates still in the running, in their order
     * @param tied those between whom the figures do not decide, none when they do
     */
    record Choice(
            int number,
            Figure figure,
            BigFraction budget,
            Map<String, BigFraction> figures,
            List<String> tied,
            List<String> elected)
            implements Round {
        public Choice {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            tied = List.copyOf(tied);
            elected = List.copyOf(elected);
        }
    }

    /** What happens at a stage of a single transferable vote. */
    enum Act {
        /** First preferences are counted (Scottish), or votes are counted anew (Meek). */
        COUNT,
        /** A surplus is passed on. */
        TRANSFER,
        /** Somebody is excluded and their votes are passed on. */
        EXCLUSION,
        /** As many are left as there are seats: they are elected. */
        FILLING
    }

    /**
     * A stage of a single transferable vote.
     *
     * @param who whose votes are passed on, or empty
     * @param tied among whom {@code who} was chosen when no figure, not even of an earlier stage, decided
     * @param elected at the end of the stage
     * @param votes of every candidate at the end of the stage, the elected and excluded too
     * @param exhausted votes that can be passed on to nobody; with the cut of transfer values
     * @param keep Meek's keep factors; empty in the Scottish version
     */
    record Stage(
            int number,
            Act act,
            List<String> who,
            List<String> tied,
            List<String> elected,
            BigFraction quota,
            Map<String, BigFraction> votes,
            BigFraction exhausted,
            Map<String, BigFraction> keep)
            implements Round {
        public Stage {
            who = List.copyOf(who);
            tied = List.copyOf(tied);
            elected = List.copyOf(elected);
            votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
            keep = Collections.unmodifiableMap(new LinkedHashMap<>(keep));
        }
    }
}
