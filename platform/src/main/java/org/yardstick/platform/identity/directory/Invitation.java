package org.yardstick.platform.identity.directory;

import java.time.Instant;
import java.util.UUID;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;

/** Somebody is asked to take a role in an organisation; whoever reads that mail box may accept, once. */
public record Invitation(
        UUID id,
        String email,
        UUID organisation,
        Names organisationNames,
        Organisation.Kind kind,
        Role role,
        UUID invitedBy,
        Instant expires,
        InvitationState state) {

    /** The same when it is open, but whoever sent it may no longer grant the role. */
    Invitation unfounded() {
        return new Invitation(
                id,
                email,
                organisation,
                organisationNames,
                kind,
                role,
                invitedBy,
                expires,
                state == InvitationState.OPEN ? InvitationState.UNFOUNDED : state);
    }
}
