package org.yardstick.measurement.election;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Groups of equal ballots by how many of theirs are elected. A set of groups is a row of bits, 64 to a word; the groups stand in the order
 * of their weights, so that in most words all weigh the same and counting bits is enough.
 */
final class Levels {
    /** By candidate: who approves. */
    private final long[][] supporters;
    /** By number of elected: whose number it is. */
    private final long[][] level;

    private final long[] weight;
    /** By word: what each of its groups weighs, 0 where they differ. */
    private final long[] even;

    /** @param numbers of elected that can occur, 0 among them */
    Levels(Approvals approvals, int numbers) {
        var order = IntStream.range(0, approvals.weight().length)
                .boxed()
                .sorted(Comparator.comparingLong(group -> approvals.weight()[group]))
                .mapToInt(Integer::intValue)
                .toArray();
        int words = (order.length + Long.SIZE - 1) / Long.SIZE;
        supporters = new long[approvals.size()][words];
        level = new long[numbers][words];
        weight = IntStream.of(order)
                .mapToLong(group -> approvals.weight()[group])
                .toArray();
        even = new long[words];
        for (int place = 0; place < order.length; place++) {
            int word = place / Long.SIZE;
            level[0][word] |= 1L << place;
            for (int candidate : approvals.approved()[order[place]]) {
                supporters[candidate][word] |= 1L << place;
            }
            even[word] = place % Long.SIZE == 0 || even[word] == weight[place] ? weight[place] : 0;
        }
    }

    /** The candidate is elected. */
    void raise(int candidate) {
        for (int number = level.length - 2; number >= 0; number--) {
            move(candidate, number, number + 1);
        }
    }

    /** The candidate is elected no longer. */
    void lower(int candidate) {
        for (int number = 1; number < level.length; number++) {
            move(candidate, number, number - 1);
        }
    }

    private void move(int candidate, int from, int to) {
        for (int word = 0; word < even.length; word++) {
            long moved = level[from][word] & supporters[candidate][word];
            level[from][word] ^= moved;
            level[to][word] |= moved;
        }
    }

    /** The supporters' weights, each times what {@code per} has for how many of theirs are elected. */
    long votes(int candidate, long[] per) {
        long votes = 0;
        for (int number = 0; number < level.length; number++) {
            if (per[number] != 0) {
                votes += per[number] * weight(supporters[candidate], level[number]);
            }
        }
        return votes;
    }

    private long weight(long[] these, long[] those) {
        long sum = 0;
        for (int word = 0; word < even.length; word++) {
            long both = these[word] & those[word];
            sum += even[word] == 0 ? oneByOne(both, word * Long.SIZE) : even[word] * Long.bitCount(both);
        }
        return sum;
    }

    private long oneByOne(long bits, int first) {
        long sum = 0;
        for (long left = bits; left != 0; left &= left - 1) {
            sum += weight[first + Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }
}
