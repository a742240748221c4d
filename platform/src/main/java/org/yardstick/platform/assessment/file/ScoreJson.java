package org.yardstick.platform.assessment.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.measurement.scoring.CriterionResult;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.measurement.scoring.Gate;
import org.yardstick.measurement.scoring.GateResult;
import org.yardstick.measurement.scoring.LevelResult;
import org.yardstick.measurement.scoring.Offender;
import org.yardstick.measurement.scoring.Unanswered;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Words;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A scored file for machines: every number as an exact decimal, as it is held; the fields are described in docs/formats/score.md. */
final class ScoreJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private ScoreJson() {}

    /** The envelope that every command's result has. */
    static String write(Scorecard card, ScoreOptions options, byte[] input, List<String> warnings) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("command", "score");
        envelope.put("version", version());
        envelope.put("inputSha256", CanonicalJson.hex(CanonicalJson.sha256(input)));
        envelope.put("options", options.told());
        envelope.put("result", result(card, options));
        envelope.put("warnings", warnings);
        return JSON.writeValueAsString(envelope);
    }

    private static String version() {
        var version = ScoreJson.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Map<String, @Nullable Object> result(Scorecard card, ScoreOptions options) {
        var fields = head(card);
        var result = card.result();
        fields.put("reached", result.reached().orElse(null));
        fields.put("next", result.next().orElse(null));
        fields.put("independent", number(result.independent()));
        fields.put("interrelated", number(result.interrelated()));
        fields.put("coherence", number(result.coherence()));
        fields.put("cskm", number(result.cskm()));
        fields.put("dimensions", numbers(result.dimensions()));
        fields.put("modules", numbers(result.modules()));
        fields.put("perspectives", numbers(result.perspectives()));
        fields.put("levels", result.levels().stream().map(ScoreJson::level).toList());
        fields.put(
                "criteria", result.criteria().stream().map(ScoreJson::criterion).toList());
        options.explain().ifPresent(code -> fields.put("explanation", node(card.explain(code))));
        return fields;
    }

    /** What was scored by what, and whether it was all there. */
    private static Map<String, @Nullable Object> head(Scorecard card) {
        var edition = card.standard().edition();
        var standard = new LinkedHashMap<String, Object>();
        standard.put("code", edition.document().code());
        standard.put("version", edition.document().version());
        standard.put("sha256", edition.sha256());
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("standard", standard);
        fields.put("profile", card.file().profile());
        fields.put("pinned", card.standard().sha256());
        fields.put("organisation", card.file().organisation());
        fields.put("name", card.file().name());
        fields.put("complete", card.result().complete());
        fields.put(
                "missing",
                card.result().missing().stream().map(ScoreJson::missing).toList());
        return fields;
    }

    private static Map<String, Object> missing(Unanswered one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("criterion", one.criterion());
        fields.put("dimension", one.dimension());
        return fields;
    }

    private static Map<String, Object> level(LevelResult level) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", level.code());
        fields.put("held", level.held());
        fields.put("gates", level.gates().stream().map(ScoreJson::gate).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> gate(GateResult result) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("kind", result.gate().kind());
        fields.putAll(looksAt(result.gate()));
        fields.put("value", number(result.value()));
        fields.put("required", number(result.required()));
        fields.put("held", result.held());
        fields.put("distance", number(result.distance()));
        fields.put(
                "offenders",
                result.offenders().stream().map(ScoreJson::offender).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> looksAt(Gate gate) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        switch (gate) {
            case Gate.Dimension one -> fields.put("of", one.of());
            case Gate.Perspective one -> fields.put("of", one.of());
            case Gate.Module one -> fields.put("of", one.of());
            case Gate.NamedSet one -> fields.put("of", one.of());
            case Gate.Fact one -> fields.put("of", one.of());
            case Gate.EveryCriterion one -> fields.put("in", one.in());
            case Gate.Share one -> {
                fields.put("in", one.in());
                fields.put("valueAtLeast", number(one.valueAtLeast()));
            }
            case Gate.AtLeast everything -> {}
        }
        return fields;
    }

    private static Map<String, Object> offender(Offender one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", one.kind());
        fields.put("code", one.code());
        fields.put("value", number(one.value()));
        fields.put("shortfall", number(one.shortfall()));
        return fields;
    }

    private static Map<String, @Nullable Object> criterion(CriterionResult one) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("code", one.code());
        fields.put("applicable", one.applicable());
        fields.put("raw", decimals(one.raw()));
        fields.put("credited", decimals(one.credited()));
        fields.put("index", number(one.index()));
        fields.put("support", number(one.support()));
        fields.put("interrelated", number(one.interrelated()));
        fields.put("weightShare", number(one.weightShare()));
        return fields;
    }

    private static Map<String, Object> node(Explanation.Node node) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", node.kind());
        fields.put("code", node.code());
        node.value().ifPresent(value -> fields.put("value", number(value)));
        fields.put("formula", node.formula().symbols());
        fields.put("children", node.children().stream().map(ScoreJson::node).toList());
        return fields;
    }

    private static Map<String, @Nullable Object> numbers(Map<String, Optional<BigDecimal>> indices) {
        var numbers = new LinkedHashMap<String, @Nullable Object>();
        indices.forEach((code, index) -> numbers.put(code, number(index)));
        return numbers;
    }

    private static Map<String, Object> decimals(Map<String, BigDecimal> scores) {
        var numbers = new LinkedHashMap<String, Object>();
        scores.forEach((code, score) -> numbers.put(code, number(score)));
        return numbers;
    }

    private static @Nullable BigDecimal number(Optional<BigDecimal> value) {
        return value.map(ScoreJson::number).orElse(null);
    }

    /** Without the zeros that only say how it is held; ten stays 10. */
    private static BigDecimal number(BigDecimal value) {
        var bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** What is worth knowing of the input, in words. */
    static List<String> warnings(Scorecard card, ScoreOptions options, Words words) {
        var warnings = new ArrayList<String>();
        if (!card.result().complete()) {
            warnings.add(words.say(
                    "assessment-file.warning.partial", card.result().missing().size()));
        }
        for (var fact : card.unknownFacts()) {
            warnings.add(words.say(
                    "assessment-file.warning.fact",
                    fact,
                    card.standard().edition().name()));
        }
        options.profile().ifPresent(code -> warnings.add(words.say("assessment-file.warning.profile", code)));
        return warnings;
    }
}
