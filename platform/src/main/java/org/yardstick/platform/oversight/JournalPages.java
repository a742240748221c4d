package org.yardstick.platform.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.journal.SubjectNames;

/**
 * What the journal screens show: an administrator sees every entry, a secretariat and a quality manager those that are the affair of their
 * own organisations. Everybody else sees none.
 */
@Component
class JournalPages {
    static final int SIZE = 25;
    /** The page is cut out of the journal first, by its own indexes; names are looked up for that page only. */
    private static final String LINES = """
            with found as (
                select e.seq, e.at, e.actor, e.action, e.subject_kind, e.subject, e.organisation, e.details,
                       case when e.subject ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
                            then e.subject::uuid end as subject_id
                  from journal.entry e
                 where %s
                 order by e.seq desc limit :limit)
            select f.seq, f.at, f.action, f.subject_kind, f.subject, f.subject_id,
                   coalesce(f.details::jsonb ->> 'criterion', '') as criterion,
                   a.name as actor_en, a.name_hans as actor_hans, a.name_hant as actor_hant,
                   coalesce(p.name, s.name_en, i.name_en, u.name_en, v.email) as subject_en,
                   coalesce(p.name_hans, s.name_hans, i.name_hans, u.name_hans) as subject_hans,
                   coalesce(p.name_hant, s.name_hant, i.name_hant, u.name_hant) as subject_hant,
                   o.name_en as organisation_en, o.name_hans as organisation_hans, o.name_hant as organisation_hant
              from found f
              left join identity.person a on a.id = f.actor
              left join identity.membership m on m.id = f.subject_id and f.subject_kind = 'membership'
              left join identity.person p on p.id = case f.subject_kind when 'person' then f.subject_id else m.person end
              left join identity.organisation s on s.id = f.subject_id and f.subject_kind = 'organisation'
              left join identity.site i on i.id = f.subject_id and f.subject_kind = 'site'
              left join identity.unit u on u.id = f.subject_id and f.subject_kind = 'unit'
              left join identity.invitation v on v.id = f.subject_id and f.subject_kind = 'invitation'
              left join identity.organisation o on o.id = f.organisation
             order by f.seq desc""";

    private static final String BY_PERSON = """
            e.actor in (select p.id from identity.person p
                         where position(lower(:person) in
                                        lower(concat_ws(' ', p.name, p.name_hans, p.name_hant, p.email))) > 0)""";
    private static final String BY_SUBJECT = """
            (e.subject = :subject or e.subject_kind = :subject
             or e.subject_kind = 'person' and e.subject in (
                    select p.id::text from identity.person p
                     where position(lower(:subject) in lower(concat_ws(' ', p.name, p.name_hans, p.name_hant))) > 0)
             or e.subject_kind = 'organisation' and e.subject in (
                    select o.id::text from identity.organisation o
                     where position(lower(:subject) in lower(concat_ws(' ', o.name_en, o.name_hans, o.name_hant))) > 0))""";

    private final JdbcClient db;
    private final List<SubjectNames> subjects;
    private final ZoneId zone;

    JournalPages(JdbcClient db, List<SubjectNames> subjects, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.subjects = subjects;
        this.zone = ZoneId.of(zone);
    }

    /** Newest first, from just before {@code before}; one more than a page holds when there are more. */
    List<JournalLine> lines(Viewer viewer, Inquiry inquiry, Optional<Long> before) {
        var found = new Found(viewer);
        before.ifPresent(seq -> found.and("e.seq < :before", "before", seq));
        found.unlessEmpty(BY_PERSON, "person", inquiry.person());
        found.unlessEmpty("e.action = :action", "action", inquiry.action());
        found.unlessEmpty(BY_SUBJECT, "subject", inquiry.subject());
        inquiry.date().ifPresent(day -> {
            found.and("e.at >= :from", "from", startOf(day));
            found.and("e.at < :to", "to", startOf(day.plusDays(1)));
        });
        return found.lines(SIZE + 1);
    }

    Optional<JournalLine> line(Viewer viewer, long seq) {
        var found = new Found(viewer);
        found.and("e.seq = :seq", "seq", seq);
        return found.lines(1).stream().findFirst();
    }

    private Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(zone).toInstant());
    }

    /** The entries within a viewer's reach, narrowed step by step. */
    private final class Found {
        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        Found(Viewer viewer) {
            if (!viewer.holds(Role.ADMINISTRATOR)) {
                var own = viewer.organisations(Role.SECRETARIAT, Role.QUALITY_MANAGER);
                and("e.organisation = any(:own)", "own", own.toArray(UUID[]::new));
            }
        }

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void unlessEmpty(String condition, String name, String value) {
            if (!value.isEmpty()) {
                and(condition, name, value);
            }
        }

        List<JournalLine> lines(int limit) {
            var where = conditions.isEmpty() ? "true" : String.join("\n and ", conditions);
            return named(db.sql(LINES.formatted(where))
                    .params(values)
                    .param("limit", limit)
                    .query((row, n) -> read(row))
                    .list());
        }
    }

    /** With the names that only the capabilities know, each asked once for the whole page. */
    private List<JournalLine> named(List<JournalLine> lines) {
        var names = new HashMap<UUID, String>();
        for (var known : subjects) {
            var ids = lines.stream()
                    .filter(line -> line.subjectKind().equals(known.kind()))
                    .flatMap(line -> line.subjectId().stream())
                    .distinct()
                    .toList();
            if (!ids.isEmpty()) {
                names.putAll(known.of(ids));
            }
        }
        return lines.stream().map(line -> line.named(names)).toList();
    }

    private static JournalLine read(ResultSet row) throws SQLException {
        return new JournalLine(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                names(row, "actor"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject"),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                names(row, "subject"),
                row.getString("criterion"),
                names(row, "organisation"));
    }

    private static Optional<Names> names(ResultSet row, String whose) throws SQLException {
        var en = row.getString(whose + "_en");
        var hans = row.getString(whose + "_hans");
        var hant = row.getString(whose + "_hant");
        return Optional.ofNullable(en).map(name -> new Names(name, hans, hant));
    }
}
