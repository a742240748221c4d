package org.yardstick.platform.accreditation.finding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yardstick.platform.accreditation.audit.Audit;

/**
 * The form for a new finding: first the criterion, then what was found and on which evidence.
 *
 * @param criteria code to title
 * @param criterion the chosen one, empty at first
 */
public record RaisePage(
        Audit of,
        Map<String, String> criteria,
        String criterion,
        List<Note> notes,
        List<Paper> papers,
        Map<String, String> typed) {

    /** What was noted in the audit. */
    public record Note(UUID id, String kind, String withWhom, String text) {
        public String shortened() {
            return text.length() > 160
                    ? text.substring(
                                    0, text.offsetByCodePoints(0, Math.min(150, text.codePointCount(0, text.length()))))
                            + "…"
                    : text;
        }
    }

    /** A version of a document that the organisation gave. */
    public record Paper(UUID version, String title) {}

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    public Grade[] grades() {
        return Grade.values();
    }

    public String title() {
        return criteria.getOrDefault(criterion, "");
    }
}
