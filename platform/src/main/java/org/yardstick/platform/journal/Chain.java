package org.yardstick.platform.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The rule that ties a row to the one before it: hash = SHA-256(previous hash, canonical JSON of the row). Pure, so that an auditor
 * can recompute it with any other tool; docs/decisions/journal.md has an example for sha256sum.
 */
public final class Chain {
    private Chain() {}

    /** What the first row has before it: 32 zero bytes. */
    static byte[] start() {
        return new byte[32];
    }

    /** What a row says, without its place in the chain. */
    public record Content(
            long seq,
            Instant at,
            Optional<UUID> actor,
            String action,
            String subjectKind,
            String subject,
            Optional<UUID> organisation,
            String details) {

        /** The canonical JSON that is hashed; what is absent is left out. */
        public String text() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("seq", Long.toString(seq));
            fields.put("at", at.toString());
            actor.ifPresent(id -> fields.put("actor", id.toString()));
            fields.put("action", action);
            fields.put("subjectKind", subjectKind);
            fields.put("subject", subject);
            organisation.ifPresent(id -> fields.put("organisation", id.toString()));
            fields.put("details", details);
            return CanonicalJson.of(fields);
        }

        /** The details one by one, as text. */
        public Map<String, String> facts() {
            return CanonicalJson.facts(details);
        }

        Content numbered(long other) {
            return new Content(other, at, actor, action, subjectKind, subject, organisation, details);
        }
    }

    /** A row as it stands in the table. */
    public record Row(Content content, byte[] previous, byte[] hash) {
        public long seq() {
            return content.seq;
        }

        /** Whether the hash is that of what the row says; that alone does not show that it is in its place. */
        public boolean isIntact() {
            return isRightAt(content.seq);
        }

        boolean isRightAt(long seq) {
            return MessageDigest.isEqual(hash, Chain.hash(previous, content.numbered(seq)));
        }
    }

    static byte[] hash(byte[] previous, Content content) {
        return CanonicalJson.sha256(previous, content.text().getBytes(StandardCharsets.UTF_8));
    }
}
