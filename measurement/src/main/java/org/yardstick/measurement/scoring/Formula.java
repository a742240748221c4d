package org.yardstick.measurement.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.yardstick.measurement.scoring.Explanation.Node;

/**
 * How the value of a node in an {@link Explanation} follows from its children, in plain decimals: the formulas of
 * {@link Tally} once more, for whoever wants to check a number by hand. What is rounded is rounded HALF_EVEN to 10
 * places.
 */
public enum Formula {
    GIVEN(""),
    SAME("x"),
    PROGRESSIVE("min(s, t_before + tau)"),
    MEAN_OF_SCORES("10 sum(w t) / sum(w)"),
    MEAN("sum(w x) / sum(w)"),
    RESTING("min(x, (1 - alpha) x + alpha u)"),
    RATIO("Y / X"),
    LOWEST("min(x)"),
    SHARE("100 count(x >= limit) / count(x)"),
    DISTANCE("max(0, required - value)"),
    ALL_GATES("1 if every distance = 0, else 0"),
    LEVELS_IN_A_ROW("count of levels = 1 before the first = 0");

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final String symbols;

    Formula(String symbols) {
        this.symbols = symbols;
    }

    /** The formula in letters, which need no translation. */
    public String symbols() {
        return symbols;
    }

    Optional<BigDecimal> of(Node node) {
        List<Node> operands = node.operands();
        return switch (this) {
            case GIVEN -> node.value();
            case SAME -> operands.getFirst().value();
            case PROGRESSIVE -> Optional.of(progressive(operands));
            case MEAN_OF_SCORES -> mean(BigDecimal.TEN, node);
            case MEAN -> mean(BigDecimal.ONE, node);
            case RESTING -> Optional.of(resting(operands));
            case RATIO -> ratio(number(operands, 0), number(operands, 1));
            case LOWEST -> present(operands).stream().min(BigDecimal::compareTo);
            case SHARE -> share(number(operands, 0), present(operands.subList(1, operands.size())));
            case DISTANCE -> Optional.of(distance(operands));
            case ALL_GATES -> Optional.of(allGates(operands));
            case LEVELS_IN_A_ROW -> Optional.of(levelsInARow(operands));
        };
    }

    /** Raw score, credited score before, tolerance. */
    private static BigDecimal progressive(List<Node> operands) {
        return number(operands, 0).min(number(operands, 1).add(number(operands, 2)));
    }

    private static Optional<BigDecimal> mean(BigDecimal factor, Node node) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        List<Node> operands = node.operands();
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).value().isPresent()) {
                BigDecimal weight = number(node.weights(), i);
                sum = sum.add(weight.multiply(factor).multiply(number(operands, i)));
                total = total.add(weight);
            }
        }
        return ratio(sum, total);
    }

    /** Criterion index x, support u, interrelation alpha. */
    private static BigDecimal resting(List<Node> operands) {
        BigDecimal x = number(operands, 0);
        BigDecimal alpha = number(operands, 2);
        BigDecimal blend = BigDecimal.ONE.subtract(alpha).multiply(x).add(alpha.multiply(number(operands, 1)));
        return x.min(blend.setScale(TenPlaces.PLACES, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> share(BigDecimal limit, List<BigDecimal> present) {
        long enough = present.stream().filter(x -> x.compareTo(limit) >= 0).count();
        return ratio(HUNDRED.multiply(BigDecimal.valueOf(enough)), BigDecimal.valueOf(present.size()));
    }

    /** Measured value, absent where nothing is applicable, and required value. */
    private static BigDecimal distance(List<Node> operands) {
        return operands.getFirst()
                .value()
                .map(value -> number(operands, 1).subtract(value).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal allGates(List<Node> gates) {
        return present(gates).stream().allMatch(distance -> distance.signum() == 0) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal levelsInARow(List<Node> children) {
        return BigDecimal.valueOf(children.stream()
                .filter(child -> child.kind().equals("level"))
                .takeWhile(level -> level.value().filter(BigDecimal.ONE::equals).isPresent())
                .count());
    }

    private static Optional<BigDecimal> ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.signum() == 0
                ? Optional.empty()
                : Optional.of(dividend.divide(divisor, TenPlaces.PLACES, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal number(List<Node> nodes, int i) {
        return nodes.get(i).value().orElseThrow();
    }

    private static List<BigDecimal> present(List<Node> nodes) {
        return nodes.stream().map(Node::value).flatMap(Optional::stream).toList();
    }
}
