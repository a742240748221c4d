package org.yardstick.platform.accreditation.audit.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.audit.Stages;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** What the plan shows: to the team, to the office, and to the organisation that is audited. */
@Component
class PlanPages {
    private static final String TEAM = """
        select distinct p.id, p.name as name_en, p.name_hans, p.name_hant
          from accreditation.appointment t
          join accreditation.acceptance c on c.appointment = t.id and c.accepted
          join identity.person p on p.id = t.person
         where t.audit = :audit
           and not exists (select 1 from accreditation.appointment_end e where e.appointment = t.id)
         order by name_en""";
    private static final String SITES = """
        select s.id, s.name_en, s.name_hans, s.name_hant
          from identity.site s join accreditation.audit a on a.organisation = s.organisation
         where a.id = :audit order by s.name_en""";

    private final JdbcClient db;
    private final Audits audits;
    private final Stages stages;
    private final Agenda agenda;
    private final Today today;

    PlanPages(JdbcClient db, Audits audits, Stages stages, Agenda agenda, Today today) {
        this.db = db;
        this.audits = audits;
        this.stages = stages;
        this.agenda = agenda;
        this.today = today;
    }

    PlanPage page(UUID id, Viewer viewer) {
        return page(audits.get(id, viewer));
    }

    PlanPage page(Audit audit) {
        return new PlanPage(
                audit,
                stages.of(audit.id()),
                agenda.of(audit.id()),
                named(TEAM, audit),
                named(SITES, audit),
                audits.standard(audit).criteria().stream()
                        .map(one -> one.code())
                        .toList(),
                today.zone());
    }

    private Map<UUID, Names> named(String sql, Audit audit) {
        var names = new LinkedHashMap<UUID, Names>();
        db.sql(sql).param("audit", audit.id()).query(row -> {
            names.put(
                    row.getObject("id", UUID.class),
                    new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")));
        });
        return names;
    }
}
