package org.yardstick.platform.accreditation.finding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.document.DocumentNeed;
import org.yardstick.platform.document.DocumentUse;
import org.yardstick.platform.document.ReadingGrant;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;

/**
 * Documents that findings rest on, or that show what was done about them: the audit's people, the office and whoever decides may read them,
 * they say where they are used, and they are kept for ever.
 */
@Component
class FindingDocuments implements ReadingGrant, DocumentNeed, DocumentUse {
    private static final String USED = """
            (select e.finding, e.version from accreditation.finding_evidence e where e.version is not null
              union all
             select a.finding, a.version from accreditation.action_evidence a where a.version is not null)""";

    private final JdbcClient db;

    FindingDocuments(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Reading to(Viewer viewer) {
        if (!viewer.holds(Role.ASSESSOR, Role.DECIDER, Role.SECRETARIAT)) {
            return Reading.NOTHING;
        }
        var documents = db.sql("select distinct v.document from " + USED + """
                 u
                  join document.version v on v.id = u.version
                  join accreditation.finding f on f.id = u.finding
                  join accreditation.audit a on a.id = f.audit
                 where a.body = any(:office)
                    or exists (select 1 from accreditation.current_appointment p
                                where p.audit = a.id and p.person = :me and p.accepted)
                    or exists (select 1 from accreditation.panel_member m
                                 join accreditation.panel p on p.id = m.panel
                                 join accreditation.report r on r.id = p.report
                                where r.audit = a.id and m.person = :me
                                  and not exists (select 1 from accreditation.recusal x where x.panel = m.panel and x.person = :me))""")
                .param("me", viewer.person())
                .param("office", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        return new Reading(Set.of(), Set.copyOf(documents));
    }

    @Override
    public Set<UUID> among(Collection<UUID> documents) {
        return new HashSet<>(db.sql("select distinct v.document from " + USED
                        + " u join document.version v on v.id = u.version where v.document = any(:documents)")
                .param("documents", documents.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    @Override
    public List<Use> of(UUID document, Viewer viewer, Language language) {
        return db.sql("select distinct f.id, f.number, f.criterion from " + USED + """
                 u
                  join document.version v on v.id = u.version
                  join accreditation.finding f on f.id = u.finding
                  join accreditation.audit a on a.id = f.audit
                 where v.document = :document and a.organisation = any(:mine) order by f.number limit 50""")
                .param("document", document)
                .param("mine", viewer.organisations(Audits.AUDITEE).toArray(UUID[]::new))
                .query((row, n) -> new Use(
                        String.format(java.util.Locale.ROOT, "F-%02d ", row.getInt("number"))
                                + row.getString("criterion"),
                        "/findings/" + row.getObject("id", UUID.class)))
                .list();
    }
}
