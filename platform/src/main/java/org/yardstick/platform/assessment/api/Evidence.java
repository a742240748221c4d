package org.yardstick.platform.assessment.api;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.assessment.Attached;
import org.yardstick.platform.shell.Explained;

/** A document that speaks for a criterion, for programs. */
public record Evidence(
        @Explained("Its identity as an attachment.") UUID id,

        @Explained(value = "Code of the criterion.", example = "KM-2")
        String criterion,

        @Explained("The document in the organisation’s library.")
        UUID document,

        @Explained(value = "Its title.", example = "Service promise 2026")
        String title,

        @Explained(value = "What it is: file or link.", example = "file")
        String kind,

        @Explained(value = "Page or paragraph, may be empty.", example = "page 3")
        String pointer,

        @Explained("From when it holds; null when that is not known.") @Nullable
        LocalDate effectiveOn,

        @Explained(
                value = "Number of the version that was attached; it stays this one when newer ones come.",
                example = "1")
        int version,

        @Explained(value = "Number of the document’s newest version.", example = "2")
        int newestVersion,

        @Explained("Hash of the content of the version that was attached; null of a link.") @Nullable
        String sha256,

        @Explained(
                value = "Where it is read: a page here, or where the link leads.",
                example = "/documents/0199f3c2-7d7a-7a51-8d0e-1f2a3b4c5d6e")
        String href) {

    static Evidence of(Attached one) {
        return new Evidence(
                one.id(),
                one.criterion(),
                one.document(),
                one.title(),
                one.kind(),
                one.pointer(),
                one.effectiveOn().orElse(null),
                one.number(),
                one.newest(),
                one.sha256().isEmpty() ? null : one.sha256(),
                one.readAt());
    }
}
