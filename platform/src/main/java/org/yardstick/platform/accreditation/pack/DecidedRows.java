package org.yardstick.platform.accreditation.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a pack tells of decisions, and which files an audit rests on. Who may see them is for the caller to know. */
@Component
class DecidedRows {
    private final JdbcClient db;

    DecidedRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * A decision with what it rested on. Who voted how is not told.
     *
     * @param frozen the very text that was frozen for the panel
     * @param certificate number of the one that was granted for it
     */
    record Decided(
            int round,
            String outcome,
            String level,
            String recommended,
            String reason,
            String signedAs,
            Instant decidedAt,
            String noticeUntil,
            boolean reopened,
            String certificate,
            String frozen,
            String sha256) {}

    /** In the order in which they were made. */
    List<Decided> decisions(UUID audit) {
        return db.sql("""
                select d.round, d.outcome, coalesce(d.level, '') as level, coalesce(d.recommended, '') as recommended,
                       d.reason, d.signed_as, d.decided_at, coalesce(d.notice_until::text, '') as notice_until,
                       r.decision is not null as reopened, coalesce(c.number, '') as certificate, p.frozen, p.sha256
                  from accreditation.decision d
                  join accreditation.panel p on p.id = d.panel
                  left join accreditation.decision_reopening r on r.decision = d.id
                  left join accreditation.certificate_grant g on g.decision = d.id
                  left join register.certificate c on c.id = g.certificate
                 where d.audit = :audit order by d.decided_at, d.id""").param("audit", audit).query((row, n) -> decided(row)).list();
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getInt("round"),
                row.getString("outcome"),
                row.getString("level"),
                row.getString("recommended"),
                row.getString("reason"),
                row.getString("signed_as"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("notice_until"),
                row.getBoolean("reopened"),
                row.getString("certificate"),
                row.getString("frozen"),
                row.getString("sha256"));
    }

    static Optional<String> certificate(List<Decided> decisions) {
        return decisions.stream()
                .map(Decided::certificate)
                .filter(number -> !number.isEmpty())
                .reduce((earlier, later) -> later);
    }

    /** A file that the audit rests on, by its version. */
    record Used(UUID version, String sha256) {}

    /** Files behind findings and answers, and those among {@code attached}, which the self-assessment names. */
    Set<Used> files(UUID audit, Collection<UUID> attached) {
        return new LinkedHashSet<>(db.sql("""
                select v.id as version, encode(v.content, 'hex') as sha256
                  from document.version v
                 where v.content is not null
                   and (v.id = any(:attached)
                        or v.id in (select e.version from accreditation.finding_evidence e
                                      join accreditation.finding f on f.id = e.finding where f.audit = :audit
                                     union all
                                    select e.version from accreditation.action_evidence e
                                      join accreditation.finding f on f.id = e.finding where f.audit = :audit
                                     union all
                                    select w.version from accreditation.evidence_answer w
                                      join accreditation.evidence_request q on q.id = w.request where q.audit = :audit))
                 order by v.id""")
                .param("audit", audit)
                .param("attached", attached.toArray(UUID[]::new))
                .query(Used.class)
                .list());
    }
}
