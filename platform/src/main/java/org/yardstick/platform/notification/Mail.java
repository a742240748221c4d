package org.yardstick.platform.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.yardstick.platform.shell.Language;

/** A letter to one person, in that person's language, as text and as a simple page. */
public record Mail(
        UUID id,
        String recipient,
        Language language,
        String subject,
        String text,
        String html,
        Instant writtenAt,
        Optional<Instant> sentAt,
        int tries) {

    /** As seen by those whom it does not concern: that it was written, not what it says. */
    Mail closed() {
        return new Mail(id, recipient, language, subject, "", "", writtenAt, sentAt, tries);
    }
}
