package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Influence;

/**
 * How strongly every criterion rests on every other, directly and through others.
 *
 * <pre>
 *   D = A / k                                T = D + D^2 + D^3 + ... = D (I - D)^-1
 * </pre>
 *
 * <p>A (criteria x criteria) holds the direct influence a_jc, 0 to 4, of j on c; k is its largest row or column sum; T
 * is the total influence of DEMATEL [1], here rounded HALF_EVEN to 6 decimals, once.
 *
 * <p><b>Exactness.</b> A scheme's network has no circle, so no path is longer than the number of criteria: D^p is zero
 * from some p on, the sum is finite and no matrix need be inverted. D^p is A^p / k^p; with A and k in whole numbers
 * (times a power of ten) everything is kept over the one denominator k^p until the single division at the end.
 *
 * <p>[1] Gabus, A., Fontela, E. (1972). World Problems, an Invitation to Further Thought within the Framework of
 * DEMATEL. Battelle Geneva Research Centre.
 *
 * @param divisor k, 0 where there is no influence at all
 * @param on by influenced criterion and influencing criterion, both in the scheme's order: T, where it is not 0
 */
public record TotalInfluence(BigDecimal divisor, Map<String, Map<String, BigDecimal>> on) {

    static final int PLACES = 6;

    public TotalInfluence {
        Map<String, Map<String, BigDecimal>> copy = new LinkedHashMap<>();
        on.forEach((to, strengths) -> copy.put(to, Collections.unmodifiableMap(new LinkedHashMap<>(strengths))));
        on = Collections.unmodifiableMap(copy);
    }

    public static TotalInfluence of(Scheme scheme) {
        List<String> codes = scheme.criteria().stream().map(Criterion::code).toList();
        int places = scheme.influences().stream()
                .mapToInt(influence -> Math.max(0, influence.strength().scale()))
                .max()
                .orElse(0);
        BigInteger[][] direct = direct(codes, scheme.influences(), places);
        BigInteger k = largestSum(direct);
        Map<String, Map<String, BigDecimal>> on = new LinkedHashMap<>();
        codes.forEach(code -> on.put(code, new LinkedHashMap<>()));
        for (int from = 0; from < direct.length; from++) {
            BigDecimal[] total = alongAllPaths(direct, from, k);
            for (int to = 0; to < total.length; to++) {
                if (total[to].signum() > 0) {
                    supports(on, codes.get(to)).put(codes.get(from), total[to]);
                }
            }
        }
        return new TotalInfluence(new BigDecimal(k, places), on);
    }

    /** T of one criterion on another, 0 where there is none. */
    public BigDecimal between(String from, String to) {
        if (!on.containsKey(from)) {
            throw new IllegalArgumentException("there is no criterion " + from);
        }
        return supports(on, to).getOrDefault(from, BigDecimal.ZERO.setScale(PLACES));
    }

    private static Map<String, BigDecimal> supports(Map<String, Map<String, BigDecimal>> on, String to) {
        return Optional.ofNullable(on.get(to))
                .orElseThrow(() -> new IllegalArgumentException("there is no criterion " + to));
    }

    private static BigInteger[][] direct(List<String> codes, List<Influence> influences, int places) {
        BigInteger[][] direct =
                Stream.generate(() -> zeros(codes.size())).limit(codes.size()).toArray(BigInteger[][]::new);
        for (Influence influence : influences) {
            direct[codes.indexOf(influence.from())][codes.indexOf(influence.to())] =
                    influence.strength().movePointRight(places).toBigIntegerExact();
        }
        return direct;
    }

    private static BigInteger largestSum(BigInteger[][] direct) {
        BigInteger largest = BigInteger.ZERO;
        for (int i = 0; i < direct.length; i++) {
            BigInteger row = BigInteger.ZERO;
            BigInteger column = BigInteger.ZERO;
            for (int j = 0; j < direct.length; j++) {
                row = row.add(direct[i][j]);
                column = column.add(direct[j][i]);
            }
            largest = largest.max(row).max(column);
        }
        return largest;
    }

    /** One row of T: what reaches each criterion along paths of 1, 2, 3, ... influences, until none is longer. */
    private static BigDecimal[] alongAllPaths(BigInteger[][] direct, int from, BigInteger k) {
        BigInteger[] paths = direct[from];
        BigInteger[] sum = zeros(paths.length);
        BigInteger denominator = BigInteger.ONE;
        while (!allZero(paths)) {
            denominator = denominator.multiply(k);
            for (int to = 0; to < sum.length; to++) {
                sum[to] = sum[to].multiply(k).add(paths[to]);
            }
            paths = oneStepFurther(paths, direct);
        }
        BigDecimal divisor = new BigDecimal(denominator);
        return Stream.of(sum)
                .map(total -> new BigDecimal(total).divide(divisor, PLACES, RoundingMode.HALF_EVEN))
                .toArray(BigDecimal[]::new);
    }

    private static BigInteger[] oneStepFurther(BigInteger[] paths, BigInteger[][] direct) {
        BigInteger[] further = zeros(paths.length);
        for (int via = 0; via < paths.length; via++) {
            for (int to = 0; paths[via].signum() > 0 && to < paths.length; to++) {
                further[to] = further[to].add(paths[via].multiply(direct[via][to]));
            }
        }
        return further;
    }

    private static boolean allZero(BigInteger[] numbers) {
        return Stream.of(numbers).allMatch(number -> number.signum() == 0);
    }

    private static BigInteger[] zeros(int length) {
        return Stream.generate(() -> BigInteger.ZERO).limit(length).toArray(BigInteger[]::new);
    }
}
