package org.yardstick.platform.council;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Which body is the council: an administrator names it, and may say that there is none any more. As long as there is none, every body is
 * authorised.
 *
 * <p>Refused: {@code council.refused.is-council}, {@code council.refused.no-council} to end what is not.
 */
@Component
public class Councils {
    private final JdbcClient db;
    private final Organisations organisations;
    private final Journal journal;

    Councils(JdbcClient db, Organisations organisations, Journal journal) {
        this.db = db;
        this.organisations = organisations;
        this.journal = journal;
    }

    public Optional<Council> current() {
        return db.sql("""
                select n.organisation, o.name_en, o.name_hans, o.name_hant, n.named_at, p.name as by_name, p.name_hans as by_hans,
                       p.name_hant as by_hant
                  from (select organisation, named_by, named_at from council.naming order by named_at desc, id desc limit 1) n
                  join identity.organisation o on o.id = n.organisation
                  join identity.person p on p.id = n.named_by""")
                .query((row, n) -> new Council(
                        row.getObject("organisation", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        new Names(row.getString("by_name"), row.getString("by_hans"), row.getString("by_hant")),
                        row.getTimestamp("named_at").toInstant()))
                .optional();
    }

    /** For those who decide in it; to everybody else there is nothing to decide. */
    Council decidedBy(Viewer viewer) {
        return NotFound.unlessPresent(current().filter(council -> council.isDecidedBy(viewer)));
    }

    @Transactional
    public void name(UUID organisation, String reason, Viewer by) {
        mustKeepInstance(by);
        lock();
        NotFound.unlessPresent(organisations.find(organisation).filter(one -> one.kind() == Organisation.Kind.BODY));
        if (current().filter(now -> now.organisation().equals(organisation)).isPresent()) {
            throw new Refused("council.refused.is-council");
        }
        insert(Optional.of(organisation), reason, by);
        journal.record(Entry.by(by.person(), journal.now(), "council.name", "organisation", organisation)
                .of(organisation)
                .with("reason", reason));
    }

    @Transactional
    public void end(String reason, Viewer by) {
        mustKeepInstance(by);
        lock();
        var was = current().orElseThrow(() -> new Refused("council.refused.no-council"));
        insert(Optional.empty(), reason, by);
        journal.record(Entry.by(by.person(), journal.now(), "council.end", "organisation", was.organisation())
                .of(was.organisation())
                .with("reason", reason));
    }

    private static void mustKeepInstance(Viewer by) {
        if (!by.holds(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }

    /** Two who name a council at once do so one after the other, and the later one sees what the earlier did. */
    private void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('council.naming'))")
                .query()
                .listOfRows();
    }

    private void insert(Optional<UUID> organisation, String reason, Viewer by) {
        db.sql(
                        "insert into council.naming (organisation, reason, named_by, named_at) values (:council, :reason, :by, :at)")
                .param("council", organisation.orElse(null), Types.OTHER)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
    }

    /** The bodies of the scheme, by name. */
    public List<Organisation> bodies() {
        return db.sql("""
                select id, kind, name_en, name_hans, name_hant, sector, country, city, headcount
                  from identity.organisation where kind = 'body' order by name_en, id limit 1000""").query(Organisations::read).list();
    }
}
