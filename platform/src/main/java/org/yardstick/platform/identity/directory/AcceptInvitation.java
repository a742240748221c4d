package org.yardstick.platform.identity.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Granting;
import org.yardstick.platform.identity.Memberships;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.identity.signin.OpenInvitations;
import org.yardstick.platform.identity.signin.Passwords;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;

/**
 * Takes up an invitation: somebody new becomes a person with a password, somebody known signs in first and must own the address that
 * was invited. The link opens once.
 *
 * <p>Refused: {@code identity.invitation.state.*} for a link that is no longer good, {@code identity.invitation.known} for a new
 * account at a known address, {@code identity.invitation.other-address}, {@code identity.membership.held}.
 */
@Component
class AcceptInvitation implements OpenInvitations {
    private final Invitations invitations;
    private final Memberships memberships;
    private final People people;
    private final Passwords passwords;

    AcceptInvitation(Invitations invitations, Memberships memberships, People people, Passwords passwords) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.people = people;
        this.passwords = passwords;
    }

    /** The invitation of a link, whatever has become of it or of whoever sent it. */
    Optional<Invitation> ofLink(String token) {
        return invitations.ofLink(token).map(this::asFounded);
    }

    private Invitation asFounded(Invitation invitation) {
        var may = people.viewer(invitation.invitedBy())
                .filter(inviter ->
                        Granting.may(inviter, invitation.role(), invitation.organisation(), invitation.kind()))
                .isPresent();
        return may ? invitation : invitation.unfounded();
    }

    /** Somebody new, under a name and with a password of their own. */
    @Transactional
    public UUID byNewcomer(String token, Names names, String password, Language language) {
        var invitation = lock(token);
        var person = newPerson(invitation, names, language);
        passwords.set(person, password);
        take(invitation, person);
        return person;
    }

    @Override
    @Transactional
    public UUID byVouched(String token, String email, Names names, Language language) {
        var invitation = lock(token);
        if (!invitation.email().equals(email.strip().toLowerCase(Locale.ROOT))) {
            throw new Refused("identity.invitation.other-address");
        }
        var person = newPerson(invitation, names, language);
        take(invitation, person);
        return person;
    }

    boolean isKnown(Invitation invitation) {
        return people.withEmail(invitation.email()).isPresent();
    }

    private UUID newPerson(Invitation invitation, Names names, Language language) {
        if (isKnown(invitation)) {
            throw new Refused("identity.invitation.known");
        }
        try {
            var person = people.add(invitation.email(), names, Optional.empty());
            people.choose(person, language);
            return person;
        } catch (DuplicateKeyException atTheSameMoment) {
            throw new Refused("identity.invitation.known");
        }
    }

    /** Somebody known, who is signed in. */
    @Transactional
    public void byKnown(String token, Viewer viewer) {
        var invitation = lock(token);
        if (!invitation.email().equals(viewer.email())) {
            throw new Refused("identity.invitation.other-address");
        }
        take(invitation, viewer.person());
    }

    private Invitation lock(String token) {
        var invitation = asFounded(invitations.lock(token));
        if (invitation.state() != InvitationState.OPEN) {
            throw new Refused(invitation.state().key());
        }
        return invitation;
    }

    private void take(Invitation invitation, UUID person) {
        memberships.take(person, invitation.organisation(), invitation.role(), invitation.invitedBy());
        invitations.accepted(invitation, person);
    }
}
