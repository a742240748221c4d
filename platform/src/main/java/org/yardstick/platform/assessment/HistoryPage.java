package org.yardstick.platform.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.standard.EditionTexts;

/** Every text and score that a criterion ever had in this assessment, newest first. */
public record HistoryPage(
        Assessment assessment,
        String criterion,
        String title,
        EditionTexts texts,
        boolean editable,
        List<Revision> revisions) {

    public String fieldName(String field, org.yardstick.platform.shell.Screen screen) {
        return new Field(field).name(texts, screen.words());
    }

    /** What it was, as the page of the criterion says it. */
    public String value(Revision revision, org.yardstick.platform.shell.Screen screen) {
        if (revision.value.isEmpty()) {
            return screen.say("assessment.history.emptied");
        }
        var isConfidence =
                new Field(revision.field).equals(Field.CONFIDENCE) && Field.CONFIDENCES.contains(revision.value);
        return isConfidence ? screen.say("assessment.confidence." + revision.value) : revision.value;
    }

    /**
     * @param current whether this is what stands now
     */
    public record Revision(UUID id, String field, String value, Names by, Instant at, boolean current) {}
}
