package org.yardstick.platform.accreditation.finding;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * What an audit found on one criterion. It carries the words of the criterion with it, so that it stays what it was when the standard
 * changes.
 *
 * @param number within its audit
 * @param course how it was graded and what was done about it
 */
public record Finding(
        UUID id,
        UUID audit,
        int number,
        String criterion,
        Names criterionTitle,
        String statement,
        String evidence,
        Names raisedBy,
        Course course) {

    public String path() {
        return "/findings/" + id;
    }

    /** As people name it: F-03. */
    public String label() {
        return String.format(Locale.ROOT, "F-%02d", number);
    }

    public Standing on(LocalDate today, FindingRules rules) {
        return course.on(today, rules);
    }
}
