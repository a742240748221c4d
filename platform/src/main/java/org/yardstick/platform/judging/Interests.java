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
 * <p>Refused: {@code judging.interest.pinned} to take back what somebody else has declared.
 */
@Component
public class Interests {
    private static final String DECLARED = """
            select i.id, i.person, i.organisation, i.kind, i.relation, i.details, i.begun_on, i.ended_on, i.declared_as
              from judging.current_interest i""";

    /** Posts are employment; judging for a body is what makes somebody a judge, not a tie to it. */
    private static final String POSTS = """
            select null::uuid as id, m.person, m.organisation, 'employment' as kind, '' as relation, '' as details,
                   (m.granted_at at time zone :zone)::date as begun_on, (e.ended_at at time zone :zone)::date as ended_on,
                   'record' as declared_as
              from identity.membership m
              join identity.organisation o on o.id = m.organisation and o.kind <> 'body'
              left join identity.membership_end e on e.membership = m.id""";

    private static final String BOTH =
            "select id, person, organisation, kind, relation, details, begun_on, ended_on, declared_as from ("
                    + DECLARED + " union all " + POSTS + ") tie";

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

    /** Takes a declaration back, as a mistake: what has merely ended is declared anew with its end. */
    @Transactional
    public void retract(UUID id, String reason, boolean office, Viewer by) {
        var interest = db.sql(DECLARED + " where i.id = :id and (:office or i.person = :by)")
                .param("id", id)
                .param("office", office)
                .param("by", by.person())
                .query(Interests::read)
                .optional()
                .orElseThrow(NotFound::new);
        if (interest.isPinned() && !office) {
            throw new Refused("judging.interest.pinned");
        }
        db.sql("""
                insert into judging.interest_retraction (interest, reason, retracted_by, retracted_at)
                values (:id, :reason, :by, :at)""")
                .param("id", id)
                .param("reason", reason)
                .param("by", by.person())
                .param("at", Timestamp.from(journal.now()))
                .update();
        journal.record(Entry.by(by.person(), journal.now(), "interest.retract", "interest", id)
                .with("reason", reason));
    }

    /** What was declared of a person, by whomsoever, and the posts they hold or held; the latest first. */
    public List<Interest> of(UUID person) {
        return db.sql(BOTH + " where person = :person order by begun_on desc nulls last, id")
                .param("person", person)
                .param("zone", zone.getId())
                .query(Interests::read)
                .list();
    }

    /** What ties any of {@code people} to any of {@code organisations}. */
    public List<Interest> between(Collection<UUID> people, Collection<UUID> organisations) {
        return db.sql(BOTH + " where person = any(:people) and organisation = any(:organisations)")
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
