package org.yardstick.platform.identity.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Granting;
import org.yardstick.platform.identity.InvitationSent;
import org.yardstick.platform.identity.MailedLink;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.OneTimeToken;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Invitations sent, sent again and withdrawn, by whoever may grant the role. Each sending makes a new link that is good for
 * {@code yardstick.invitation-days} days; older ones then open nothing.
 *
 * <p>Refused: {@code identity.membership.not-yours}, {@code identity.membership.to-yourself}, {@code identity.membership.held},
 * {@code identity.invitation.sent-already}.
 */
@Component
class Invitations {
    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Duration life;

    Invitations(
            JdbcClient db,
            Journal journal,
            Clock clock,
            ApplicationEventPublisher events,
            @Value("${yardstick.invitation-days:14}") int days) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.life = Duration.ofDays(days);
    }

    @Transactional
    public UUID send(Viewer inviter, Organisation organisation, Role role, String typedEmail, Language language) {
        var email = typedEmail.strip().toLowerCase(Locale.ROOT);
        refuseUnlessTheirs(inviter, organisation, role, email);
        refuseASecond(organisation.id(), role, email);
        var now = clock.instant();
        var id = db.sql("""
                insert into identity.invitation (email, organisation, role, language, invited_by, invited_at)
                values (:email, :organisation, :role, :language, :by, :at) returning id""")
                .param("email", email)
                .param("organisation", organisation.id())
                .param("role", role.name())
                .param("language", language.tag())
                .param("by", inviter.person())
                .param("at", Timestamp.from(now))
                .query(UUID.class)
                .single();
        journal.record(Entry.by(inviter.person(), now, "invitation.send", "invitation", id)
                .of(organisation.id())
                .with("role", role.name()));
        mailLink(id, email, language, organisation, role, inviter);
        return id;
    }

    /** A new link for an invitation that is still open; the old one no longer opens anything. */
    @Transactional
    public void sendAgain(Viewer inviter, Organisation organisation, UUID id) {
        var open = lockOpen(inviter, organisation, id);
        journal.record(Entry.by(inviter.person(), clock.instant(), "invitation.send-again", "invitation", id)
                .of(organisation.id()));
        mailLink(id, open.email, Language.ofTag(open.language), organisation, Role.valueOf(open.role), inviter);
    }

    @Transactional
    public void revoke(Viewer inviter, Organisation organisation, UUID id) {
        lockOpen(inviter, organisation, id);
        var now = clock.instant();
        db.sql("""
                insert into identity.invitation_revocation (invitation, revoked_by, revoked_at)
                values (:id, :by, :at)""")
                .param("id", id)
                .param("by", inviter.person())
                .param("at", Timestamp.from(now))
                .update();
        journal.record(Entry.by(inviter.person(), now, "invitation.revoke", "invitation", id)
                .of(organisation.id()));
    }

    /** The invitation of a link, whatever has become of it. */
    Optional<Invitation> ofLink(String token) {
        return db.sql("""
                select i.id, i.email, i.organisation, i.role, l.sent_by, l.expires_at,
                       o.kind, o.name_en, o.name_hans, o.name_hant,
                       exists (select 1 from identity.invitation_acceptance a where a.invitation = i.id) as accepted,
                       exists (select 1 from identity.invitation_revocation r where r.invitation = i.id) as revoked,
                       not exists (select 1 from identity.invitation_link n
                                    where n.invitation = i.id and n.sent_at > l.sent_at) as newest
                  from identity.invitation_link l
                  join identity.invitation i on i.id = l.invitation
                  join identity.organisation o on o.id = i.organisation
                 where l.token_hash = :hash""")
                .param("hash", OneTimeToken.of(token).hash())
                .query((row, n) -> read(row))
                .optional();
    }

    /** The invitation of a link as it stands once nobody else can change it. */
    Invitation lock(String token) {
        var found = NotFound.unlessPresent(ofLink(token));
        db.sql("select id from identity.invitation where id = :id for update")
                .param("id", found.id())
                .query(UUID.class)
                .single();
        return NotFound.unlessPresent(ofLink(token));
    }

    void accepted(Invitation invitation, UUID person) {
        var now = clock.instant();
        db.sql("""
                insert into identity.invitation_acceptance (invitation, person, accepted_at)
                values (:invitation, :person, :at)""")
                .param("invitation", invitation.id())
                .param("person", person)
                .param("at", Timestamp.from(now))
                .update();
        journal.record(Entry.by(person, now, "invitation.accept", "invitation", invitation.id())
                .of(invitation.organisation()));
    }

    private Invitation read(ResultSet row) throws SQLException {
        var expires = row.getTimestamp("expires_at").toInstant();
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                Organisation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Role.valueOf(row.getString("role")),
                row.getObject("sent_by", UUID.class),
                expires,
                InvitationState.of(
                        row.getBoolean("accepted"),
                        row.getBoolean("revoked"),
                        row.getBoolean("newest"),
                        expires,
                        clock.instant()));
    }

    private record Open(String email, String role, String language) {}

    private Open lockOpen(Viewer inviter, Organisation organisation, UUID id) {
        var open = NotFound.unlessPresent(db.sql("""
                select email, role, language from identity.invitation i
                 where id = :id and organisation = :organisation
                   and not exists (select 1 from identity.invitation_acceptance a where a.invitation = i.id)
                   and not exists (select 1 from identity.invitation_revocation r where r.invitation = i.id)
                   for update""")
                .param("id", id)
                .param("organisation", organisation.id())
                .query(Open.class)
                .optional());
        if (!Granting.may(inviter, Role.valueOf(open.role), organisation.id(), organisation.kind())) {
            throw new Refused("identity.membership.not-yours");
        }
        return open;
    }

    private static void refuseUnlessTheirs(Viewer inviter, Organisation organisation, Role role, String email) {
        if (!Granting.may(inviter, role, organisation.id(), organisation.kind())) {
            throw new Refused("identity.membership.not-yours");
        }
        if (email.equals(inviter.email()) && !Granting.mayToSelf(inviter, role, organisation.id())) {
            throw new Refused("identity.membership.to-yourself");
        }
    }

    private void refuseASecond(UUID organisation, Role role, String email) {
        record Row(boolean held, boolean sent) {}
        var found = db.sql("""
                select exists (select 1 from identity.current_membership m join identity.person p on p.id = m.person
                                where p.email = :email and m.organisation = :organisation and m.role = :role) as held,
                       exists (select 1 from identity.invitation i
                                where i.email = :email and i.organisation = :organisation and i.role = :role
                                  and not exists (select 1 from identity.invitation_acceptance a
                                                   where a.invitation = i.id)
                                  and not exists (select 1 from identity.invitation_revocation r
                                                   where r.invitation = i.id)) as sent""")
                .param("email", email)
                .param("organisation", organisation)
                .param("role", role.name())
                .query(Row.class)
                .single();
        if (found.held) {
            throw new Refused("identity.membership.held");
        }
        if (found.sent) {
            throw new Refused("identity.invitation.sent-already");
        }
    }

    private void mailLink(
            UUID id, String email, Language language, Organisation organisation, Role role, Viewer inviter) {
        var token = OneTimeToken.draw();
        var now = clock.instant();
        var expires = now.plus(life);
        db.sql("""
                insert into identity.invitation_link (token_hash, invitation, sent_by, sent_at, expires_at)
                values (:hash, :invitation, :by, :sent, :expires)""")
                .param("hash", token.hash())
                .param("invitation", id)
                .param("by", inviter.person())
                .param("sent", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
        events.publishEvent(new InvitationSent(
                email,
                language,
                organisation.names(),
                role,
                inviter.names(),
                new MailedLink("/invitations/" + token.value(), expires)));
    }
}
