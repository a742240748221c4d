package org.yardstick.measurement.comparison;

import java.util.Arrays;

/** Vectors by their direction in the plane of two coordinates, to find those of one direction: a table with chains, used again and again. */
final class Directions {
    static final int NOBODY = -1;
    private static final int UPRIGHT = -1;
    private static final int NONE = -2;

    private final int[] key;
    private final int[] head;
    private final int[] filledIn;
    private final int[] before;
    private final int[] inverse;
    private int round;

    Directions(int most) {
        int size = Integer.highestOneBit(Math.max(most, 1)) * 4;
        key = new int[size];
        head = new int[size];
        filledIn = new int[size];
        before = new int[most];
        inverse = new int[most];
    }

    /** Begins anew with these vectors; inverts all at the cost of one inverse (Montgomery's trick). */
    void start(int[] y) {
        round++;
        if (round == Integer.MAX_VALUE) {
            Arrays.fill(filledIn, 0);
            round = 1;
        }
        long product = 1;
        for (int i = 0; i < y.length; i++) {
            inverse[i] = (int) product;
            product = y[i] == 0 ? product : product * y[i] % Modulo.PRIME;
        }
        long rest = Modulo.inverse(product);
        for (int i = y.length - 1; i >= 0; i--) {
            inverse[i] = y[i] == 0 ? 0 : (int) (rest * inverse[i] % Modulo.PRIME);
            rest = y[i] == 0 ? rest : rest * y[i] % Modulo.PRIME;
        }
    }

    /** Adds vector i, whose first coordinate is x, and gives the one added last before it that has its direction. */
    int add(int i, int x) {
        int direction = inverse[i] == 0 ? x == 0 ? NONE : UPRIGHT : (int) ((long) x * inverse[i] % Modulo.PRIME);
        int at = (direction * 0x9E3779B9 >>> 7) & key.length - 1;
        while (filledIn[at] == round && key[at] != direction) {
            at = at + 1 & key.length - 1;
        }
        before[i] = filledIn[at] == round ? head[at] : NOBODY;
        filledIn[at] = round;
        key[at] = direction;
        head[at] = i;
        return before[i];
    }

    int before(int i) {
        return before[i];
    }
}
