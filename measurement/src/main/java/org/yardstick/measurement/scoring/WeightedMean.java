package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.TenPlaces.ABSENT;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * The one piece of arithmetic of the score: a weighted mean, made ready once for a scheme and taken for every
 * assessment.
 *
 * <pre>
 *   mean = sum_i w_i v_i / sum_i w_i     over the values that are present
 * </pre>
 *
 * <p>v_i are values held to ten places ({@link TenPlaces}), w_i >= 0 are weights with at most ten decimals. Sum and
 * weights are exact; the division is the only rounding, HALF_EVEN to ten places. Where no present value has a weight
 * the mean is absent.
 *
 * <p><b>Exactness.</b> A mean does not change when all weights are multiplied by one number, so they are made whole
 * (times a power of ten) and divided by their greatest common divisor: 0.3, 0.4, 0.3 become 3, 4, 3. A value is at most
 * 10^12, so with whole weights that sum to at most floor((2^63 - 1) / 10^12) = 9,223,372 no partial sum can exceed a
 * {@code long}, and {@link Narrow} calculates in one. Other weights go to {@link Wide}, the same formula on whole
 * numbers of any length.
 *
 * <p><b>Monotone.</b> Raising a v_i cannot lower the exact mean, and rounding cannot reverse an order; the mean of
 * values up to 10^12 is itself at most 10^12.
 */
abstract sealed class WeightedMean {

    private static final long LARGEST_NARROW_SUM = Long.MAX_VALUE / TenPlaces.HUNDRED;

    /** The mean of the values at these positions of an array, each with its weight. */
    static WeightedMean of(int[] positions, List<BigDecimal> weights) {
        BigInteger[] whole = whole(weights);
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger weight : whole) {
            sum = sum.add(weight);
        }
        boolean narrow = sum.compareTo(BigInteger.valueOf(LARGEST_NARROW_SUM)) <= 0;
        return narrow ? new Narrow(positions, whole) : new Wide(positions, whole);
    }

    /** The mean of the values that are present among those at the positions, or {@link TenPlaces#ABSENT}. */
    abstract long of(long[] values);

    /** Each of these means of the same values. */
    static long[] each(List<WeightedMean> means, long[] values) {
        long[] results = new long[means.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = means.get(i).of(values);
        }
        return results;
    }

    private static BigInteger[] whole(List<BigDecimal> weights) {
        int places = 0;
        for (BigDecimal weight : weights) {
            places = Math.max(places, weight.scale());
        }
        BigInteger[] whole = new BigInteger[weights.size()];
        BigInteger divisor = BigInteger.ZERO;
        for (int i = 0; i < whole.length; i++) {
            whole[i] = weights.get(i).movePointRight(places).toBigIntegerExact();
            divisor = divisor.gcd(whole[i]);
        }
        for (int i = 0; divisor.signum() > 0 && i < whole.length; i++) {
            whole[i] = whole[i].divide(divisor);
        }
        return whole;
    }

    /** In {@code long}s, where the weights are small enough to prove that nothing overflows. */
    private static final class Narrow extends WeightedMean {

        private final int[] positions;
        private final long[] weights;

        Narrow(int[] positions, BigInteger[] weights) {
            this.positions = positions.clone();
            this.weights = new long[weights.length];
            for (int i = 0; i < weights.length; i++) {
                this.weights[i] = weights[i].longValueExact();
            }
        }

        @Override
        long of(long[] values) {
            long sum = 0;
            long total = 0;
            for (int i = 0; i < positions.length; i++) {
                long value = values[positions[i]];
                if (value != ABSENT) {
                    sum += weights[i] * value;
                    total += weights[i];
                }
            }
            return total == 0 ? ABSENT : TenPlaces.divide(sum, total);
        }
    }

    /** In whole numbers of any length. */
    private static final class Wide extends WeightedMean {

        private final int[] positions;
        private final BigInteger[] weights;

        Wide(int[] positions, BigInteger[] weights) {
            this.positions = positions.clone();
            this.weights = weights.clone();
        }

        @Override
        long of(long[] values) {
            BigInteger sum = BigInteger.ZERO;
            BigInteger total = BigInteger.ZERO;
            for (int i = 0; i < positions.length; i++) {
                long value = values[positions[i]];
                if (value != ABSENT) {
                    sum = sum.add(weights[i].multiply(BigInteger.valueOf(value)));
                    total = total.add(weights[i]);
                }
            }
            return total.signum() == 0 ? ABSENT : divide(sum, total);
        }

        private static long divide(BigInteger sum, BigInteger total) {
            return new BigDecimal(sum)
                    .divide(new BigDecimal(total), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
    }
}
