package org.yardstick.platform.demo.plan;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Chance that falls the same way at every creation: what is drawn depends only on what it is drawn for, so that a company more or
 * less changes nothing for the others. {@link Random} because its sequence is promised for every Java to come.
 */
public final class Dice {
    private static final long SEED = 20_261_122;

    private Dice() {}

    public static RandomGenerator about(Object... what) {
        long mixed = SEED;
        for (var part : what) {
            for (var letter : part.toString().toCharArray()) {
                mixed = (mixed ^ letter) * 0x100000001b3L;
            }
            mixed = mix(mixed + 31);
        }
        return new Random(mixed);
    }

    /** Neighbouring seeds would begin alike. */
    private static long mix(long seed) {
        long z = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
        z = (z ^ (z >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return z ^ (z >>> 33);
    }

    public static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }
}
