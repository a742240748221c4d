package org.yardstick.platform.identity.directory;

import java.time.Instant;

/**
 * What a link of an invitation is still good for: used once, withdrawn, replaced by a newer link, too old, or sent by somebody who may no
 * longer grant the role, it opens nothing.
 */
public enum InvitationState {
    OPEN,
    ACCEPTED,
    REVOKED,
    REPLACED,
    EXPIRED,
    UNFOUNDED;

    /** The key of the sentence that says why the link opens nothing. */
    public String key() {
        return "identity.invitation.state." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static InvitationState of(boolean accepted, boolean revoked, boolean newest, Instant expires, Instant now) {
        if (accepted) {
            return ACCEPTED;
        }
        if (revoked) {
            return REVOKED;
        }
        if (!newest) {
            return REPLACED;
        }
        return now.isBefore(expires) ? OPEN : EXPIRED;
    }
}
