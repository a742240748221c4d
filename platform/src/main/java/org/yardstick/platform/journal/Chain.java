package org.yardstick.platform.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/**
 * The rule that ties a row to the one before it: hash = SHA-256(previous hash, canonical JSON of the row). Pure, so that an auditor
 * can recompute it with any other tool; the fields and their spelling are in docs/decisions.
 */
final class Chain {
    private Chain() {}

    /** A row as it stands in the table. */
    record Row(
            long seq,
            Instant at,
            Optional<UUID> actor,
            String action,
            String subjectKind,
            String subject,
            Optional<UUID> organisation,
            String details,
            byte[] previous,
            byte[] hash) {}

    static byte[] hash(
            byte[] previous,
            long seq,
            Instant at,
            Optional<UUID> actor,
            String action,
            String subjectKind,
            String subject,
            Optional<UUID> organisation,
            String details) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("seq", Long.toString(seq));
        fields.put("at", at.toString());
        actor.ifPresent(id -> fields.put("actor", id.toString()));
        fields.put("action", action);
        fields.put("subjectKind", subjectKind);
        fields.put("subject", subject);
        organisation.ifPresent(id -> fields.put("organisation", id.toString()));
        fields.put("details", details);
        return CanonicalJson.sha256(previous, CanonicalJson.of(fields).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hash(Row row) {
        return hash(
                row.previous,
                row.seq,
                row.at,
                row.actor,
                row.action,
                row.subjectKind,
                row.subject,
                row.organisation,
                row.details);
    }
}
