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
        int tries) {}
