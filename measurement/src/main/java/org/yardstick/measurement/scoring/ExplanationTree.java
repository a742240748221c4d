package org.yardstick.measurement.scoring;

import static org.yardstick.measurement.scoring.Explanation.Node.given;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.Explanation.Node;
import org.yardstick.measurement.scoring.Scheme.Criterion;

/**
 * The upper part of an explanation: indices, gates, levels and the root. It takes the numbers from the result and the
 * weights from the scheme, and calculates nothing. Indices are built once and shared by the gates that measure them.
 */
final class ExplanationTree {

    private final Scheme scheme;
    private final Result result;
    private final ScoreNodes scores;
    private final Map<String, Node> dimensions = new LinkedHashMap<>();
    private final Map<String, Node> modules = new LinkedHashMap<>();
    private final Map<String, Node> perspectives = new LinkedHashMap<>();
    private final Node independent;
    private final Node interrelated;
    private final Node cskm;

    ExplanationTree(Scheme scheme, Result result) {
        List<String> scored =
                result.criteria().stream().map(CriterionResult::code).toList();
        if (!scored.equals(scheme.criteria().stream().map(Criterion::code).toList())) {
            throw new IllegalArgumentException("the result is not one of this scheme");
        }
        this.scheme = scheme;
        this.result = result;
        scores = new ScoreNodes(scheme, result);
        result.dimensions().forEach((code, index) -> dimensions.put(code, scores.dimension(code, index)));
        result.modules()
                .forEach((code, index) -> modules.put(
                        code, index("module", code, index, c -> c.module().equals(code))));
        result.perspectives()
                .forEach((code, index) -> perspectives.put(
                        code,
                        index("perspective", code, index, c -> c.perspective().equals(code))));
        independent = index("independent", "", Optional.of(result.independent()), c -> true);
        cskm = index("cskm", "", result.cskm(), Criterion::cskm);
        interrelated = scores.mean(
                "interrelated", "", Optional.of(result.interrelated()), scheme.criteria(), scores::interrelated);
    }

    Node root() {
        List<Node> children = new ArrayList<>();
        result.levels().forEach(level -> children.add(level(level)));
        children.add(independent);
        children.add(interrelated);
        children.add(new Node("coherence", "", result.coherence(), Formula.RATIO, List.of(interrelated, independent)));
        children.add(cskm);
        children.addAll(dimensions.values());
        children.addAll(modules.values());
        children.addAll(perspectives.values());
        return new Node(
                "assessment",
                "",
                Optional.of(BigDecimal.valueOf(result.levelsReached())),
                Formula.LEVELS_IN_A_ROW,
                children);
    }

    private Node level(LevelResult level) {
        return new Node(
                "level",
                level.code(),
                Optional.of(level.held() ? BigDecimal.ONE : BigDecimal.ZERO),
                Formula.ALL_GATES,
                level.gates().stream().map(this::gate).toList());
    }

    private Node gate(GateResult gate) {
        Node measured = measured(gate);
        return new Node(
                "gate-" + gate.gate().kind(),
                measured.code(),
                Optional.of(gate.distance()),
                Formula.DISTANCE,
                List.of(measured, given("required", "", gate.required())));
    }

    private Node measured(GateResult result) {
        return switch (result.gate()) {
            case Gate.Dimension gate -> known(dimensions, gate.of());
            case Gate.Perspective gate -> known(perspectives, gate.of());
            case Gate.Module gate -> known(modules, gate.of());
            case Gate.NamedSet gate ->
                scores.mean("set", gate.of(), result.value(), criteriaIn(gate.of()), scores::criterion);
            case Gate.Cskm gate -> cskm;
            case Gate.Independent gate -> independent;
            case Gate.Interrelated gate -> interrelated;
            case Gate.EveryDimension gate -> lowest("dimension", "", result, List.copyOf(dimensions.values()));
            case Gate.EveryPerspective gate -> lowest("perspective", "", result, List.copyOf(perspectives.values()));
            case Gate.EveryModule gate -> lowest("module", "", result, List.copyOf(modules.values()));
            case Gate.EveryCriterion gate -> lowest("criterion", orAll(gate.in()), result, criterionNodes(gate.in()));
            case Gate.Share gate -> share(gate, result);
            case Gate.Fact gate -> given("fact", gate.of(), result.value().orElseThrow());
        };
    }

    private Node index(String kind, String code, Optional<BigDecimal> value, Predicate<Criterion> member) {
        List<Criterion> members = scheme.criteria().stream().filter(member).toList();
        return scores.mean(kind, code, value, members, scores::criterion);
    }

    private static Node lowest(String what, String code, GateResult result, List<Node> among) {
        return new Node("lowest-" + what, code, result.value(), Formula.LOWEST, among);
    }

    private Node share(Gate.Share gate, GateResult result) {
        List<Node> children = new ArrayList<>(List.of(given("limit", "", gate.valueAtLeast())));
        children.addAll(criterionNodes(gate.in()));
        return new Node("share", orAll(gate.in()), result.value(), Formula.SHARE, children);
    }

    private List<Node> criterionNodes(@Nullable String set) {
        return criteriaIn(set).stream().map(scores::criterion).toList();
    }

    private List<Criterion> criteriaIn(@Nullable String set) {
        if (set == null) {
            return scheme.criteria();
        }
        List<String> members = scheme.sets().getOrDefault(set, List.of());
        return scheme.criteria().stream()
                .filter(criterion -> members.contains(criterion.code()))
                .toList();
    }

    private static String orAll(@Nullable String set) {
        return set == null ? "" : set;
    }

    private static Node known(Map<String, Node> nodes, String code) {
        return Optional.ofNullable(nodes.get(code))
                .orElseThrow(() -> new IllegalArgumentException("the result knows no " + code));
    }
}
