package org.yardstick.platform.accreditation.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.finding.Finding;
import org.yardstick.platform.accreditation.finding.FindingLists;
import org.yardstick.platform.accreditation.finding.MinorsTogether;
import org.yardstick.platform.accreditation.finding.Standing;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.shell.Refused;
import org.yardstick.platform.shell.Today;

/** Gathers what a report rests on, as it stands now. Refused: {@code decision.refused.no-consensus}. */
@Component
public class DraftReport {
    private final JdbcClient db;
    private final Audits audits;
    private final FindingLists findings;
    private final Today today;

    DraftReport(JdbcClient db, Audits audits, FindingLists findings, Today today) {
        this.db = db;
        this.audits = audits;
        this.findings = findings;
        this.today = today;
    }

    List<MinorsTogether> asked(UUID audit) {
        return findings.asked(audit);
    }

    ReportContent content(Audit of, int number, String summary, String answer) {
        var consensus = consensus(of.id()).orElseThrow(() -> new Refused("decision.refused.no-consensus"));
        return content(of, number, consensus, summary, answer);
    }

    /** What is decided on documents: the scores are those that were decided on before. */
    public ReportContent onDocuments(Audit of, ReportContent before, String summary) {
        return before.on(content(of, 1, before.consensus(), summary, ""));
    }

    private ReportContent content(Audit of, int number, Inputs consensus, String summary, String answer) {
        return new ReportContent(
                of.id(),
                number,
                of.kind(),
                party(of.organisation()),
                party(of.body()),
                scope(of.id()),
                of.level(),
                team(of.id()),
                sites(of.id()),
                covered(of.id()),
                days(of.id()),
                findings.standings(of.id()).entrySet().stream()
                        .map(DraftReport::found)
                        .toList(),
                consensus,
                audits.signed(of).orElse(consensus),
                summary,
                answer,
                today.day().toString());
    }

    private Optional<Inputs> consensus(UUID audit) {
        return one("""
                select s.inputs from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
                 where a.kind = 'consensus' and a.occasion = :audit order by s.signed_at desc limit 1""", audit, Inputs::read);
    }

    private String days(UUID audit) {
        return one("""
                select coalesce(a.days, d.days)::text from accreditation.audit a
                  left join accreditation.offer o on o.id = a.offer
                  left join accreditation.duration d on d.id = o.duration
                 where a.id = :audit and (a.days is not null or d.days is not null)""", audit, Function.identity()).orElse("");
    }

    private <T> Optional<T> one(String sql, UUID audit, Function<String, T> read) {
        return db.sql(sql).param("audit", audit).query(String.class).optional().map(read);
    }

    private ReportContent.Party party(UUID organisation) {
        return db.sql("""
                select id, name_en, name_hans, name_hant, country, city, sector from identity.organisation where id = :id""")
                .param("id", organisation)
                .query((row, n) -> new ReportContent.Party(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("country"),
                        row.getString("city"),
                        row.getString("sector")))
                .single();
    }

    private ReportContent.Scope scope(UUID audit) {
        return db.sql("""
                select p.scope_en, p.scope_hans, p.scope_hant from accreditation.audit_basis b
                  join accreditation.filing f on f.id = b.filing
                  join accreditation.application p on p.id = f.application
                 where b.audit = :audit""")
                .param("audit", audit)
                .query((row, n) -> new ReportContent.Scope(
                        row.getString("scope_en"), row.getString("scope_hans"), row.getString("scope_hant")))
                .optional()
                .orElse(new ReportContent.Scope("", "", ""));
    }

    private List<ReportContent.Person> team(UUID audit) {
        return db.sql("""
                select p.name, p.name_hans, p.name_hant, t.role
                  from accreditation.current_appointment t join identity.person p on p.id = t.person
                 where t.audit = :audit and t.accepted
                 order by t.role = 'lead' desc, t.role, p.name""")
                .param("audit", audit)
                .query((row, n) -> new ReportContent.Person(Names.ofPerson(row), row.getString("role")))
                .list();
    }

    private List<ReportContent.Place> sites(UUID audit) {
        return db.sql("""
                select s.name_en, s.name_hans, s.name_hant, s.country, s.city, coalesce(c.chosen_as, 'central') as chosen
                  from accreditation.audit_site t
                  join accreditation.audit a on a.id = t.audit
                  join identity.site s on s.id = t.site
                  left join accreditation.offer o on o.id = a.offer
                  left join accreditation.sample_site c on c.sample = o.sample and c.site = t.site
                 where t.audit = :audit order by s.name_en, s.id""").param("audit", audit).query((row, n) -> place(row)).list();
    }

    /** All sites within the scope, whether they were seen or not. */
    private List<ReportContent.Place> covered(UUID audit) {
        return db.sql("""
                select s.name_en, s.name_hans, s.name_hant, s.country, s.city,
                       case when c.central then 'central' else '' end as chosen
                  from accreditation.audit_basis b
                  join accreditation.filing f on f.id = b.filing
                  join accreditation.application_site c on c.application = f.application
                  join identity.site s on s.id = c.site
                 where b.audit = :audit order by c.central desc, s.name_en, s.id""").param("audit", audit).query((row, n) -> place(row)).list();
    }

    private static ReportContent.Place place(ResultSet row) throws SQLException {
        return new ReportContent.Place(
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getString("country"),
                row.getString("city"),
                row.getString("chosen"));
    }

    public static ReportContent.Found found(Map.Entry<Finding, Standing> one) {
        var finding = one.getKey();
        var standing = one.getValue();
        return new ReportContent.Found(
                finding.id(),
                finding.label(),
                finding.criterion(),
                finding.criterionTitle(),
                standing.grade().code(),
                standing.state().code(),
                standing.due().map(Object::toString).orElse(""),
                finding.statement(),
                finding.evidence());
    }
}
