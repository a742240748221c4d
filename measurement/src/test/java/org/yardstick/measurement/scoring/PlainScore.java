package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;
import org.yardstick.measurement.scoring.Scheme.Influence;

/**
 * The score a second time, written down from the formulas with decimals and maps, as plainly and slowly as can be: what
 * {@link Scoring} is held against. Not applicable criteria are in no map.
 */
final class PlainScore {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    final Map<String, Map<String, BigDecimal>> credited = new LinkedHashMap<>();
    final Map<String, BigDecimal> x = new LinkedHashMap<>();
    final Map<String, BigDecimal> u = new LinkedHashMap<>();
    final Map<String, BigDecimal> y = new LinkedHashMap<>();

    private final Scheme scheme;
    private final Answers answers;
    private final Map<String, BigDecimal> weights = new LinkedHashMap<>();

    PlainScore(Scheme scheme, Answers answers) {
        this.scheme = scheme;
        this.answers = answers;
        for (Criterion criterion : scheme.criteria()) {
            if (!answers.notApplicable().contains(criterion.code())) {
                weights.put(criterion.code(), criterion.weight());
            }
        }
        for (String code : weights.keySet()) {
            credit(code);
        }
        for (String code : weights.keySet()) {
            rest(code);
        }
    }

    private void credit(String code) {
        Map<String, BigDecimal> t = new LinkedHashMap<>();
        BigDecimal limit = BigDecimal.TEN;
        BigDecimal sum = BigDecimal.ZERO;
        for (Dimension dimension : scheme.dimensions()) {
            BigDecimal credit = at(at(answers.scores(), code), dimension.code()).min(limit);
            t.put(dimension.code(), credit);
            sum = sum.add(dimension.weight().multiply(credit));
            limit = credit.add(scheme.tolerance());
        }
        credited.put(code, t);
        x.put(code, rounded(sum.multiply(BigDecimal.TEN)));
    }

    private void rest(String code) {
        Map<String, BigDecimal> strengths = new LinkedHashMap<>();
        weights.keySet().forEach(by -> strengths.put(by, totalInfluence(by, code)));
        Optional<BigDecimal> support = mean(strengths, x);
        y.put(code, at(x, code));
        support.ifPresent(value -> {
            BigDecimal alpha = scheme.interrelation();
            BigDecimal blend =
                    BigDecimal.ONE.subtract(alpha).multiply(at(x, code)).add(alpha.multiply(value));
            u.put(code, value);
            y.put(code, at(x, code).min(rounded(blend)));
        });
    }

    /**
     * The sum over all paths of the product of direct influences, each divided by k. Whole fractions over k to the
     * power of the number of criteria, which no path is longer than: with rounded ones a tie at the sixth decimal is no
     * tie.
     */
    BigDecimal totalInfluence(String from, String to) {
        int most = scheme.criteria().size();
        BigDecimal denominator = k().pow(most);
        return denominator.signum() == 0
                ? BigDecimal.ZERO
                : alongPaths(from, to, most - 1).divide(denominator, 6, RoundingMode.HALF_EVEN);
    }

    /** Sum of the paths' products, each times k to the power of the steps it did not take. */
    private BigDecimal alongPaths(String from, String to, int stepsLeft) {
        BigDecimal total = BigDecimal.ZERO;
        for (Influence influence : scheme.influences()) {
            if (influence.from().equals(from) && influence.strength().signum() > 0) {
                BigDecimal onward =
                        influence.to().equals(to) ? k().pow(stepsLeft) : alongPaths(influence.to(), to, stepsLeft - 1);
                total = total.add(influence.strength().multiply(onward));
            }
        }
        return total;
    }

    private BigDecimal k() {
        BigDecimal k = BigDecimal.ZERO;
        for (Criterion criterion : scheme.criteria()) {
            k = k.max(strength(influence -> influence.from().equals(criterion.code())))
                    .max(strength(influence -> influence.to().equals(criterion.code())));
        }
        return k;
    }

