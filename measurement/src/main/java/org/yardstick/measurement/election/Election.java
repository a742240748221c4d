package org.yardstick.measurement.election;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.InvalidInput;

/**
 * Counts ballots. Every committee that the rule allows is found; where there are several, only a lot announced before chooses one.
 */
public final class Election {
    private Election() {}

    /**
     * @param seats from 1 to the number of candidates
     * @throws InvalidInput when the ballots are not of the kind that the rule needs, there are more seats than candidates, or the exact optimum is
     *     out of reach
     */
    public static Outcome count(Ballots ballots, Rule rule, int seats, Options options) {
        int candidates = ballots.candidates().size();
        if (seats < 1) {
            throw new InvalidInput("An election fills at least one seat, not " + seats + ".");
        }
        if (seats > candidates) {
            throw new InvalidInput("There are " + seats + " seats but only " + candidates
                    + (candidates == 1 ? " candidate" : " candidates") + ": fill fewer seats or add candidates.");
        }
        var committees = rule.ranked()
                ? byRanks(ballots, rule, seats, options)
                : byApprovals(approvals(ballots), rule, seats, options);
        return outcome(ballots, rule, seats, committees, options);
    }

    private static Approvals approvals(Ballots ballots) {
        var approvals = Approvals.of(ballots);
        if (approvals.approved().length == 1 && approvals.approved()[0].length == 0) {
            throw new InvalidInput("No ballot approves of anybody: there is nothing to count.");
        }
        return approvals;
    }

    private static Committees byRanks(Ballots ballots, Rule rule, int seats, Options options) {
        if (rule == Rule.MEEK) {
            var rankings = Rankings.of(ballots, options.meek().decimals());
            var meek = new MeekStv(rankings, seats, options.meek());
            return meek.all(meek.start(), options.most());
        }
        var scottish = new ScottishStv(Rankings.of(ballots, options.scottishDecimals()), seats);
        return scottish.all(scottish.start(), options.most());
    }

    private static Committees byApprovals(Approvals approvals, Rule rule, int seats, Options options) {
        int most = options.most();
        return switch (rule) {
            case AV -> MostVotes.elected(approvals, false, seats, most);
            case SAV -> MostVotes.elected(approvals, true, seats, most);
            case SEQPAV -> new SequentialPav(approvals, seats).all(SequentialPav.start(), most);
            case PHRAGMEN -> {
                var phragmen = new Phragmen(approvals, seats);
                yield phragmen.all(phragmen.start(), most);
            }
            case EQUAL_SHARES -> EqualShares.all(approvals, seats, options);
            case PAV -> {
                var pav = Thiele.pav(approvals, seats);
                yield best(approvals, pav, pav.unit(), seats, most);
            }
            case CC -> best(approvals, Thiele.cc(approvals, seats), 1, seats, most);
            case MONROE -> best(approvals, new Monroe(approvals, seats), 1, seats, most);
            case STV, MEEK -> throw new IllegalArgumentException(rule + " counts ranks");
        };
    }

    /** The exact optimum; the account is what each member adds to the score. */
    private static Committees best(
            Approvals approvals, BestCommittees.Objective objective, long unit, int seats, int most) {
        var best = BestCommittees.search(objective, approvals.size(), seats, most);
        var inVotes = new BigFraction(1).divide(unit).divide(approvals.scale());
        var found = Committees.none();
        for (var committee : best.committees()) {
            Map<String, BigFraction> figures = new LinkedHashMap<>();
            for (int member : committee) {
                var others = committee.stream().filter(c -> c != member).toList();
                figures.put(
                        approvals.candidates().get(member), inVotes.multiply(best.score() - score(objective, others)));
            }
            var names = approvals.names(committee);
            found.put(
                    committee,
                    List.of(new Round.Choice(
                            1, Round.Figure.CONTRIBUTION, BigFraction.ZERO, figures, List.of(), names)));
        }
        return new Committees(found, best.complete(), Optional.of(inVotes.multiply(best.score())));
    }

    private static long score(BestCommittees.Objective objective, List<Integer> members) {
        members.forEach(objective::add);
        long score = objective.score();
        members.reversed().forEach(objective::remove);
        return score;
    }

    private static Outcome outcome(Ballots ballots, Rule rule, int seats, Committees committees, Options options) {
        var found = new ArrayList<>(committees.found().keySet());
        var tieBreak = tieBreak(found.size(), committees.complete(), options.lot());
        var shown = found.get(tieBreak.place().orElse(0));
        var named = found.stream()
                .map(committee ->
                        committee.stream().map(ballots.candidates()::get).toList())
                .toList();
        int abstentions = (int) ballots.ballots().stream()
                .filter(ballot -> ballot.names().isEmpty())
                .count();
        return new Outcome(
                rule,
                seats,
                named,
                committees.complete(),
                tieBreak.place().isPresent()
                        ? Optional.of(named.get(tieBreak.place().getAsInt()))
                        : Optional.empty(),
                tieBreak,
                committees.found().getOrDefault(shown, List.of()),
                committees.score(),
                ballots.votes(),
                abstentions);
    }

    private static Outcome.TieBreak tieBreak(int tied, boolean complete, Optional<Lot> lot) {
        var commitment = lot.map(Lot::commitment);
        if (!complete) {
            return new Outcome.TieBreak(Outcome.How.CUT, commitment, OptionalInt.empty());
        }
        if (tied == 1) {
            return new Outcome.TieBreak(Outcome.How.NOT_NEEDED, commitment, OptionalInt.of(0));
        }
        var place = lot.map(drawn -> OptionalInt.of(drawn.draw(tied))).orElse(OptionalInt.empty());
        return new Outcome.TieBreak(lot.isPresent() ? Outcome.How.LOT : Outcome.How.OPEN, commitment, place);
    }
}
