package org.yardstick.platform.assessment.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Tailored;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Writes an assessment as a file of its own. Scored by the same standard it gives the same result: what is written is exactly what the
 * result was calculated from.
 */
final class FileWriting {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private FileWriting() {}

    static String write(Assessment assessment, Inputs inputs, Tailored standard, Language language) {
        var edition = standard.edition();
        var file = new LinkedHashMap<String, Object>();
        file.put("format", AssessmentFile.FORMAT);
        file.put("standard", standard(edition));
        file.put("profile", inputs.profile());
        var organisation = new LinkedHashMap<String, Object>();
        organisation.put("name", assessment.organisationName().in(language));
        put(organisation, "scope", assessment.scope());
        file.put("organisation", organisation);
        file.put("name", assessment.name());
        file.put("year", assessment.year());
        file.put("facts", inputs.facts().stream().sorted().toList());
        var answers = new LinkedHashMap<String, Object>();
        for (var criterion : standard.criteria()) {
            var answer = inputs.answers().get(criterion.code());
            if (answer != null) {
                answers.put(criterion.code(), answer(answer, edition.document().dimensions()));
            }
        }
        file.put("answers", answers);
        return YAML.writeValueAsString(file);
    }

    private static Map<String, Object> standard(Edition edition) {
        var named = new LinkedHashMap<String, Object>();
        named.put("code", edition.document().code());
        named.put("version", edition.document().version());
        named.put("sha256", edition.sha256());
        return named;
    }

    private static Map<String, Object> answer(Inputs.Answer answer, List<EditionDocument.Dimension> dimensions) {
        var fields = new LinkedHashMap<String, Object>();
        if (answer.applies()) {
            dimensions.forEach(dimension -> {
                var score = answer.scores().get(dimension.code());
                if (score != null) {
                    fields.put(dimension.code(), score);
                }
            });
        } else {
            fields.put("notApplicable", answer.notApplicable());
        }
        put(fields, "narrative", answer.narrative());
        if (!answer.evidence().isEmpty()) {
            fields.put(
                    "evidence",
                    answer.evidence().stream().map(FileWriting::evidence).toList());
        }
        put(fields, "confidence", answer.confidence());
        return fields;
    }

    private static Object evidence(Inputs.Evidence evidence) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", evidence.title());
        put(fields, "pointer", evidence.pointer());
        put(fields, "effective", evidence.effective());
        put(fields, "address", evidence.address());
        put(fields, "sha256", evidence.sha256());
        return fields.size() == 1 ? evidence.title() : fields;
    }

    private static void put(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }
}