    private BigDecimal strength(Predicate<Influence> chosen) {
        return scheme.influences().stream()
                .filter(chosen)
                .map(Influence::strength)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<BigDecimal> dimension(String code) {
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        credited.forEach((criterion, t) -> scores.put(criterion, at(t, code).multiply(BigDecimal.TEN)));
        return mean(weights, scores);
    }

    Optional<BigDecimal> module(String code) {
        return meanOver(criterion -> criterion.module().equals(code));
    }

    Optional<BigDecimal> perspective(String code) {
        return meanOver(criterion -> criterion.perspective().equals(code));
    }

    Optional<BigDecimal> cskm() {
        return meanOver(Criterion::cskm);
    }

    Optional<BigDecimal> independent() {
        return mean(weights, x);
    }

    Optional<BigDecimal> interrelated() {
        return mean(weights, y);
    }

    Optional<BigDecimal> value(Gate gate) {
        return switch (gate) {
            case Gate.Dimension g -> dimension(g.of());
            case Gate.Perspective g -> perspective(g.of());
            case Gate.Module g -> module(g.of());
            case Gate.NamedSet g ->
                meanOver(criterion -> at(scheme.sets(), g.of()).contains(criterion.code()));
            case Gate.Cskm g -> cskm();
            case Gate.Independent g -> independent();
            case Gate.Interrelated g -> interrelated();
            case Gate.EveryDimension g -> lowest(scheme.dimensions(), Dimension::code, this::dimension);
            case Gate.EveryPerspective g -> lowest(scheme.criteria(), Criterion::perspective, this::perspective);
            case Gate.EveryModule g -> lowest(scheme.criteria(), Criterion::module, this::module);
            case Gate.EveryCriterion g -> in(g.in()).stream().min(BigDecimal::compareTo);
            case Gate.Share g -> share(in(g.in()), g.valueAtLeast());
            case Gate.Fact g -> Optional.of(new BigDecimal(answers.facts().contains(g.of()) ? 1 : 0));
        };
    }

    boolean held(Gate gate) {
        return value(gate).map(value -> value.compareTo(gate.required()) >= 0).orElse(true);
    }

    private Collection<BigDecimal> in(@Nullable String set) {
        Map<String, BigDecimal> chosen = new LinkedHashMap<>(x);
        if (set != null) {
            chosen.keySet().retainAll(at(scheme.sets(), set));
        }
        return chosen.values();
    }

    private static Optional<BigDecimal> share(Collection<BigDecimal> values, BigDecimal limit) {
        long enough =
                values.stream().filter(value -> value.compareTo(limit) >= 0).count();
        return quotient(HUNDRED.multiply(new BigDecimal(enough)), new BigDecimal(values.size()));
    }

    private static <T> Optional<BigDecimal> lowest(
            List<T> things, Function<T, String> code, Function<String, Optional<BigDecimal>> index) {
        return things.stream().map(code).map(index).flatMap(Optional::stream).min(BigDecimal::compareTo);
    }

    private Optional<BigDecimal> meanOver(Predicate<Criterion> chosen) {
        Map<String, BigDecimal> some = new LinkedHashMap<>(weights);
        scheme.criteria().stream().filter(chosen.negate()).forEach(criterion -> some.remove(criterion.code()));
        return mean(some, x);
    }

    private static Optional<BigDecimal> mean(Map<String, BigDecimal> weights, Map<String, BigDecimal> values) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> weight : weights.entrySet()) {
            sum = sum.add(weight.getValue().multiply(at(values, weight.getKey())));
            total = total.add(weight.getValue());
        }
        return quotient(sum, total);
    }

    private static Optional<BigDecimal> quotient(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, 10, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.setScale(10, RoundingMode.HALF_EVEN);
    }

    private static <T> T at(Map<String, T> map, String code) {
        return Objects.requireNonNull(map.get(code));
    }
}
