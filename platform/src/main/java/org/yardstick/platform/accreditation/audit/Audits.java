package org.yardstick.platform.accreditation.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Inputs;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.assessment.Sheet;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Tailored;

/**
 * All audits. At work each is there for its team, the office of the body that audits, and the audited organisation; as a case, with what
 * was found, reported and decided, also for the deciders of the body once there is a report. For anybody else it is not there. On the team
 * is who accepted an appointment that has not ended.
 */
@Component
public class Audits {
    public static final Role[] AUDITEE = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR};
    /** The appointments that hold. */
    static final String TEAM = "select audit, person, role from accreditation.current_appointment where accepted";
    /** Of {@code a}: a decision that was not put off and that no upheld appeal opened again. */
    static final String DECIDED = """
        exists (select 1 from accreditation.decision d
                 where d.audit = a.id and d.outcome <> 'defer'
                   and not exists (select 1 from accreditation.decision_reopening r where r.decision = d.id))""";

    static final String SELECT = """
        select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, b.name_en as body_en,
               b.name_hans as body_hans, b.name_hant as body_hant, a.kind, a.edition, a.profile, a.level, a.begins_on, a.ends_on,
               (select max(c.concluded_at at time zone :zone)::date
                  from accreditation.stage s join accreditation.stage_conclusion c on c.stage = s.id
                 where s.audit = a.id and s.number = 2) as stage_two_end,
               array(select distinct t.person from accreditation.current_appointment t
                      where t.audit = a.id and t.accepted and t.role in ('lead', 'assessor')) as assessors,
               case a.kind when 'recertification' then accreditation.newest_in_cycle(a.certificate) else a.certificate end
                   as certificate,
               a.repeats, (select r.id from accreditation.audit r where r.repeats = a.id) as repeated_by,
               a.kind = 'special' and a.offer is null and a.repeats is null as on_documents,
               %s as decided, a.organisation = any(:auditee) as auditee, a.body = any(:office) as office,
               coalesce(mine.role, '') as seat, decider.found is not null as panel
          from accreditation.audit a
          join identity.organisation o on o.id = a.organisation
          join identity.organisation b on b.id = a.body
          left join lateral (
                select t.role from accreditation.current_appointment t where t.audit = a.id and t.person = :me and t.accepted
                 order by array_position(array['lead', 'assessor', 'expert', 'observer'], t.role) limit 1) mine on true
          left join lateral (
                select true as found from accreditation.panel_member m
                  join accreditation.panel p on p.id = m.panel
                  join accreditation.report r on r.id = p.report
                 where r.audit = a.id and m.person = :me limit 1) decider on true
         where\s""".formatted(DECIDED);

    static final String AT_WORK = "(a.organisation = any(:auditee) or a.body = any(:office) or mine.role is not null)";
    private static final String IN_CASE = """
            (a.organisation = any(:auditee) or a.body = any(:office) or mine.role is not null or decider.found
             or (a.body = any(:deciders) and exists (select 1 from accreditation.report t where t.audit = a.id)))""";
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient db;
    private final Editions editions;
    private final Results results;
    private final Today today;

    Audits(JdbcClient db, Editions editions, Results results, Today today) {
        this.db = db;
        this.editions = editions;
        this.results = results;
        this.today = today;
    }

    public Audit get(UUID id, Viewer viewer) {
        return find(id, viewer, AT_WORK);
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

    /** For the office of the body that audits. */
    public Audit ofOffice(UUID id, Viewer viewer) {
        var audit = get(id, viewer);
        return audit.mustBeOf(audit.sides().office());
    }

    /** The same, with nobody else allowed near it until the transaction ends. */
    public Audit lockOfOffice(UUID id, Viewer viewer) {
        var audit = find(id, viewer, AT_WORK, " for update of a");
        return audit.mustBeOf(audit.sides().office());
    }

    /** For the quality managers of the organisation that is audited. */
    public Audit ofClient(UUID id, Viewer viewer) {
        var audit = get(id, viewer);
        return audit.mustBeOf(viewer.holds(audit.organisation(), Role.QUALITY_MANAGER));
    }

    /** With findings, report and decision. */
    public Audit inCase(UUID id, Viewer viewer) {
        return find(id, viewer, IN_CASE);
    }

    /** The same, held so that what is numbered within it is numbered one after another. */
    public Audit lockCase(UUID id, Viewer viewer) {
        return find(id, viewer, IN_CASE, " for update of a");
    }

    /** As nobody in particular sees it: for those who have asked before whether they may, and for what happens by itself. */
    public Audit get(UUID id) {
        return db.sql(SELECT + "a.id = :id")
                .param("zone", today.zone().getId())
                .param("me", NOBODY)
                .param("auditee", new UUID[0])
                .param("office", new UUID[0])
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<Audit> list(Viewer viewer) {
        return select(viewer, AT_WORK + " order by a.begins_on desc, a.id limit 200");
    }

    /** All cases with which the viewer has to do, the latest first. */
    public List<Audit> cases(Viewer viewer) {
        return select(viewer, IN_CASE + " order by a.begins_on desc, a.id limit 2000");
    }

    private Audit find(UUID id, Viewer viewer, String scope) {
        return find(id, viewer, scope, "");
    }

    private Audit find(UUID id, Viewer viewer, String scope, String lock) {
        return seenBy(viewer, scope + " and a.id = :id" + lock)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<Audit> select(Viewer viewer, String rest) {
        return seenBy(viewer, rest).query((row, n) -> read(row)).list();
    }

    private JdbcClient.StatementSpec seenBy(Viewer viewer, String rest) {
        return seenBy(viewer, db.sql(SELECT + rest));
    }

    /** With what decides which audits are there for the viewer. */
    JdbcClient.StatementSpec seenBy(Viewer viewer, JdbcClient.StatementSpec statement) {
        return statement
                .param("zone", today.zone().getId())
                .param("me", viewer.person())
                .param("auditee", viewer.organisations(AUDITEE).toArray(UUID[]::new))
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("deciders", viewer.organisations(Role.DECIDER).toArray(UUID[]::new));
    }

    /** What the organisation signed of itself: with its application, or else the last that it signed of the same standard. */
    public Optional<Inputs> signed(Audit audit) {
        return db.sql("""
                select coalesce(
                           (select p.submission
                              from accreditation.filing l join accreditation.application p on p.id = l.application
                             where l.id = b.filing and a.kind <> 'surveillance'),
                           (select s.id
                              from assessment.assessment x join assessment.current_submission s on s.assessment = x.id
                             where x.kind = 'self' and x.organisation = a.organisation and x.edition = a.edition
                               and x.profile = a.profile
                             order by s.signed_at desc limit 1)) as submission
                  from accreditation.audit a join accreditation.audit_basis b on b.audit = a.id
                 where a.id = :id""")
                .param("id", audit.id())
                .query((row, n) -> Optional.ofNullable(row.getObject("submission", UUID.class)))
                .single()
                .map(id -> results.ofSubmission(id).inputs());
    }

    public Sheet.Occasion occasion(Audit audit) {
        return audit.occasion(signed(audit));
    }

    public Tailored standard(Audit audit) {
        return editions.get(audit.edition()).tailored(audit.profile());
    }

    static Audit read(ResultSet row) throws SQLException {
        return new Audit(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("body", UUID.class),
                new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                row.getString("kind"),
                id(row, "certificate"),
                row.getObject("edition", UUID.class),
                row.getString("profile"),
                row.getString("level"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Optional.ofNullable(row.getObject("stage_two_end", LocalDate.class)),
                new Audit.Again(id(row, "repeats"), id(row, "repeated_by")),
                row.getBoolean("on_documents"),
                Set.of((UUID[]) row.getArray("assessors").getArray()),
                row.getBoolean("decided"),
                new Audit.Sides(
                        row.getBoolean("auditee"),
                        row.getBoolean("office"),
                        row.getString("seat"),
                        row.getBoolean("panel")));
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class));
    }
}
