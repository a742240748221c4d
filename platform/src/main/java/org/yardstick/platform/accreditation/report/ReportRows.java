package org.yardstick.platform.accreditation.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;

/** Reports as they are read from the database. Who may see them is for the caller to know. */
@Component
public class ReportRows {
    private static final String SELECT = """
            select r.id, r.audit, r.number, r.frozen, r.sha256, r.written_at, r.check_until, p.name, p.name_hans, p.name_hant,
                   c.agreed, c.text as check_text, c.checked_at, cp.name as checker, cp.name_hans as checker_hans,
                   cp.name_hant as checker_hant, t.passed, t.text as review_text, t.reviewed_at, tp.name as reviewer,
                   tp.name_hans as reviewer_hans, tp.name_hant as reviewer_hant
              from accreditation.report r
              join identity.person p on p.id = r.written_by
              left join accreditation.factual_check c on c.report = r.id
              left join identity.person cp on cp.id = c.checked_by
              left join accreditation.technical_review t on t.report = r.id
              left join identity.person tp on tp.id = t.reviewed_by
             where\s""";

    private final JdbcClient db;

    ReportRows(JdbcClient db) {
        this.db = db;
    }

    /** All drafts, the latest first. */
    public List<Report> of(UUID audit) {
        return db.sql(SELECT + "r.audit = :audit order by r.number desc")
                .param("audit", audit)
                .query((row, n) -> read(row))
                .list();
    }

    public Optional<Report> latest(UUID audit) {
        return of(audit).stream().findFirst();
    }

    public Optional<Report> find(UUID id) {
        return db.sql(SELECT + "r.id = :id")
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether the client agreed to be named in public. */
    boolean isListed(UUID audit) {
        return db.sql(
                        "select agreed from accreditation.listing_consent where audit = :audit order by given_at desc, id desc limit 1")
                .param("audit", audit)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private static Report read(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                row.getObject("audit", UUID.class),
                row.getInt("number"),
                ReportContent.read(row.getString("frozen")),
                row.getString("sha256"),
                Names.ofPerson(row),
                row.getTimestamp("written_at").toInstant(),
                row.getObject("check_until", LocalDate.class),
                said(row, "agreed", "check_text", "checker", "checked_at"),
                said(row, "passed", "review_text", "reviewer", "reviewed_at"));
    }

    private static Optional<Report.Check> said(ResultSet row, String fine, String text, String who, String when)
            throws SQLException {
        var at = row.getTimestamp(when);
        if (at == null) {
            return Optional.empty();
        }
        var by = new Names(row.getString(who), row.getString(who + "_hans"), row.getString(who + "_hant"));
        return Optional.of(new Report.Check(row.getBoolean(fine), row.getString(text), by, at.toInstant()));
    }
}
