package org.yardstick.platform.assessment.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Explained;

/** An assessment, for programs; what follows {@code startedAt} is there once it is signed. */
public record AssessmentSummary(
        @Explained("Its identity.") UUID id,

        @Explained("The organisation that assesses itself.") UUID organisation,

        @Explained(value = "What it is called.", example = "Customer service 2026")
        String name,

        @Explained(value = "The year that it is about.", example = "2026")
        int year,

        @Explained(
                value = "What of the organisation is assessed, in its own words.",
                example = "All offices in Hong Kong")
        String scope,

        @Explained(value = "Code of the standard.", example = "OSQS")
        String standard,

        @Explained(value = "Version of the edition.", example = "1.0")
        String version,

        @Explained(value = "Code of the sector’s profile.", example = "property-management")
        String profile,

        @Explained("Hash of edition and profile together: the same hash means the same questions, weights and rules.")
        String pinned,

        @Explained(value = "Code of the level aimed at; null for none.", example = "II") @Nullable
        String target,

        @Explained(value = "Facts established about the scope, by code.", example = "[]")
        List<String> facts,

        @Explained("When it was started.") Instant startedAt,

        @Explained("When it was signed; null while it is open and answers may change.") @Nullable
        Instant signedAt,

        @Explained(value = "Level reached; null for none.", example = "I") @Nullable
        String level,

        @Explained(value = "Index of each criterion by itself, 0 to 100, as signed.", example = "55.4183673469")
        @Nullable
        BigDecimal independent,

        @Explained(
                value = "Index of each criterion seen through what it rests on, 0 to 100.",
                example = "52.9016427105")
        @Nullable
        BigDecimal interrelated) {}
