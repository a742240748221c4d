package org.yardstick.platform.assessment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.platform.assessment.result.ResultDocument;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.shell.Words;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A scored file for machines: the result in the one form that results have as data, in the envelope of docs/formats/score.md. */
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
        envelope.put(
                "result",
                ResultDocument.ofFile(card.file().organisation(), card.file().name(), card.standard(), card.result()));
        options.explain().ifPresent(code -> envelope.put("explanation", node(card.explain(code))));
        envelope.put("warnings", warnings);
        return JSON.writeValueAsString(envelope);
    }

    private static String version() {
        var version = ScoreJson.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Map<String, Object> node(Explanation.Node node) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("kind", node.kind());
        fields.put("code", node.code());
        node.value().ifPresent(value -> fields.put("value", ResultDocument.number(value)));
        fields.put("formula", node.formula().symbols());
        fields.put("children", node.children().stream().map(ScoreJson::node).toList());
        return fields;
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
