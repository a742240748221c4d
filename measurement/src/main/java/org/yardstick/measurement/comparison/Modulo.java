package org.yardstick.measurement.comparison;

/** Arithmetic with remainders modulo the prime 2^31 - 1; numbers are 0 to {@code PRIME - 1}. */
final class Modulo {
    static final long PRIME = 2_147_483_647L;
    /** Fractions with numerator and denominator up to here are told apart by their remainders. */
    private static final long SMALL = 32_767;

    private Modulo() {}

    static long of(long number) {
        return Math.floorMod(number, PRIME);
    }

    /** By Fermat: number^(p - 2). */
    static long inverse(long number) {
        long result = 1;
        long power = number;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }

    /** row - factor other. */
    static void subtract(int[] row, int[] other, long factor) {
        long add = PRIME - factor;
        for (int i = 0; i < row.length; i++) {
            if (other[i] != 0) {
                row[i] = (int) ((row[i] + add * other[i]) % PRIME);
            }
        }
    }

    static void scale(int[] row, long factor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (int) (row[i] * factor % PRIME);
        }
    }

    /**
     * The fraction of small numerator and denominator that has this remainder, as the two; a denominator of 0 where there is none.
     * Half-way through the extended algorithm of Euclid: P. S. Wang, M. J. T. Guy, J. H. Davenport (1982), P-adic reconstruction of rational
     * numbers. SIGSAM Bulletin 16(2), 2-3, doi:10.1145/1089292.1089293
     */
    static long[] fraction(long remainder) {
        long r0 = PRIME;
        long r1 = remainder;
        long t0 = 0;
        long t1 = 1;
        while (r1 > SMALL) {
            long quotient = r0 / r1;
            long r2 = r0 - quotient * r1;
            long t2 = t0 - quotient * t1;
            r0 = r1;
            r1 = r2;
            t0 = t1;
            t1 = t2;
        }
        boolean small = Math.abs(t1) <= SMALL;
        return new long[] {t1 < 0 ? -r1 : r1, small ? Math.abs(t1) : 0};
    }
}
