package org.yardstick.platform.accreditation.cycle;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.shell.Slice;

/** The certificates of a body in the order in which something is due for them. */
@Component
class ProgrammeRows {
    /** The same dates as {@link Cycle} has, for PostgreSQL to sort and filter by; a test holds them against each other. */
    private static final String DUE = """
            select c.id, c.number, c.organisation, c.body, c.decided_on, c.expires_on, c.suspended_from, c.ended_on,
                   c.surveillances, c.recertified, o.name_en, o.name_hans, o.name_hant, o.folded, coalesce(e.level, '') as level,
                   coalesce((c.decided_on + (:surveillances::interval[])[1 + coalesce(cardinality(c.surveillances), 0)])::date,
                            case when c.recertified is null then (c.expires_on - :recertification::interval)::date end)
                       as due_on
              from (""" + CycleRows.CYCLES + """
                     where c.body = any(:bodies) and c.kind = 'organisation') c
              join identity.organisation o on o.id = c.organisation
              join register.entry e on e.certificate = c.id
            """;

    private static final String SHOWN = """
            select d.id, d.number, d.organisation, d.body, d.decided_on, d.expires_on, d.suspended_from, d.ended_on,
                   d.surveillances, d.recertified, d.name_en, d.name_hans, d.name_hant, d.level, count(*) over () as total
              from (""";

    private static final String NAMED = """
             and (:name = '%%' or d.folded like :name or d.number ilike :name)""";

    /** From a certificate on: what has no day of its own comes last. */
    private static final String WALKED = """
             )
            select d.id, d.number, d.organisation, d.body, d.decided_on, d.expires_on, d.suspended_from, d.ended_on,
                   d.surveillances, d.recertified, d.name_en, d.name_hans, d.name_hant, d.level,
                   (select count(*) from chosen) as total
              from chosen d
             where cast(:after as uuid) is null
                or (coalesce(d.due_on, 'infinity'), d.id) >
                   (select coalesce(x.due_on, 'infinity'), x.id from everything x where x.id = :after)
             order by d.due_on nulls last, d.id limit :most""";

    private final JdbcClient db;
    private final CycleRules rules;

    ProgrammeRows(JdbcClient db, CycleRules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** A certificate with its holder and what is next. */
    record Row(CycleRows.Kept kept, Names holder, String level) {}

    /** Which certificates are shown. */
    enum Which {
        /** Those that hold or are suspended. */
        LIVING,
        /** Those of them for which something is due within the first announcement, or overdue. */
        DUE,
        OVERDUE,
        SUSPENDED,
        EXPIRED;

        /** As in addresses; what is not known shows the living. */
        static Which of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst()
                    .orElse(LIVING);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Slice<Row> page(Collection<UUID> bodies, Which which, String name, int number, LocalDate today) {
        record Counted(Row row, long total) {}
        var page = Math.clamp(number, 1, 100_000);
        var sql = SHOWN + DUE + ") d where " + condition(which) + " " + NAMED
                + " order by d.due_on nulls last, d.id limit :size offset :offset";
        var rows = parameters(db.sql(sql), bodies, name, today)
                .param("size", Slice.SIZE)
                .param("offset", Slice.offset(page, Slice.SIZE))
                .query((row, n) -> new Counted(read(row, n), row.getLong("total")))
                .list();
        return new Slice<>(
                rows.stream().map(Counted::row).toList(), page, Slice.SIZE, rows.isEmpty() ? 0 : rows.getFirst().total);
    }

    private JdbcClient.StatementSpec parameters(
            JdbcClient.StatementSpec statement, Collection<UUID> bodies, String name, LocalDate today) {
        return statement
                .param("bodies", bodies.toArray(UUID[]::new))
                .param(
                        "surveillances",
                        rules.surveillances().stream().map(Period::toString).toArray(String[]::new))
                .param("recertification", rules.recertification().toString())
                .param("today", today)
                .param("soon", today.plusDays(rules.announcements().getLast()))
                .param("name", Folding.pattern(name));
    }

    /** What a program narrows the programme to. */
    record Asked(Which which, String name) {
        /** The part of an address behind the question mark, ending so that another field may follow. */
        String query() {
            return "which=" + which.code() + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&";
        }
    }

    /** Certificates after one of them, in the same order, and how many there are in all. */
    record Walked(List<Row> rows, long total) {}

    Walked after(Collection<UUID> bodies, Asked asked, Paging paging, LocalDate today) {
        record Counted(Row row, long total) {}
        var sql = "with everything as (" + DUE
                + "), chosen as (select d.id, d.number, d.organisation, d.body, d.decided_on, d.expires_on, d.suspended_from, d.ended_on,"
                + " d.surveillances, d.recertified, d.name_en, d.name_hans, d.name_hant, d.level, d.due_on from everything d where "
                + condition(asked.which) + " " + NAMED + WALKED;
        var rows = parameters(db.sql(sql), bodies, asked.name, today)
                .param("after", paging.after().orElse(null), Types.OTHER)
                .param("most", paging.rows())
                .query((row, n) -> new Counted(read(row, n), row.getLong("total")))
                .list();
        return new Walked(rows.stream().map(Counted::row).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }

    private static String condition(Which which) {
        var living = "coalesce(d.ended_on > :today, true) and d.expires_on >= :today";
        return switch (which) {
            case LIVING -> living;
            case DUE -> living + " and d.due_on <= :soon";
            case OVERDUE -> living + " and d.due_on < :today";
            case SUSPENDED -> living + " and d.suspended_from is not null";
            case EXPIRED -> "coalesce(d.ended_on > :today, true) and d.expires_on < :today";
        };
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(
                CycleRows.read(row, n),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("level"));
    }
}
