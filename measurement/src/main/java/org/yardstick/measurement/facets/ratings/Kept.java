package org.yardstick.measurement.facets.ratings;

import java.util.Arrays;
import org.yardstick.measurement.InvalidInput;

/**
 * Which elements the likelihood can measure: an element whose every rating is the lowest or the highest (of its scale, as used) has no
 * finite estimate, so it is set aside with its ratings, and so on until no other is left; anchored elements stay.
 */
public final class Kept {
    private final Specification model;
    private final int[][] round;
    private final double[][] used;

    private final int[] low;
    private final int[] high;
    private int rows;

    private final int[][] seen;
    private final int[][] atLow;
    private final int[][] atHigh;

    /** @param first the first facet that may lose elements: 0, or 1 where the entries are drawn from a distribution */
    public Kept(Specification model, int first) {
        this.model = model;
        round = counters();
        seen = counters();
        atLow = counters();
        atHigh = counters();
        used = new double[model.groups()][model.categories()];
        low = new int[model.groups()];
        high = new int[model.groups()];
        int rounds = 1;
        do {
            count();
            tally();
        } while (remove(first, rounds++));
        if (rows == 0) {
            throw new InvalidInput(
                    "Nothing can be told apart: once the elements are set aside whose every rating is the lowest or the highest,"
                            + " no rating is left. Give ratings in which judges and entries differ.");
        }
    }

    private int[][] counters() {
        var all = new int[model.facets()][];
        for (int f = 0; f < all.length; f++) {
            all[f] = new int[model.ratings().elements(f)];
        }
        return all;
    }

    /** Whether all elements of a row are kept. */
    public boolean row(int row) {
        for (int f = 0; f < round.length; f++) {
            if (round[f][model.ratings().codes(f)[row]] != 0) {
                return false;
            }
        }
        return true;
    }

    public boolean element(int facet, int element) {
        return round[facet][element] == 0;
    }

    /** 0 while kept, otherwise the round in which the element went. */
    public int round(int facet, int element) {
        return round[facet][element];
    }

    /** Ratings (by weight) of a group and category, of the kept rows. */
    public double used(int group, int category) {
        return used[group][category];
    }

    /** The lowest category of a group that a rating can be: in use, or any where its steps are anchored. */
    public int low(int group) {
        return low[group];
    }

    public int high(int group) {
        return high[group];
    }

    /** How many rows are kept. */
    public int rows() {
        return rows;
    }

    private void count() {
        rows = 0;
        for (var group : used) {
            Arrays.fill(group, 0);
        }
        for (int row = 0; row < model.ratings().size(); row++) {
            if (row(row)) {
                rows++;
                used[model.groupOf(row)][model.ratings().category(row)] +=
                        model.ratings().weight(row);
            }
        }
        for (int g = 0; g < used.length; g++) {
            bounds(g);
        }
    }

    /** Anchored steps lead to every category, others to those between the lowest and the highest in use. */
    private void bounds(int g) {
        boolean known = model.anchoredCurve(g) != null;
        low[g] = 0;
        high[g] = model.categories() - 1;
        while (!known && low[g] < high[g] && used[g][low[g]] == 0) {
            low[g]++;
        }
        while (!known && high[g] > low[g] && used[g][high[g]] == 0) {
            high[g]--;
        }
    }

    /** Whether no kept rating is in this group, its element having been set aside. */
    public boolean empty(int group) {
        for (double count : used[group]) {
            if (count > 0) {
                return false;
            }
        }
        return true;
    }

    private void tally() {
        for (int f = 0; f < round.length; f++) {
            Arrays.fill(seen[f], 0);
            Arrays.fill(atLow[f], 0);
            Arrays.fill(atHigh[f], 0);
        }
        for (int row = 0; row < model.ratings().size(); row++) {
            if (row(row)) {
                int group = model.groupOf(row);
                int category = model.ratings().category(row);
                for (int f = 0; f < round.length; f++) {
                    int element = model.ratings().codes(f)[row];
                    seen[f][element]++;
                    atLow[f][element] += category == low[group] ? 1 : 0;
                    atHigh[f][element] += category == high[group] ? 1 : 0;
                }
            }
        }
    }

    private boolean remove(int first, int number) {
        boolean any = false;
        for (int f = first; f < round.length; f++) {
            for (int i = 0; i < round[f].length; i++) {
                boolean extreme = atLow[f][i] == seen[f][i] || atHigh[f][i] == seen[f][i];
                if (round[f][i] == 0 && extreme && !model.anchored(f, i)) {
                    round[f][i] = number;
                    any = true;
                }
            }
        }
        return any;
    }
}
