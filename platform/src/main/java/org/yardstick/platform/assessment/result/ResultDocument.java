package org.yardstick.platform.assessment.result;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.Result;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.Tailored;

/**
 * A result as data, in the format {@code yardstick-result/1}: over the API, as a download and from {@code ./yardstick score}. Every
 * field is told in its JSON Schema, which lies beside the shipped standard. It speaks no language: codes are those of the edition.
 *
 * @param inputsSha256 what a signature is about; absent of a file scored without a server, which has no such inputs
 */
public record ResultDocument(
        String format,
        About assessment,
        Against standard,
        @Nullable String inputsSha256,
        boolean complete,
        List<Map<String, String>> missing,
        Level level,
        Indices indices,
        List<LevelGates> levels,
        List<Criterion> criteria) {
    static final String FORMAT = "yardstick-result/1";

    /** @param id and all else that can be absent is so in a file scored without a server */
    public record About(
            @Nullable UUID id,
            String name,
            @Nullable Integer year,
            String scope,
            @Nullable UUID organisation,
            Map<String, String> organisationName,
            @Nullable Signature signed) {}

    public record Signature(String as, Map<String, String> name, Instant at) {
        static Signature of(Assessment.Submitted submitted) {
            return new Signature(submitted.signedAs(), inAll(submitted.signer()), submitted.signedAt());
        }
    }

    public record Against(String code, String version, String editionSha256, String profile, String pinned) {}

    public record Level(
            @Nullable String reached,
            @Nullable String next,
            @Nullable String target) {}

    /** A number as held and as people are shown it; both absent where nothing applies. */
    public record Figure(
            @Nullable BigDecimal value, @Nullable BigDecimal shown) {
        static Figure of(Optional<BigDecimal> value) {
            return new Figure(
                    value.map(ResultDocument::number).orElse(null),
                    value.map(Result::shown).map(ResultDocument::number).orElse(null));
        }
    }

    /** Without the zeros that only say how it is held; ten stays 10. */
    public static BigDecimal number(BigDecimal held) {
        var bare = held.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Map<String, BigDecimal> numbers(Map<String, BigDecimal> scores) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        scores.forEach((code, score) -> numbers.put(code, number(score)));
        return numbers;
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
        return of(
                about(reading.assessment()),
                reading.standard(),
                reading.scored().inputs().sha256(),
                reading.result(),
                reading.assessment().target());
    }

    /** An assessment's file, scored without a server. */
    public static ResultDocument ofFile(String organisation, String name, Tailored standard, Result result) {
        var names = organisation.isBlank() ? Map.<String, String>of() : Map.of("und", organisation);
        return of(new About(null, name, null, "", null, names, null), standard, null, result, Optional.empty());
    }

    private static ResultDocument of(
            About about, Tailored standard, @Nullable String inputs, Result result, Optional<String> target) {
        return new ResultDocument(
                FORMAT,
                about,
                against(standard),
                inputs,
                result.complete(),
                result.missing().stream()
                        .map(one -> Map.of("criterion", one.criterion(), "dimension", one.dimension()))
                        .toList(),
                new Level(result.reached().orElse(null), result.next().orElse(null), target.orElse(null)),
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
        return new About(
                assessment.id(),
                assessment.name(),
                assessment.year(),
                assessment.scope(),
                assessment.organisation(),
                inAll(assessment.organisationName()),
                assessment.submission().map(Signature::of).orElse(null));
    }

    private static Map<String, String> inAll(Names names) {
        var all = new TreeMap<String, String>();
        for (var language : org.yardstick.platform.shell.Language.values()) {
            all.put(language.tag(), names.in(language));
        }
        return all;
    }

    private static Against against(Tailored standard) {
        var document = standard.edition().document();
        return new Against(
                document.code(),
                document.version(),
                standard.edition().sha256(),
                standard.profile(),
                standard.sha256());
    }

    private static Indices indices(Result result) {
        return new Indices(
                Figure.of(Optional.of(result.independent())),
                Figure.of(Optional.of(result.interrelated())),
                result.coherence().map(ResultDocument::number).orElse(null),
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
                GateFields.of(came.gate()),
                came.value().map(ResultDocument::number).orElse(null),
                number(came.required()),
                came.held(),
                number(came.distance()),
                came.offenders().stream()
                        .map(one -> Map.<String, Object>of(
                                "kind",
                                one.kind(),
                                "code",
                                one.code(),
                                "value",
                                number(one.value()),
                                "shortfall",
                                number(one.shortfall())))
                        .toList());
    }

    private static Criterion criterion(CriterionResult one) {
        return new Criterion(
                one.code(),
                one.applicable(),
                numbers(one.raw()),
                numbers(one.credited()),
                Figure.of(one.index()),
                Figure.of(one.support()),
                Figure.of(one.interrelated()),
                one.weightShare().map(ResultDocument::number).orElse(null),
                one.shortfall().map(ResultDocument::number).orElse(null));
    }
}
