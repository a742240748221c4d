package org.yardstick.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * Roles granted to people who are already in an organisation, and roles ended, by whoever {@link Granting} lets.
 *
 * <p>Refused: {@code identity.membership.not-yours}, {@code identity.membership.to-yourself}, {@code identity.membership.held},
 * {@code identity.membership.last-administrator}.
 */
@Component
public class Memberships {
    private final JdbcClient db;
    private final People people;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient db, People people, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    @Transactional
    public void grant(Viewer granter, UUID person, Organisation organisation, Role role) {
        Granting.check(granter, role, organisation.id(), organisation.kind());
        if (granter.person().equals(person) && !Granting.mayToSelf(granter, role, organisation.id())) {
            throw new Refused("identity.membership.to-yourself");
        }
        db.sql("select id from identity.person where id = :person for update")
                .param("person", person)
                .query(UUID.class)
                .list();
        if (!holdsAny(person, organisation.id())) {
            throw new NotFound();
        }
        take(person, organisation.id(), role, granter.person());
    }

    /** Gives the role, by whoever was allowed to offer it; somebody who holds it already is refused. */
    @Transactional
    public void take(UUID person, UUID organisation, Role role, UUID by) {
        if (holds(person, organisation, role)) {
            throw new Refused("identity.membership.held");
        }
        people.grant(person, organisation, role, Optional.of(by));
        events.publishEvent(new RightsChanged(person));
    }

    @Transactional
    public void end(Viewer ender, Organisation organisation, UUID membership) {
        record Row(UUID person, String role) {}
        // All administrators' posts are locked, so that the last two cannot end each other's at the same time.
        var administrators = db.sql("""
                select m.id from identity.membership m
                 where m.role = 'ADMINISTRATOR'
                   and not exists (select 1 from identity.membership_end e where e.membership = m.id)
                   for update of m""").query(UUID.class).list();
        var post = NotFound.unlessPresent(db.sql("""
                select person, role from identity.current_membership
                 where id = :membership and organisation = :organisation""")
                .param("membership", membership)
                .param("organisation", organisation.id())
                .query(Row.class)
                .optional());
        Granting.checkEnd(
                ender, Role.valueOf(post.role), organisation.id(), organisation.kind(), stillCurrent(administrators));
        writeEnd(ender, organisation.id(), membership);
        journal.record(Entry.by(ender.person(), clock.instant(), "membership.end", "person", post.person)
                .of(organisation.id())
                .with("role", post.role));
        events.publishEvent(new RightsChanged(post.person));
    }

    /** Counted again after the locks were had: an end that was committed while waiting for them is seen here only. */
    private long stillCurrent(List<UUID> administrators) {
        return db.sql("select count(*) from identity.current_membership where id = any(:ids)")
                .param("ids", administrators.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private void writeEnd(Viewer ender, UUID organisation, UUID membership) {
        var written = db.sql("""
                insert into identity.membership_end (membership, ended_by, ended_at)
                select id, :by, :at from identity.membership where id = :membership and organisation = :organisation
                on conflict do nothing""")
                .param("membership", membership)
                .param("organisation", organisation)
                .param("by", ender.person())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            throw new NotFound();
        }
    }

    private boolean holdsAny(UUID person, UUID organisation) {
        return db.sql("""
                select exists (select 1 from identity.current_membership
                                where person = :person and organisation = :organisation)""")
                .param("person", person)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    private boolean holds(UUID person, UUID organisation, Role role) {
        return db.sql("""
                select exists (select 1 from identity.current_membership
                                where person = :person and organisation = :organisation and role = :role)""")
                .param("person", person)
                .param("organisation", organisation)
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }
}
