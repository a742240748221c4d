package org.yardstick.platform.judging;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Refused;

/**
 * All interests: those that were declared, and the posts that people hold or held, which count as employment without anybody declaring
 * them.
 *
 * <p>Refused: {@code judging.interest.pinned} to change what somebody else has declared of oneself, {@code judging.interest.ended-already},
 * {@code judging.interest.pinned-already}.
 */
@Component
public class Interests {
    private static final String DECLARED = """
            select i.id, i.person, i.organisation, i.kind, i.relation, i.details, i.begun_on, i.ended_on, i.declared_as
              from judging.current_interest i""";

    /** Posts are employment. */
    private static final String POSTS = """
            select null::uuid as id, m.person, m.organisation, 'employment' as kind, '' as relation, '' as details,
                   (m.granted_at at time zone :zone)::date as begun_on, (e.ended_at at time zone :zone)::date as ended_on,
                   'record' as declared_as
              from identity.membership m
              join identity.organisation o on o.id = m.organisation
              left join identity.membership_end e on e.membership = m.id""";

    private static final String BOTH_AND_MORE =
            "select id, person, organisation, kind, relation, details, begun_on, ended_on, declared_as from ("
                    + DECLARED + " union all " + POSTS;

    /** Judging for a body is what makes somebody a judge, not a tie to it: such posts are not listed. */
    private static final String BOTH = BOTH_AND_MORE + " where o.kind <> 'body') tie";

    /** But where a body is judged itself, its people are tied to it. */
    private static final String BOTH_OF_JUDGED = BOTH_AND_MORE + ") tie";

    /** Why a declaration that another one replaces is no longer there: said in the code, as nobody typed it. */
    private static final String REPLACED = "replaced";

    private final JdbcClient db;
    private final Journal journal;
    private final ZoneId zone;

    Interests(JdbcClient db, Journal journal, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.journal = journal;
        this.zone = ZoneId.of(zone);
    }

    /** Puts an interest on record and gives its id. */
    @Transactional
    public UUID declare(Interest interest, Viewer by) {
        var id = insert(interest, by);
        journal.record(Entry.by(by.person(), journal.now(), "interest.declare", "interest", id)
                .with("person", interest.person().toString())
                .with("organisation", interest.organisation().toString())
                .with("kind", interest.kind().code()));
        return id;
    }

    private UUID insert(Interest interest, Viewer by) {
        return db.sql("""
                insert into judging.interest
                    (person, organisation, kind, relation, details, begun_on, ended_on, declared_by, declared_as, declared_at)
                values (:person, :organisation, :kind, :relation, :details, :begun, :ended, :by, :as, :at)
                returning id""")
                .param("person", interest.person())
                .param("organisation", interest.organisation())
                .param("kind", interest.kind().code())
                .param(
                        "relation",
                        interest.relation().map(Interest.Relation::code).orElse(""))
                .param("details", interest.details())
                .param("begun", interest.begun().map(Date::valueOf).orElse(null), Types.DATE)
                .param("ended", interest.ended().map(Date::valueOf).orElse(null), Types.DATE)
                .param("by", by.person())
                .param("as", interest.declaredAs().code())
                .param("at", Timestamp.from(journal.now()))
                .query(UUID.class)
                .single();
    }

    /** Takes a declaration back, as a mistake. */
    @Transactional
    public void retract(UUID id, UUID person, String reason, Viewer by) {
        takeAway(id, person, reason, by);
        journal.record(Entry.by(by.person(), journal.now(), "interest.retract", "interest", id)
                .with("person", person.toString())
                .with("reason", reason));
    }

    /** It has ended: another declaration, with its end, takes the place of the one without. */
    @Transactional
    public UUID end(UUID id, UUID person, LocalDate on, Viewer by) {
        var before = takeAway(id, person, REPLACED, by);
        if (before.ended().isPresent()) {
            throw new Refused("judging.interest.ended-already");
        }
        return putInPlace(id, before.endedOn(on), "interest.end", by);
    }

    /** The office makes somebody's own declaration its own: from then on its subject cannot take it back. */
    @Transactional
    public UUID pin(UUID id, UUID person, Viewer by) {
        var before = takeAway(id, person, REPLACED, by);
        if (before.isPinned()) {
            throw new Refused("judging.interest.pinned-already");
        }
        return putInPlace(id, before, "interest.pin", by);
    }

    private UUID putInPlace(UUID before, Interest now, String act, Viewer by) {
        var own = by.person().equals(now.person());
        var id = insert(now.as(own ? Interest.DeclaredAs.SELF : Interest.DeclaredAs.OFFICE), by);
        journal.record(Entry.by(by.person(), journal.now(), act, "interest", id)
                .with("person", now.person().toString())
                .with("before", before.toString()));
        return id;
    }

    private Interest takeAway(UUID id, UUID person, String reason, Viewer by) {
        var interest = db.sql(DECLARED + " where i.id = :id and i.person = :person")
                .param("id", id)
                .param("person", person)
                .query(Interests::read)
                .optional()
                .orElseThrow(NotFound::new);
        if (interest.isPinned() && by.person().equals(person)) {
            throw new Refused("judging.interest.pinned");
        }
        int taken = db.sql("""
                insert into judging.interest_retraction (interest, reason, retracted_by, retracted_at)
                values (:id, :reason, :by, :at) on conflict do nothing""")
                .param("id", id)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        if (taken == 0) {
            throw new NotFound();
        }
        return interest;
    }

    /** What was declared of a person, by whomsoever, and the posts they hold or held; the latest first. */
    public List<Interest> of(UUID person) {
        return db.sql(BOTH + " where person = :person order by begun_on desc nulls last, id, organisation")
                .param("person", person)
                .param("zone", zone.getId())
                .query(Interests::read)
                .list();
    }

    /** Everything of several people. */
    List<Interest> of(Collection<UUID> people) {
        return db.sql(BOTH + " where person = any(:people)")
                .param("people", people.toArray(UUID[]::new))
                .param("zone", zone.getId())
                .query(Interests::read)
                .list();
    }

    /** What ties any of {@code people} to any of {@code organisations}, which are judged. */
    public List<Interest> between(Collection<UUID> people, Collection<UUID> organisations) {
        return db.sql(BOTH_OF_JUDGED + " where person = any(:people) and organisation = any(:organisations)")
                .param("people", people.toArray(UUID[]::new))
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("zone", zone.getId())
                .query(Interests::read)
                .list();
    }

    private static Interest read(ResultSet row, int n) throws SQLException {
        var relation = row.getString("relation");
        return new Interest(
                Optional.ofNullable(row.getObject("id", UUID.class)),
                row.getObject("person", UUID.class),
                row.getObject("organisation", UUID.class),
                Interest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                relation.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Interest.Relation.valueOf(
                                relation.toUpperCase(Locale.ROOT).replace('-', '_'))),
                row.getString("details"),
                Optional.ofNullable(row.getObject("begun_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                Interest.DeclaredAs.valueOf(row.getString("declared_as").toUpperCase(Locale.ROOT)));
    }
}
