package org.yardstick.platform.assessment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A document attached to a criterion, in the version that was attached: a newer one does not take its place unasked.
 *
 * @param kind {@code file} or {@code link}
 * @param pointer page or paragraph, may be empty
 * @param version what was attached
 * @param number of that version, from 1
 * @param newest number of the document's newest version
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
        int number,
        int newest,
        Optional<LocalDate> effectiveOn,
        String sha256,
        String address) {

    /** Where it is read: the document's page as long as that shows this version, else the version itself; of a link, where it leads. */
    public String readAt() {
        if (kind.equals("link")) {
            return address;
        }
        return hasNewer() ? "/documents/versions/" + version + "/view" : "/documents/" + document;
    }

    public boolean hasNewer() {
        return newest > number;
    }
}
