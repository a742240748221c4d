package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.Explanation.Node.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yardstick.measurement.scoring.Explanation.Node;
import org.yardstick.measurement.scoring.Scheme.Criterion;
import org.yardstick.measurement.scoring.Scheme.Dimension;

/**
 * The lower part of an explanation: credited scores, criteria, their support, and means over criteria. A criterion's
 * node is built once and shared by everything that rests on it.
 */
final class ScoreNodes {

    private final Scheme scheme;
    private final Set<Unanswered> missing;
    private final Map<String, CriterionResult> results = new HashMap<>();
    private final Map<String, Node> criteria = new HashMap<>();
    private final Map<String, Node> interrelated = new HashMap<>();

    ScoreNodes(Scheme scheme, Result result) {
        this.scheme = scheme;
        missing = new HashSet<>(result.missing());
        result.criteria().forEach(criterion -> results.put(criterion.code(), criterion));
        result.criteria().forEach(criterion -> criteria.put(criterion.code(), criterionNode(criterion)));
        result.criteria()
                .forEach(criterion -> interrelated.put(
                        criterion.code(),
                        interrelatedNode(criterion, result.influence().on().getOrDefault(criterion.code(), Map.of()))));
    }

    /** x of a criterion. */
    Node criterion(Criterion criterion) {
        return criterion(criterion.code());
    }

    /** y of a criterion. */
    Node interrelated(Criterion criterion) {
        return present(interrelated, criterion.code());
    }

    /** A weighted mean of one node for each of these criteria. */
    Node mean(
            String kind,
            String code,
            Optional<BigDecimal> value,
            List<Criterion> over,
            Function<Criterion, Node> operand) {
        return weighed(kind, code, value, Formula.MEAN, over, operand);
    }

    Node dimension(String code, Optional<BigDecimal> value) {
        int d = scheme.dimensions().stream().map(Dimension::code).toList().indexOf(code);
        return weighed(
                "dimension",
                code,
                value,
                Formula.MEAN_OF_SCORES,
                scheme.criteria(),
                criterion -> credited(present(results, criterion.code()), d, criterion.code()));
    }

    private Node weighed(
            String kind,
            String code,
            Optional<BigDecimal> value,
            Formula formula,
            List<Criterion> over,
            Function<Criterion, Node> operand) {
        List<Node> children = new ArrayList<>(over.stream().map(operand).toList());
        over.forEach(criterion -> children.add(given(Explanation.WEIGHT, criterion.code(), criterion.weight())));
        return new Node(kind, code, value, formula, children);
    }

    private Node criterion(String code) {
        return present(criteria, code);
    }

    private Node criterionNode(CriterionResult criterion) {
        if (!criterion.applicable()) {
            return notApplicable(criterion.code());
        }
        List<Node> children = new ArrayList<>();
        for (int d = 0; d < scheme.dimensions().size(); d++) {
            children.add(credited(criterion, d, scheme.dimensions().get(d).code()));
        }
        scheme.dimensions()
                .forEach(dimension -> children.add(given(Explanation.WEIGHT, dimension.code(), dimension.weight())));
        return new Node("criterion", criterion.code(), criterion.index(), Formula.MEAN_OF_SCORES, children);
    }

    /** The credited score on dimension d; {@code code} is what its siblings differ by, dimension or criterion. */
    private Node credited(CriterionResult criterion, int d, String code) {
        if (!criterion.applicable()) {
            return notApplicable(code);
        }
        String dimension = scheme.dimensions().get(d).code();
        BigDecimal score = present(criterion.raw(), dimension);
        BigDecimal credited = present(criterion.credited(), dimension);
        boolean toBeGiven = missing.contains(new Unanswered(criterion.code(), dimension));
        Node raw = given(toBeGiven ? "missing" : "raw", dimension, score);
        if (d == 0) {
            return new Node("credited", code, Optional.of(credited), Formula.SAME, List.of(raw));
        }
        return new Node(
                credited.compareTo(score) < 0 ? "held-back" : "credited",
                code,
                Optional.of(credited),
                Formula.PROGRESSIVE,
                List.of(
                        raw,
                        credited(
                                criterion, d - 1, scheme.dimensions().get(d - 1).code()),
                        given("tolerance", "", scheme.tolerance())));
    }

    private Node interrelatedNode(CriterionResult criterion, Map<String, BigDecimal> supports) {
        String code = criterion.code();
        if (!criterion.applicable()) {
            return notApplicable(code);
        }
        Node own = criterion(code);
        if (criterion.support().isEmpty()) {
            return new Node("interrelated-criterion", code, criterion.interrelated(), Formula.SAME, List.of(own));
        }
        List<Node> behind =
                new ArrayList<>(supports.keySet().stream().map(this::criterion).toList());
        supports.forEach((by, strength) -> behind.add(given(Explanation.WEIGHT, by, strength)));
        return new Node(
                "interrelated-criterion",
                code,
                criterion.interrelated(),
                Formula.RESTING,
                List.of(
                        own,
                        new Node("support", code, criterion.support(), Formula.MEAN, behind),
                        given("interrelation", "", scheme.interrelation())));
    }

    private static Node notApplicable(String code) {
        return new Node("not-applicable", code, Optional.empty(), Formula.GIVEN, List.of());
    }

    private static <T> T present(Map<String, T> map, String code) {
        return Optional.ofNullable(map.get(code))
                .orElseThrow(() -> new IllegalArgumentException("the result knows no " + code));
    }
}
