package org.yardstick.measurement.election;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;
import org.yardstick.measurement.InvalidInput;

/**
 * Approval ballots ready to be counted: equal ones put together, weights in whole numbers. Voters who approve of the same candidates are
 * treated alike by every rule here, so that nothing is lost.
 *
 * @param approved by group of equal ballots: the candidates' places, ascending
 * @param weight by group: the votes times {@code scale}
 * @param supporters by candidate: the groups that approve of them
 * @param scale the least whole number that makes every weight whole
 */
@SuppressWarnings("ArrayRecordComponent") // numbers beside their names; nobody compares these records
record Approvals(List<String> candidates, int[][] approved, long[] weight, int[][] supporters, long scale) {
    /** All votes times the scale stay below this, so that sums of their products with small numbers fit into 64 bits. */
    static final long MOST = 1_000_000_000_000_000L;

    static Approvals of(Ballots ballots) {
        var places = places(ballots.candidates());
        Map<BitSet, BigFraction> groups = new LinkedHashMap<>();
        for (int i = 0; i < ballots.ballots().size(); i++) {
            var ballot = ballots.as(Ballot.Approval.class, "approvals", i);
            var set = new BitSet(places.size());
            ballot.approved().forEach(name -> set.set(places.getOrDefault(name, -1)));
            groups.merge(set, ballot.weight(), BigFraction::add);
        }
        var approved =
                groups.keySet().stream().map(set -> set.stream().toArray()).toArray(int[][]::new);
        var scale = scale(groups.values());
        return new Approvals(
                ballots.candidates(),
                approved,
                whole(groups.values(), scale),
                supporters(approved, places.size()),
                scale.longValueExact());
    }

    private static int[][] supporters(int[][] approved, int candidates) {
        var supporters = Stream.generate(IntStream::builder).limit(candidates).toList();
        for (int group = 0; group < approved.length; group++) {
            for (int candidate : approved[group]) {
                supporters.get(candidate).add(group);
            }
        }
        return supporters.stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
    }

    static Map<String, Integer> places(List<String> candidates) {
        Map<String, Integer> places = new LinkedHashMap<>();
        candidates.forEach(name -> places.put(name, places.size()));
        return places;
    }

    /** The least common denominator, provided that all votes times it can be counted. */
    static BigInteger scale(Iterable<BigFraction> weights) {
        var scale = BigInteger.ONE;
        var total = BigFraction.ZERO;
        for (var weight : weights) {
            var denominator = weight.getDenominator();
            scale = scale.multiply(denominator.divide(scale.gcd(denominator)));
            total = total.add(weight);
            if (total.multiply(scale).compareTo(new BigFraction(MOST)) > 0) {
                throw new InvalidInput(
                        "The weights have too many digits to be counted exactly: round them to six decimals, or to"
                                + " fewer when there are very many votes.");
            }
        }
        return scale;
    }

    static long[] whole(Iterable<BigFraction> weights, BigInteger scale) {
        var whole = LongStream.builder();
        weights.forEach(
                weight -> whole.add(weight.multiply(scale).getNumerator().longValueExact()));
        return whole.build().toArray();
    }

    int size() {
        return candidates.size();
    }

    long total() {
        return LongStream.of(weight).sum();
    }

    /** Scaled votes of those who approve of the candidate. */
    long support(int candidate) {
        return IntStream.of(supporters[candidate]).mapToLong(g -> weight[g]).sum();
    }

    /**
     * Of the tied, those whose election opens a different way. It is one where all who are left are needed; and where all tied find a seat and
     * share no supporters, for then electing one changes nothing for the others, and every order ends alike.
     */
    List<Integer> ways(List<Integer> tied, List<Integer> elected, int seats) {
        int left = seats - elected.size();
        boolean all = left == size() - elected.size();
        return all || (tied.size() <= left && apart(tied)) ? tied.subList(0, 1) : tied;
    }

    private boolean apart(List<Integer> some) {
        var supports = new boolean[weight.length];
        for (int candidate : some) {
            for (int group : supporters[candidate]) {
                if (supports[group]) {
                    return false;
                }
                supports[group] = true;
            }
        }
        return true;
    }

    List<String> names(Iterable<Integer> places) {
        var names = new ArrayList<String>();
        places.forEach(place -> names.add(candidates.get(place)));
        return names;
    }
}
