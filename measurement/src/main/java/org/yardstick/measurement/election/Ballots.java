package org.yardstick.measurement.election;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.InvalidInput;

/**
 * The candidates and what the voters said of them. Ballots are numbered from 1 in the order given; the order never changes a result.
 *
 * @param candidates their names, each once; ties are listed in this order
 * @param ballots at least one; on each, every name once and known, the weight above 0
 */
public record Ballots(List<String> candidates, List<Ballot> ballots) {
    public Ballots {
        candidates = List.copyOf(candidates);
        ballots = List.copyOf(ballots);
        if (candidates.isEmpty()) {
            throw new InvalidInput("There are no candidates: name those who stand.");
        }
        var known = unique(candidates);
        if (ballots.isEmpty()) {
            throw new InvalidInput("There are no ballots: an election needs at least one.");
        }
        for (int i = 0; i < ballots.size(); i++) {
            check(i + 1, ballots.get(i), known);
        }
    }

    private static Set<String> unique(List<String> candidates) {
        Set<String> known = new HashSet<>();
        for (var name : candidates) {
            if (name.isBlank()) {
                throw new InvalidInput("A candidate has no name: give every candidate one.");
            }
            if (!known.add(name)) {
                throw new InvalidInput(
                        "The candidate \"" + name + "\" is listed twice: give each candidate a name of their own.");
            }
        }
        return known;
    }

    private static void check(int number, Ballot ballot, Set<String> known) {
        if (ballot.weight().signum() <= 0) {
            throw new InvalidInput("Ballot " + number + " has the weight " + ballot.weight()
                    + ": a weight is above 0; leave out ballots that do not count.");
        }
        Set<String> seen = new HashSet<>();
        for (var name : ballot.names()) {
            if (!known.contains(name)) {
                throw new InvalidInput("Ballot " + number + " names \"" + name
                        + "\", who is not a candidate: correct the name or add the candidate.");
            }
            if (!seen.add(name)) {
                throw new InvalidInput("Ballot " + number + " names \"" + name + "\" twice: keep one of the two.");
            }
        }
        if (seen.isEmpty() && !(ballot instanceof Ballot.Approval)) {
            throw new InvalidInput("Ballot " + number + " is empty: leave it out, it can be given to nobody.");
        }
    }

    /** Scores become approvals: whoever has this score or more on a ballot is approved of. */
    public Ballots approvedFrom(BigDecimal score) {
        return each(Ballot.Scores.class, "scores", (number, ballot) -> {
            var approved = ballot.scores().entrySet().stream()
                    .filter(entry -> entry.getValue().compareTo(score) >= 0)
                    .map(Map.Entry::getKey)
                    .toList();
            return new Ballot.Approval(approved, ballot.weight());
        });
    }

    /** Ranks become approvals: the first so many on a ballot are approved of. */
    public Ballots approvedDownTo(int rank) {
        if (rank < 1) {
            throw new InvalidInput("Ranks count from 1; " + rank + " approves of nobody.");
        }
        return each(
                Ballot.Ranking.class,
                "ranks",
                (number, ballot) -> new Ballot.Approval(
                        ballot.order().subList(0, Math.min(rank, ballot.order().size())), ballot.weight()));
    }

    /** Scores become ranks, the highest first; two equal scores on a ballot say no order and are refused. */
    public Ballots rankedByScore() {
        return each(Ballot.Scores.class, "scores", (number, ballot) -> {
            var order = ballot.scores().entrySet().stream()
                    .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (int i = 1; i < order.size(); i++) {
                refuseEqual(number, ballot, order.get(i - 1), order.get(i));
            }
            return new Ballot.Ranking(order, ballot.weight());
        });
    }

    private static void refuseEqual(int number, Ballot.Scores ballot, String one, String other) {
        if (ballot.scores()
                        .getOrDefault(one, BigDecimal.ZERO)
                        .compareTo(ballot.scores().getOrDefault(other, BigDecimal.ZERO))
                == 0) {
            throw new InvalidInput("Ballot " + number + " gives \"" + one + "\" and \"" + other
                    + "\" the same score, so it does not rank them: use a rule for approvals, or ask for ranks.");
        }
    }

    private <B extends Ballot> Ballots each(Class<B> kind, String kindName, BiFunction<Integer, B, Ballot> change) {
        var changed = IntStream.range(0, ballots.size())
                .mapToObj(i -> change.apply(i + 1, as(kind, kindName, i)))
                .toList();
        return new Ballots(candidates, changed);
    }

    /** The ballot at this place, which must be of that kind. */
    <B extends Ballot> B as(Class<B> kind, String kindName, int place) {
        var ballot = ballots.get(place);
        if (!kind.isInstance(ballot)) {
            throw new InvalidInput("Ballot " + (place + 1) + " holds no " + kindName + ", which are needed here, but "
                    + switch (ballot) {
                        case Ballot.Approval approval -> "approvals: use a rule for approvals.";
                        case Ballot.Ranking ranking ->
                            "ranks: use a rule for ranks, or say down to which rank a voter approves.";
                        case Ballot.Scores scores ->
                            "scores: say from which score on a voter approves, or rank by score.";
                    });
        }
        return kind.cast(ballot);
    }

    /** The weights added up. */
    public BigFraction votes() {
        return ballots.stream().map(Ballot::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }
}
