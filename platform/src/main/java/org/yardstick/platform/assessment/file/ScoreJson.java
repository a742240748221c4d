package org.yardstick.platform.assessment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.measurement.scoring.Explanation;
import org.yardstick.platform.assessment.result.ResultDocument;
import org.yardstick.platform.journal.CanonicalJson;
import org.yardstick.platform.offline.Envelope;
import org.yardstick.platform.shell.Words;

/** A scored file for machines: the result in the one form that results have as data, in the envelope of docs/formats/score.md. */
final class ScoreJson {
    private ScoreJson() {}

    /** The envelope that every command's result has. */
    static String write(Scorecard card, ScoreOptions options, byte[] input, List<String> warnings) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(
                "result",
                ResultDocument.ofFile(card.file().organisation(), card.file().name(), card.standard(), card.result()));
        options.explain().ifPresent(code -> fields.put("explanation", node(card.explain(code))));
        var sha256 = CanonicalJson.hex(CanonicalJson.sha256(input));
        return Envelope.write("score", sha256, options.told(), fields, warnings);
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
