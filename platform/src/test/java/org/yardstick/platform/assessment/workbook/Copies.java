package org.yardstick.platform.assessment.workbook;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Words;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.OpenStandard;
import org.yardstick.platform.standard.Tailored;

/** Assessments taken along, made without a database. */
final class Copies {
    static final Tailored STANDARD = OpenStandard.OSQS.edition().tailored("property-management");
    static final List<String> CRITERIA =
            STANDARD.criteria().stream().map(EditionDocument.Criterion::code).toList();
    static final Field INTENTION = Field.score("intention");
    static final Field INTEGRATION = Field.score("integration");
    private static final UUID SOMEBODY = UUID.randomUUID();

    private Copies() {}

    static WorkbookCopy empty() {
        return copy(Map.of(), Set.copyOf(CRITERIA));
    }

    static WorkbookCopy copy(Map<String, Map<Field, String>> values, Set<String> answerable) {
        var answers = new HashMap<String, Map<Field, WorkbookCopy.Answered>>();
        values.forEach((criterion, fields) -> fields.forEach((field, value) -> answers.computeIfAbsent(
                        criterion, key -> new HashMap<>())
                .put(field, new WorkbookCopy.Answered(value, 3, SOMEBODY, Names.of("Mei"), Instant.EPOCH, "page"))));
        return new WorkbookCopy(UUID.randomUUID(), ASSESSMENT, STANDARD, answers, answerable);
    }

    static final Assessment ASSESSMENT = new Assessment(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Names("Harbour View", "海景", "海景"),
            UUID.randomUUID(),
            "property-management",
            STANDARD.sha256(),
            "Customer service 2026",
            2026,
            "",
            Set.of(),
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty());

    static byte[] file(WorkbookCopy copy) {
        return file(copy, Language.ENGLISH);
    }

    static byte[] file(WorkbookCopy copy, Language language) {
        return WorkbookFile.write(copy, Words.in(language));
    }
}
