package org.yardstick.platform.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A document attached to a criterion, as it stands.
 *
 * @param kind {@code file} or {@code link}
 * @param pointer page or paragraph, may be empty
 * @param version the newest version
 * @param effectiveOn from when it holds, when that is known
 * @param sha256 of the file's content, empty for a link
 * @param address where a link leads, empty for a file
 */
public record Attached(
        UUID id,
        String criterion,
        UUID document,
        String title,
        String kind,
        String pointer,
        UUID version,
        Optional<LocalDate> effectiveOn,
        String sha256,
        String address) {

    /** Where it is read: the file itself, or where the link leads. */
    public String readAt() {
        return kind.equals("link") ? address : "/documents/" + document;
    }
}
