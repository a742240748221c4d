package org.yardstick.measurement.matching;

import java.util.BitSet;

/**
 * On every panel, at least {@code least} and at most {@code most} judges of a set.
 *
 * @param judges their positions
 * @param words how a refusal calls the rule
 */
record Row(BitSet judges, int least, int most, String words) {

    boolean has(int judge) {
        return judges.get(judge);
    }

    int count(int[] panel) {
        int count = 0;
        for (int judge : panel) {
            count += judges.get(judge) ? 1 : 0;
        }
        return count;
    }

    boolean allows(int count) {
        return least <= count && count <= most;
    }

    /** Whether one set holds the other, or they have no judge in common. */
    boolean nests(Row other) {
        var common = (BitSet) judges.clone();
        common.and(other.judges);
        return common.isEmpty() || common.equals(judges) || common.equals(other.judges);
    }

    /** The same rule on panels of {@code size} said of those outside: at most so many of them. */
    Row outside(int size, int judgeCount) {
        var others = (BitSet) judges.clone();
        others.flip(0, judgeCount);
        return new Row(others, 0, size - least, words);
    }
}
