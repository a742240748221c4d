package org.yardstick.measurement.election;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;

/**
 * What a count says.
 *
 * @param committees all that the rule allows, each in the order of the candidates, sorted by that order
 * @param complete whether the list holds all tied committees; when false there are more, and no lot is drawn
 * @param chosen the only committee, or the one that the lot fell on; empty while a tie is open
 * @param trace how the chosen committee came about; the first of the list where none is chosen
 * @param score of the committees (PAV, CC, Monroe), or empty
 * @param votes the weights of all ballots added up
 * @param abstentions how many ballots approve of nobody; they count among the votes
 */
public record Outcome(
        Rule rule,
        int seats,
        List<List<String>> committees,
        boolean complete,
        Optional<List<String>> chosen,
        TieBreak tieBreak,
        List<Round> trace,
        Optional<BigFraction> score,
        BigFraction votes,
        int abstentions) {
    public Outcome {
        committees = List.copyOf(committees);
        trace = List.copyOf(trace);
    }

    /** How a tie between committees was broken. */
    public enum How {
        /** There is one committee. */
        NOT_NEEDED,
        /** By the lot. */
        LOT,
        /** There is a tie, and no lot was given. */
        OPEN,
        /** There is a tie, and the list of committees is cut, so that a lot would not be fair. */
        CUT
    }

    /**
     * @param commitment what was announced of the lot
     * @param place of the chosen committee in the list, from 0
     */
    public record TieBreak(How how, Optional<String> commitment, OptionalInt place) {}
}
