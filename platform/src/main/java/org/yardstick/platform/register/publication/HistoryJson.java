package org.yardstick.platform.register.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** What befell a certificate, for programs. */
public record HistoryJson(
        @Explained(value = "Its number.", example = "MQ-2026-000123")
        String certificateNumber,

        @Explained(
                value = "When the first of the certificates that took each other’s place was granted.",
                example = "2023-11-20")
        LocalDate certificationOriginalIssueDate,

        @Explained(
                value = "The number of the one whose place it took; null when it is the first.",
                example = "MQ-2023-000009")
        @Nullable
        String replaces,

        @Explained(
                value = "SHA-256 of the signed certificate, hexadecimal.",
                example = "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f")
        String sha256,

        @Explained("In the order of the log.") List<CertificateEventJson> events) {

    /** One event. */
    public record CertificateEventJson(
            @Explained(value = "granted, suspended, restored, withdrawn or cancelled.", example = "granted")
            String event,

            @Explained(value = "The day from which it counts.", example = "2026-11-20")
            LocalDate day,

            @Explained(value = "Where the log tells of it, from 0.", example = "122")
            long leaf) {}

    static HistoryJson of(Published published) {
        return new HistoryJson(
                published.number(),
                published.firstGranted(),
                published.replaces().orElse(null),
                published.sha256(),
                published.history().stream()
                        .map(one -> new CertificateEventJson(one.event().code(), one.day(), one.leaf()))
                        .toList());
    }
}
