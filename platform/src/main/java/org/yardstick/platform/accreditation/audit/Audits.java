package org.yardstick.platform.accreditation.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.assessment.SheetVisibility.Part;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Paging;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Tailored;

/**
 * All audits, each seen by its team, the office of the body that audits, and the audited organisation. On the team is who accepted an
 * appointment that has not ended. Anybody else's audit is not there.
 */
@Component
public class Audits {
    static final Role[] AUDITEE = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR};
    /** The appointments that hold. */
    static final String TEAM = """
        select p.audit, p.person, p.role
          from accreditation.appointment p
          join accreditation.acceptance c on c.appointment = p.id and c.accepted
         where not exists (select 1 from accreditation.appointment_end e where e.appointment = p.id)""";

    private static final UUID LAST = new UUID(-1, -1);

    private static final String SELECT = """
        with team as (%s)
        select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, b.name_en as body_en,
               b.name_hans as body_hans, b.name_hant as body_hant, a.kind, a.edition, a.profile, a.level, a.begins_on, a.ends_on,
               coalesce(
                   (select ap.submission
                      from accreditation.offer f
                      join accreditation.filing l on l.id = f.filing
                      join accreditation.application ap on ap.id = l.application
                     where f.id = a.offer),
                   (select s.id
                      from assessment.assessment x join assessment.current_submission s on s.assessment = x.id
                     where x.kind = 'self' and x.organisation = a.organisation and x.edition = a.edition
                       and x.profile = a.profile
                     order by s.signed_at desc limit 1)) as submission,
               (select max(t.role) from team t where t.audit = a.id and t.person = :person and t.role in ('lead', 'assessor'))
                   as scoring_role,
               exists (select 1 from team t where t.audit = a.id and t.person = :person) as on_team,
               a.organisation = any(:auditee) as audited,
               array(select distinct t.person from team t where t.audit = a.id and t.role in ('lead', 'assessor')) as assessors,
               exists (select 1 from accreditation.decision d where d.audit = a.id and d.outcome in ('grant', 'refuse'))
                   as decided
          from accreditation.audit a
          join identity.organisation o on o.id = a.organisation
          join identity.organisation b on b.id = a.body
         where (a.organisation = any(:auditee) or a.body = any(:office)
                or exists (select 1 from team t where t.audit = a.id and t.person = :person))""".formatted(TEAM);

    private final JdbcClient db;
    private final Editions editions;
    private final Results results;

    Audits(JdbcClient db, Editions editions, Results results) {
        this.db = db;
        this.editions = editions;
        this.results = results;
    }

    public Audit get(UUID id, Viewer viewer) {
        return select(viewer, " and a.id = :id")
                .param("id", id)
                .query(Audits::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The audit for those who score on it. */
    public Audit toScore(UUID id, Viewer viewer) {
        var audit = get(id, viewer);
        return audit.mustBeOf(audit.scores());
    }

    /** The audit for everybody on its team. */
    public Audit ofTeam(UUID id, Viewer viewer) {
        var audit = get(id, viewer);
        return audit.mustBeOf(audit.isTeam());
    }

    public List<Audit> list(Viewer viewer) {
        return select(viewer, " order by a.begins_on desc, a.id limit 200")
                .query(Audits::read)
                .list();
    }

    /** What a list is narrowed to; an empty field narrows nothing. */
    record Asked(Optional<UUID> organisation, String kind) {
        static final String CONDITION = """
             and (cast(:organisation as uuid) is null or a.organisation = :organisation) and (:kind = '' or a.kind = :kind)""";

        /** The part of an address behind the question mark, ending so that another field may follow. */
        String query() {
            return organisation.map(id -> "organisation=" + id + "&").orElse("")
                    + (kind.isEmpty() ? "" : "kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + "&");
        }
    }

    /** A page of them, the one opened last first. */
    List<Audit> found(Viewer viewer, Asked asked, Paging paging) {
        return select(viewer, Asked.CONDITION + " and a.id < :before order by a.id desc limit :most")
                .param("organisation", asked.organisation.orElse(null), Types.OTHER)
                .param("kind", asked.kind)
                .param("before", paging.after().orElse(LAST))
                .param("most", paging.rows())
                .query(Audits::read)
                .list();
    }

    long count(Viewer viewer, Asked asked) {
        return parameters(db.sql("select count(*) from (" + SELECT + Asked.CONDITION + ") found"), viewer)
                .param("organisation", asked.organisation.orElse(null), Types.OTHER)
                .param("kind", asked.kind)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec select(Viewer viewer, String rest) {
        return parameters(db.sql(SELECT + rest), viewer);
    }

    private static JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement, Viewer viewer) {
        return statement
                .param("person", viewer.person())
                .param("auditee", viewer.organisations(AUDITEE).toArray(UUID[]::new))
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new));
    }

    /** What the organisation signed of itself. */
    public Optional<Inputs> signed(Audit audit) {
        return audit.submission().map(id -> results.ofSubmission(id).inputs());
    }

    public Sheet.Occasion occasion(Audit audit) {
        return audit.occasion(signed(audit));
    }

    public Tailored standard(Audit audit) {
        return editions.get(audit.edition()).tailored(audit.profile());
    }

    private static Audit read(ResultSet row, int n) throws SQLException {
        return new Audit(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("body", UUID.class),
                new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                row.getString("kind"),
                row.getObject("edition", UUID.class),
                row.getString("profile"),
                row.getString("level"),
                row.getDate("begins_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                Optional.ofNullable(row.getObject("submission", UUID.class)),
                part(row),
                Set.of((UUID[]) row.getArray("assessors").getArray()),
                row.getBoolean("decided"));
    }

    private static Part part(ResultSet row) throws SQLException {
        if (row.getBoolean("audited")) {
            return Part.AUDITEE;
        }
        var scoring = row.getString("scoring_role");
        if (scoring != null) {
            return scoring.equals("lead") ? Part.LEAD : Part.ASSESSOR;
        }
        return row.getBoolean("on_team") ? Part.COMPANION : Part.OFFICE;
    }
}
