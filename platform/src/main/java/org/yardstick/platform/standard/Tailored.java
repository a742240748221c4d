package org.yardstick.platform.standard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.Scheme;

/**
 * An edition tailored by a profile: what an assessment is made against and pinned to.
 *
 * @param sha256 of edition and tailoring together: the same hash means the same questions, weights and rules
 */
public record Tailored(
        Edition edition, String profile, Set<String> excluded, Map<String, BigDecimal> weights, String sha256) {

    public List<EditionDocument.Criterion> criteria() {
        return edition.document().criteria().stream()
                .filter(one -> !excluded.contains(one.code()))
                .toList();
    }

    public Optional<EditionDocument.Criterion> criterion(String code) {
        return edition.criterion(code).filter(one -> !excluded.contains(code));
    }

    public boolean has(String criterion) {
        return criterion(criterion).isPresent();
    }

    public BigDecimal weight(EditionDocument.Criterion criterion) {
        return weights.getOrDefault(criterion.code(), criterion.weight());
    }

    /** What scoring needs of it; influences from and to excluded criteria fall away with them. */
    public Scheme scheme() {
        var document = edition.document();
        return new Scheme(
                document.dimensions().stream()
                        .map(one -> new Scheme.Dimension(one.code(), one.weight()))
                        .toList(),
                document.scoring().progressiveTolerance(),
                document.scoring().interrelation(),
                criteria().stream().map(this::scored).toList(),
                sets(),
                document.influences().stream()
                        .filter(one -> !excluded.contains(one.from()) && !excluded.contains(one.to()))
                        .map(one -> new Scheme.Influence(one.from(), one.to(), one.strength()))
                        .toList(),
                document.levels().stream()
                        .map(one -> new Scheme.Level(
                                one.code(),
                                one.gates().stream().map(Tailored::gate).toList()))
                        .toList());
    }

    private Scheme.Criterion scored(EditionDocument.Criterion one) {
        return new Scheme.Criterion(
                one.code(),
                one.module(),
                one.perspective(),
                weight(one),
                one.cskm(),
                one.notApplicable() == EditionDocument.NotApplicable.WITH_REASON);
    }

    private Map<String, List<String>> sets() {
        var sets = new java.util.LinkedHashMap<String, List<String>>();
        edition.document()
                .sets()
                .forEach((name, members) -> sets.put(
                        name,
                        members.stream()
                                .filter(code -> !excluded.contains(code))
                                .toList()));
        return sets;
    }

    static Gate gate(EditionDocument.Gate gate) {
        var of = String.valueOf(gate.of());
        var atLeast = gate.atLeast() == null ? BigDecimal.ZERO : gate.atLeast();
        return switch (gate.kind()) {
            case "dimension" -> new Gate.Dimension(of, atLeast);
            case "perspective" -> new Gate.Perspective(of, atLeast);
            case "module" -> new Gate.Module(of, atLeast);
            case "set" -> new Gate.NamedSet(of, atLeast);
            case "cskm" -> new Gate.Cskm(atLeast);
            case "independent" -> new Gate.Independent(atLeast);
            case "interrelated" -> new Gate.Interrelated(atLeast);
            case "every-dimension" -> new Gate.EveryDimension(atLeast);
            case "every-perspective" -> new Gate.EveryPerspective(atLeast);
            case "every-module" -> new Gate.EveryModule(atLeast);
            case "every-criterion" -> new Gate.EveryCriterion(gate.in(), atLeast);
            case "share" -> new Gate.Share(gate.in(), orZero(gate.valueAtLeast()), orZero(gate.shareAtLeast()));
            case "fact" -> new Gate.Fact(of);
            default -> throw new IllegalArgumentException("There is no gate of the kind " + gate.kind());
        };
    }

    private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
