package org.yardstick.platform.assessment;

import java.util.Optional;
import java.util.UUID;

/**
 * What those who audit an organisation write of it: each assessor their own scores, and the team the consensus. It is answered, versioned,
 * signed and calculated like an assessment, but never the assessed organisation's to see.
 *
 * @param occasion the audit on which it is written
 * @param assessor whose own it is; empty for the consensus
 * @param assessment its answers' frame: edition, profile, signature
 */
public record Sheet(UUID occasion, Kind kind, Optional<UUID> assessor, Assessment assessment) {

    public enum Kind {
        ASSESSOR,
        CONSENSUS;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * On which occasion sheets are written, as far as it matters to them.
     *
     * @param id of the audit
     * @param body that audits: its affair alone, until there is a decision
     * @param facts about the scope, as the organisation signed them
     */
    public record Occasion(
            UUID id,
            UUID body,
            UUID organisation,
            UUID edition,
            String profile,
            java.util.Set<String> facts,
            String name,
            int year) {

        /** What a sheet looks like on which nothing is written. */
        Assessment empty(java.time.Instant now) {
            return new Assessment(
                    new UUID(0, 0),
                    organisation,
                    org.yardstick.platform.identity.Names.of(name),
                    edition,
                    profile,
                    "",
                    name,
                    year,
                    "",
                    facts,
                    Optional.empty(),
                    now,
                    Optional.empty());
        }
    }

    public UUID id() {
        return assessment.id();
    }

    public boolean isSigned() {
        return !assessment.isOpen();
    }
}
