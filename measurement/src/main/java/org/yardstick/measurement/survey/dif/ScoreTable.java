package org.yardstick.measurement.survey.dif;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;
import org.yardstick.measurement.survey.Item;

/** Of one item: respondents by group (0 reference, 1 focal), total score and code. */
final class ScoreTable {
    final Item item;
    private final int lowest;
    private final double[][][] counts;

    ScoreTable(Item item, int lowest, int span) {
        this(item, lowest, new double[2][span + 1][item.most() - item.least() + 1]);
    }

    private ScoreTable(Item item, int lowest, double[][][] counts) {
        this.item = item;
        this.lowest = lowest;
        this.counts = counts;
    }

    void add(int group, int score, int code) {
        counts[group][score - lowest][code - item.least()]++;
    }

    ScoreTable plus(ScoreTable other) {
        if (!item.equals(other.item) || lowest != other.lowest || scores() != other.scores()) {
            throw new InvalidInput(
                    "item " + item.name() + " is counted on other scales or totals: merge counts of the same");
        }
        var sum = new ScoreTable(item, lowest, scores() - 1);
        for (int g = 0; g < 2; g++) {
            for (int s = 0; s < scores(); s++) {
                for (int c = 0; c < codes(); c++) {
                    sum.counts[g][s][c] = counts[g][s][c] + other.counts[g][s][c];
                }
            }
        }
        return sum;
    }

    int scores() {
        return counts[0].length;
    }

    int codes() {
        return counts[0][0].length;
    }

    double score(int place) {
        return lowest + place;
    }

    double count(int group, int score, int code) {
        return counts[group][score][code];
    }

    double size(int group, int score) {
        return Arrays.stream(counts[group][score]).sum();
    }

    double size(int group) {
        return Arrays.stream(counts[group]).flatMapToDouble(Arrays::stream).sum();
    }

    /** Whether both groups have somebody with this total. */
    boolean compares(int score) {
        return size(0, score) > 0 && size(1, score) > 0;
    }

    /** sum of code^power in the group at this total, codes counted from the lowest. */
    double sum(int group, int score, int power) {
        double sum = 0;
        for (int c = 0; c < codes(); c++) {
            sum += counts[group][score][c] * Math.pow(c, power);
        }
        return sum;
    }
}
