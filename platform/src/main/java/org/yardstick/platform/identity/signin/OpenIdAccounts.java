package org.yardstick.platform.identity.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.Refused;

/**
 * Accounts at an OpenID provider and whose they are. Found by issuer and subject, never by an e-mail address, and linked by their
 * owner while signed in here.
 *
 * <p>Refused: {@code identity.openid.taken}.
 */
@Component
class OpenIdAccounts {
    private final JdbcClient db;
    private final OpenInvitations invitations;
    private final Journal journal;
    private final Clock clock;

    OpenIdAccounts(JdbcClient db, OpenInvitations invitations, Journal journal, Clock clock) {
        this.db = db;
        this.invitations = invitations;
        this.journal = journal;
        this.clock = clock;
    }

    /** What a provider says of an account whose e-mail address it has verified. */
    record Vouched(String issuer, String subject, String email, String name) {}

    Optional<UUID> person(String issuer, String subject) {
        return db.sql("select person from identity.openid_account where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    boolean isLinked(UUID person) {
        return db.sql("select exists (select 1 from identity.openid_account where person = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void link(UUID person, String issuer, String subject) {
        var now = clock.instant();
        db.sql("""
                insert into identity.openid_account (issuer, subject, person, linked_at)
                values (:issuer, :subject, :person, :now) on conflict do nothing""")
                .param("issuer", issuer)
                .param("subject", subject)
                .param("person", person)
                .param("now", Timestamp.from(now))
                .update();
        if (!person(issuer, subject).equals(Optional.of(person))) {
            throw new Refused("identity.openid.taken");
        }
        journal.record(Entry.by(person, now, "openid.link", "person", person).with("issuer", issuer));
    }

    /** Takes up an invitation and links the account by which its owner comes in from then on. */
    @Transactional
    public UUID join(String invitation, Vouched account, Language language) {
        var person = invitations.byVouched(invitation, account.email, Names.of(account.name), language);
        link(person, account.issuer, account.subject);
        return person;
    }

    @Transactional
    public void unlink(UUID person) {
        db.sql("delete from identity.openid_account where person = :person")
                .param("person", person)
                .update();
        journal.record(Entry.by(person, clock.instant(), "openid.unlink", "person", person));
    }
}
