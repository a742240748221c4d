package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.assessment.Assessment;

/**
 * A result as data, in the format {@code yardstick-result/1}; every field is told in its JSON Schema, which lies beside the shipped
 * standard. It speaks no language: codes are those of the edition.
 */
public record ResultDocument(
        String format,
        About assessment,
        Against standard,
        String inputsSha256,
        boolean complete,
        List<Map<String, String>> missing,
        Level level,
        Indices indices,
        List<LevelGates> levels,
        List<Criterion> criteria) {
    static final String FORMAT = "yardstick-result/1";

    public record About(
            UUID id,
            String name,
            int year,
            String scope,
            UUID organisation,
            Map<String, String> organisationName,
            @Nullable Signature signed) {}

    public record Signature(String as, Instant at) {}

    public record Against(String code, String version, String editionSha256, String profile, String pinned) {}

    public record Level(
            @Nullable String reached,
            @Nullable String next,
            @Nullable String target) {}

    /** A number as held and as people are shown it; both absent where nothing applies. */
    public record Figure(
            @Nullable BigDecimal value, @Nullable BigDecimal shown) {
        static Figure of(Optional<BigDecimal> value) {
            return new Figure(value.orElse(null), value.map(Result::shown).orElse(null));
        }
    }

    public record Indices(
            Figure independent,
            Figure interrelated,
            @Nullable BigDecimal coherence,
            Figure cskm,
            Map<String, Figure> dimensions,
            Map<String, Figure> modules,
            Map<String, Figure> perspectives) {}

    public record LevelGates(String code, boolean held, List<GateCame> gates) {}

    public record GateCame(
            Map<String, Object> gate,
            @Nullable BigDecimal value,
            BigDecimal required,
            boolean held,
            BigDecimal distance,
            List<Map<String, Object>> offenders) {}

    public record Criterion(
            String code,
            boolean applicable,
            Map<String, BigDecimal> raw,
            Map<String, BigDecimal> credited,
            Figure index,
            Figure support,
            Figure interrelated,
            @Nullable BigDecimal weightShare,
            @Nullable BigDecimal shortfall) {}

    static ResultDocument of(Reading reading) {
        var result = reading.result();
        return new ResultDocument(
                FORMAT,
                about(reading.assessment()),
                against(reading),
                reading.scored().inputs().sha256(),
                result.complete(),
                result.missing().stream()
                        .map(one -> Map.of("criterion", one.criterion(), "dimension", one.dimension()))
                        .toList(),
                new Level(
                        result.reached().orElse(null),
                        result.next().orElse(null),
                        reading.assessment().target().orElse(null)),
                indices(result),
                result.levels().stream()
                        .map(level -> new LevelGates(
                                level.code(),
                                level.held(),
                                level.gates().stream().map(ResultDocument::gate).toList()))
                        .toList(),
                result.criteria().stream().map(ResultDocument::criterion).toList());
    }

    private static About about(Assessment assessment) {
        var names = new TreeMap<String, String>();
        for (var language : org.yardstick.platform.shell.Language.values()) {
            names.put(language.tag(), assessment.organisationName().in(language));
        }
        return new About(
                assessment.id(),
                assessment.name(),
                assessment.year(),
                assessment.scope(),
                assessment.organisation(),
                names,
                assessment
                        .submission()
                        .map(one -> new Signature(one.signedAs(), one.signedAt()))
                        .orElse(null));
    }

    private static Against against(Reading reading) {
        var edition = reading.standard().edition();
        return new Against(
                edition.document().code(),
                edition.document().version(),
                edition.sha256(),
                reading.standard().profile(),
                reading.standard().sha256());
    }

    private static Indices indices(Result result) {
        return new Indices(
                Figure.of(Optional.of(result.independent())),
                Figure.of(Optional.of(result.interrelated())),
                result.coherence().orElse(null),
                Figure.of(result.cskm()),
                figures(result.dimensions()),
                figures(result.modules()),
                figures(result.perspectives()));
    }

    private static Map<String, Figure> figures(Map<String, Optional<BigDecimal>> indices) {
        var figures = new TreeMap<String, Figure>();
        indices.forEach((code, index) -> figures.put(code, Figure.of(index)));
        return figures;
    }

    private static GateCame gate(GateResult came) {
        return new GateCame(
                gate(came.gate()),
                came.value().orElse(null),
                came.required(),
                came.held(),
                came.distance(),
                came.offenders().stream()
                        .map(one -> Map.<String, Object>of(
                                "kind",
                                one.kind(),
                                "code",
                                one.code(),
                                "value",
                                one.value(),
                                "shortfall",
                                one.shortfall()))
                        .toList());
    }

    private static Map<String, Object> gate(Gate gate) {
        var fields = new TreeMap<String, Object>();
        fields.put("kind", gate.kind());
        switch (gate) {
            case Gate.Dimension one -> fields.put("of", one.of());
            case Gate.Perspective one -> fields.put("of", one.of());
            case Gate.Module one -> fields.put("of", one.of());
            case Gate.NamedSet one -> fields.put("of", one.of());
            case Gate.Fact one -> fields.put("of", one.of());
            case Gate.EveryCriterion one -> putIfThere(fields, one.in());
            case Gate.Share one -> {
                putIfThere(fields, one.in());
                fields.put("valueAtLeast", one.valueAtLeast());
            }
            case Gate.AtLeast one -> {}
        }
        return fields;
    }

    private static void putIfThere(Map<String, Object> fields, @Nullable String set) {
        if (set != null) {
            fields.put("in", set);
        }
    }

    private static Criterion criterion(CriterionResult one) {
        return new Criterion(
                one.code(),
                one.applicable(),
                one.raw(),
                one.credited(),
                Figure.of(one.index()),
                Figure.of(one.support()),
                Figure.of(one.interrelated()),
                one.weightShare().orElse(null),
                one.shortfall().orElse(null));
    }
}
