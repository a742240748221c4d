package org.yardstick.platform.accreditation.cycle;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the cycles of certificates from the register and from the audits that were done. */
@Component
class CycleRows {
    /**
     * An audit is done when its stage 2 is concluded and not done again. The cycle begins with the decision on its first certificate and goes
     * on when another scope is certified.
     */
    static final String CYCLES = """
            select c.id, c.number, c.organisation, c.body, c.expires_on, e.suspended_from,
                   least(e.ended_on, e.replaced_from) as ended_on, done.surveillances, done.recertified, begun.decided_on
              from register.certificate c
              join register.entry e on e.certificate = c.id
              cross join lateral (
                    select case when c.replaces is null then array[c.id] else accreditation.same_cycle(c.id) end as ids) line
              cross join lateral (
                    select min(coalesce((d.decided_at at time zone v.zone)::date, v.granted_on)) as decided_on
                      from register.certificate v left join accreditation.decision d on d.id = v.decision
                     where v.id = any(line.ids)) begun
              left join lateral (
                    select array_agg(g.ends_on) filter (where a.kind = 'surveillance') as surveillances,
                           max(g.ends_on) filter (where a.kind = 'recertification') as recertified
                      from accreditation.audit a
                      join accreditation.stage g on g.audit = a.id and g.number = 2
                      join accreditation.stage_conclusion k on k.stage = g.id
                     where a.certificate = any(line.ids)
                       and not exists (select 1 from accreditation.audit again where again.repeats = a.id)) done on true
            """;

    private final JdbcClient db;

    CycleRows(JdbcClient db) {
        this.db = db;
    }

    /** A certificate of an organisation with its cycle. */
    record Kept(UUID certificate, String number, UUID organisation, UUID body, Cycle cycle) {}

    /** Nobody else does anything about the certificate until the transaction is over. */
    void lock(UUID certificate) {
        db.sql("select id from register.certificate where id = :id for update")
                .param("id", certificate)
                .query(UUID.class)
                .single();
    }

    Optional<Kept> find(UUID certificate) {
        return db.sql(CYCLES + "where c.id = :id and c.kind = 'organisation'")
                .param("id", certificate)
                .query(CycleRows::read)
                .optional();
    }

    /** The next ones in the order of their ids that have not ended, nor been told long ago that they expired. */
    List<Kept> living(UUID after, LocalDate today, int most) {
        return db.sql(CYCLES + """
                 where c.kind = 'organisation' and c.id > :after
                   and (e.ended_on is null or e.ended_on > :today)
                   and (e.replaced_from is null or e.replaced_from > :today)
                   and not exists (select 1 from accreditation.announcement t
                                    where t.certificate = c.id and t.step = 'expiry')
                 order by c.id limit :most""")
                .param("after", after)
                .param("today", today)
                .param("most", most)
                .query(CycleRows::read)
                .list();
    }

    /** The audit on which a certificate was granted, what had been filed for it, and the level that was granted. */
    record Granting(UUID audit, UUID filing, String level) {}

    Granting granting(UUID certificate) {
        return db.sql("""
                select b.audit, b.filing, d.level
                  from register.certificate c
                  join accreditation.decision d on d.id = c.decision
                  join accreditation.audit_basis b on b.audit = d.audit
                 where c.id = :id""").param("id", certificate).query(Granting.class).single();
    }

    /** An audit of the certificate whose stage 2 is not concluded. */
    Optional<UUID> openAudit(UUID certificate) {
        return db.sql("""
                select a.id from accreditation.audit a
                 where a.certificate = any(accreditation.same_cycle(:id)) and a.kind = 'surveillance'
                   and not exists (select 1 from accreditation.stage g join accreditation.stage_conclusion k on k.stage = g.id
                                    where g.audit = a.id and g.number = 2)""").param("id", certificate).query(UUID.class).optional();
    }

    static Kept read(ResultSet row, int n) throws SQLException {
        var cycle = new Cycle(
                row.getObject("decided_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                day(row, "ended_on"),
                day(row, "suspended_from"),
                days(row.getArray("surveillances")),
                day(row, "recertified"));
        return new Kept(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("organisation", UUID.class),
                row.getObject("body", UUID.class),
                cycle);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static List<LocalDate> days(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Date[]) array.getArray())
                        .map(Date::toLocalDate)
                        .toList();
    }
}
