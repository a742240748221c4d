package org.yardstick.measurement.election;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.InvalidInput;

/**
 * Ranked ballots ready to be counted: equal ones put together, values in fixed point.
 *
 * @param order by group of equal ballots: the candidates' places, first preference first
 * @param weight by group: the votes times {@code scale}
 * @param scale the least whole number that makes every weight whole
 * @param one the value of a whole ballot, 10 to the number of decimals; votes are counted in 1 / ({@code one} times {@code scale})
 */
@SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
record Rankings(List<String> candidates, int[][] order, long[] weight, long scale, long one) {
    static Rankings of(Ballots ballots, int decimals) {
        var places = Approvals.places(ballots.candidates());
        Map<List<Integer>, BigFraction> groups = new LinkedHashMap<>();
        for (int i = 0; i < ballots.ballots().size(); i++) {
            var ballot = ballots.as(Ballot.Ranking.class, "ranks", i);
            var order = ballot.order().stream()
                    .map(name -> places.getOrDefault(name, -1))
                    .toList();
            groups.merge(order, ballot.weight(), BigFraction::add);
        }
        var scale = Approvals.scale(groups.values());
        var order = groups.keySet().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        var weight = Approvals.whole(groups.values(), scale);
        var one = BigInteger.TEN.pow(decimals);
        if (one.multiply(BigInteger.valueOf(LongStream.of(weight).sum())).bitLength() > 62) {
            throw new InvalidInput("So many votes cannot be counted to " + decimals
                    + " decimals: ask for fewer decimals, or round the weights to fewer digits.");
        }
        return new Rankings(ballots.candidates(), order, weight, scale.longValueExact(), one.longValueExact());
    }

    int size() {
        return candidates.size();
    }

    long total() {
        return LongStream.of(weight).sum() * one;
    }

    /** A number of units as votes. */
    BigFraction votes(long units) {
        return new BigFraction(
                BigInteger.valueOf(units), BigInteger.valueOf(one).multiply(BigInteger.valueOf(scale)));
    }

    Map<String, BigFraction> votes(List<Long> units) {
        Map<String, BigFraction> votes = new LinkedHashMap<>();
        for (int c = 0; c < candidates.size(); c++) {
            votes.put(candidates.get(c), votes(units.get(c)));
        }
        return votes;
    }

    List<String> names(List<Integer> places) {
        return places.stream().map(candidates::get).toList();
    }

    /** floor(a b / c), or the ceiling, where a b may not fit into 64 bits. */
    static long share(long a, long b, long c, boolean up) {
        var parts = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).divideAndRemainder(BigInteger.valueOf(c));
        return parts[0].longValueExact() + (up && parts[1].signum() > 0 ? 1 : 0);
    }
}
