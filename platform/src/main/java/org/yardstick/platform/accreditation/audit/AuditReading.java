package org.yardstick.platform.accreditation.audit;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.document.ReadingGrant;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/**
 * From the contract to the decision the team reads the library of the organisation that it audits, and its own photographs; the audited
 * organisation never reads those.
 */
@Component
class AuditReading implements ReadingGrant {
    private static final String OPEN = """
            with team as (%s), open as (
                select a.id, a.organisation
                  from accreditation.audit a join team t on t.audit = a.id
                 where t.person = :person
                   and not exists (select 1 from accreditation.decision d
                                    where d.audit = a.id and d.outcome in ('grant', 'refuse')))
            """.formatted(Audits.TEAM);

    private final JdbcClient db;

    AuditReading(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Reading to(Viewer viewer) {
        if (!viewer.holds(Role.ASSESSOR)) {
            return Reading.NOTHING;
        }
        return new Reading(ids(OPEN + "select organisation from open", viewer), ids(OPEN + """
                    select p.document from accreditation.note_photograph p
                      join accreditation.note n on n.id = p.note join open on open.id = n.audit""", viewer));
    }

    private Set<UUID> ids(String sql, Viewer viewer) {
        return Set.copyOf(
                db.sql(sql).param("person", viewer.person()).query(UUID.class).set());
    }
}
