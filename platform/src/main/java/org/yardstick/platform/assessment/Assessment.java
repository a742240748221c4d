package org.yardstick.platform.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Refused;

/**
 * An organisation's assessment of itself against one tailored edition. Once signed its answers stay as they are until the quality
 * manager reopens it with a reason; the signed answers are kept even then.
 *
 * @param edition and profile say what is answered; {@code pinned} is the hash of both together
 * @param facts established about the scope, by code
 * @param target code of the level aimed at
 * @param submission the submission in force
 */
public record Assessment(
        UUID id,
        UUID organisation,
        Names organisationName,
        UUID edition,
        String profile,
        String pinned,
        String name,
        int year,
        String scope,
        Set<String> facts,
        Optional<String> target,
        Instant startedAt,
        Optional<Submitted> submission) {

    /**
     * That it was signed.
     *
     * @param signedAs what was written under it
     * @param person the names of whoever signed
     */
    public record Submitted(UUID id, String signedAs, Names person, Instant signedAt) {
        /** Whoever signed, in every script when they wrote a name of theirs; else what they wrote, which is nobody's to change. */
        public Names signer() {
            return person.isWritten(signedAs) ? person : Names.of(signedAs);
        }
    }

    public String path() {
        return Assessments.path(id);
    }

    public boolean isOpen() {
        return submission.isEmpty();
    }

    /** Whoever answers for the assessment: assigns, signs, reopens. */
    public boolean isManagedBy(Viewer viewer) {
        return viewer.holds(organisation, Role.QUALITY_MANAGER);
    }

    /** Refuses any change to a signed assessment. */
    public void mustBeOpen() {
        if (!isOpen()) {
            throw new Refused("assessment.refused.signed", submission.get().signer());
        }
    }

    void mustBeManagedBy(Viewer viewer) {
        if (!isManagedBy(viewer)) {
            throw new Refused("assessment.refused.not-manager");
        }
    }

    /**
     * A criterion is answered by those it is assigned to; as long as it is assigned to nobody, by anybody who contributes. The quality
     * manager may always, so that who is assigned is only asked for others.
     */
    void mustBeAnswerableBy(Viewer viewer, Supplier<Set<UUID>> assigned) {
        mustBeOpen();
        if (isManagedBy(viewer)) {
            return;
        }
        var assignees = assigned.get();
        if (!assignees.isEmpty() && !assignees.contains(viewer.person())) {
            throw new Refused("assessment.refused.assigned-to-others");
        }
    }
}
