package org.yardstick.platform.assessment.workbook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Field;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.standard.EditionTexts;

/**
 * What a workbook changes, old and new side by side, before it is taken over.
 *
 * @param importedAt when it was taken over, if it was
 * @param until when it is no longer taken
 */
public record ImportPage(
        Assessment assessment,
        UUID upload,
        EditionTexts texts,
        List<Group> groups,
        Optional<Instant> importedAt,
        Instant until) {

    /** The changes of one criterion. */
    public record Group(String code, String title, List<Row> rows) {}

    /**
     * @param newer set when somebody saved meanwhile: both texts are then kept
     */
    public record Row(Field field, String before, String after, Optional<Newer> newer) {
        public boolean isShort() {
            return field.isScore() || field.equals(Field.CONFIDENCE);
        }
    }

    public record Newer(Names by, Instant at) {}

    public int changes() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    public long conflicts() {
        return groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(row -> row.newer().isPresent())
                .count();
    }

    public String fieldName(Field field, Screen screen) {
        return field.name(texts, screen.words());
    }

    /** A value as people read it. */
    public String shown(Field field, String value, Screen screen) {
        if (value.isEmpty()) {
            return screen.say("assessment-workbook.import.empty");
        }
        return field.equals(Field.CONFIDENCE) ? screen.say("assessment.confidence." + value) : value;
    }

    public String path() {
        return assessment.path() + "/workbook/import/" + upload;
    }
}
