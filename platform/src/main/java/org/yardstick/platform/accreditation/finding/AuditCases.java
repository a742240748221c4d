package org.yardstick.platform.accreditation.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;

/** All audits, each there for its organisation, its team, the office and, once there is a report, the deciders of its body; for nobody else. */
@Component
public class AuditCases {
    static final Role[] AUDITEES = {Role.QUALITY_MANAGER, Role.CONTRIBUTOR};

    private static final String SELECT = """
            select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, a.body, b.name_en as body_en,
                   b.name_hans as body_hans, b.name_hant as body_hant, a.kind, a.edition, a.profile, a.pinned, a.level,
                   a.begins_on, a.ends_on, mine.role as my_role, decider.found as on_panel,
                   (select (c.concluded_at at time zone :zone)::date
                      from accreditation.stage s join accreditation.stage_conclusion c on c.stage = s.id
                     where s.audit = a.id and s.number = 2) as stage_two_end,
                   exists (select 1 from accreditation.decision d
                            where d.audit = a.id and d.outcome <> 'defer'
                              and not exists (select 1 from accreditation.decision_reopening r where r.decision = d.id)) as decided
              from accreditation.audit a
              join identity.organisation o on o.id = a.organisation
              join identity.organisation b on b.id = a.body
              left join lateral (
                    select p.role from accreditation.appointment p
                      join accreditation.acceptance c on c.appointment = p.id and c.accepted
                     where p.audit = a.id and p.person = :me
                       and not exists (select 1 from accreditation.appointment_end e where e.appointment = p.id)
                     order by p.role = 'lead' desc, p.role = 'observer' limit 1) mine on true
              left join lateral (
                    select true as found from accreditation.panel_member m
                      join accreditation.panel p on p.id = m.panel
                      join accreditation.report r on r.id = p.report
                     where r.audit = a.id and m.person = :me limit 1) decider on true
             where (a.organisation = any(:auditee) or a.body = any(:office) or mine.role is not null or decider.found
                    or (a.body = any(:deciders) and exists (select 1 from accreditation.report t where t.audit = a.id)))\s""";

    private final JdbcClient db;
    private final String zone;

    AuditCases(JdbcClient db, @Value("${yardstick.zone:Asia/Hong_Kong}") String zone) {
        this.db = db;
        this.zone = zone;
    }

    public AuditCase get(UUID id, Viewer viewer) {
        return find(id, viewer, "");
    }

    /** The same, held so that what is numbered within it is numbered one after another. */
    public AuditCase lock(UUID id, Viewer viewer) {
        return find(id, viewer, " for update of a");
    }

    private AuditCase find(UUID id, Viewer viewer, String lock) {
        return within(viewer, "and a.id = :id" + lock)
                .param("id", id)
                .query((row, n) -> read(row, viewer))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All that the viewer has to do with, the latest first. */
    public List<AuditCase> of(Viewer viewer) {
        return within(viewer, "order by a.begins_on desc, a.id limit 2000")
                .query((row, n) -> read(row, viewer))
                .list();
    }

    private JdbcClient.StatementSpec within(Viewer viewer, String rest) {
        return db.sql(SELECT + rest)
                .param("zone", zone)
                .param("me", viewer.person())
                .param("auditee", viewer.organisations(AUDITEES).toArray(UUID[]::new))
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("deciders", viewer.organisations(Role.DECIDER).toArray(UUID[]::new));
    }

    /** Whoever answers for the organisation's quality. */
    public List<UUID> auditees(UUID organisation) {
        return holding(organisation, Role.QUALITY_MANAGER);
    }

    public List<UUID> office(UUID body) {
        return holding(body, Role.SECRETARIAT);
    }

    /** Who holds a role in an organisation. */
    public List<UUID> holding(UUID organisation, Role role) {
        return db.sql("""
                select distinct person from identity.current_membership
                 where organisation = :organisation and role = :role""")
                .param("organisation", organisation)
                .param("role", role.name())
                .query(UUID.class)
                .list();
    }

    public List<UUID> team(UUID audit) {
        return db.sql("""
                select distinct p.person from accreditation.appointment p
                  join accreditation.acceptance c on c.appointment = p.id and c.accepted
                 where p.audit = :audit and p.role <> 'observer'
                   and not exists (select 1 from accreditation.appointment_end e where e.appointment = p.id)""").param("audit", audit).query(UUID.class).list();
    }

    private static AuditCase read(ResultSet row, Viewer viewer) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var body = row.getObject("body", UUID.class);
        var role = Optional.ofNullable(row.getString("my_role")).orElse("observer");
        return new AuditCase(
                row.getObject("id", UUID.class),
                organisation,
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                body,
                new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                row.getString("kind"),
                new AuditCase.Pin(
                        row.getObject("edition", UUID.class), row.getString("profile"), row.getString("pinned")),
                row.getString("level"),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Optional.ofNullable(row.getObject("stage_two_end", LocalDate.class)),
                row.getBoolean("decided"),
                new AuditCase.Sides(
                        viewer.holds(organisation, AUDITEES),
                        viewer.holds(body, Role.SECRETARIAT),
                        !role.equals("observer"),
                        role.equals("lead"),
                        row.getBoolean("on_panel")));
    }
}
