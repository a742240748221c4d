package org.yardstick.platform.accreditation.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.identity.Names;

/**
 * A draft of the report of an audit: the client says whether the facts are right, somebody who did not audit reviews it, and then it is what
 * a panel decides on. What is written does not change; a correction is the next draft.
 */
public record Report(
        UUID id,
        UUID audit,
        int number,
        ReportContent content,
        String sha256,
        Names writtenBy,
        Instant writtenAt,
        LocalDate checkUntil,
        Optional<Check> check,
        Optional<Check> review) {

    /**
     * What somebody said of it.
     *
     * @param fine that the facts are right; that it passed
     */
    public record Check(boolean fine, String text, Names by, Instant at) {}

    /** Whether the client may still say something. */
    public boolean isOpenToCheck(LocalDate today) {
        return check.isEmpty() && review.isEmpty() && !today.isAfter(checkUntil);
    }

    public boolean isDisputed() {
        return check.map(one -> !one.fine).orElse(false);
    }

    /** Whether it waits for its technical review: the client agreed, or said nothing in time. */
    public boolean awaitsReview(LocalDate today) {
        return review.isEmpty() && !isDisputed() && (check.isPresent() || today.isAfter(checkUntil));
    }

    /** Whether a panel may decide on it. */
    public boolean isPassed() {
        return review.map(Check::fine).orElse(false);
    }

    public String path() {
        return "/audits/" + audit + "/reports/" + number;
    }
}
