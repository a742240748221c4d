package org.yardstick.platform.accreditation.team;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.audit.Audits;
import org.yardstick.platform.accreditation.team.Engagement.Visited;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Editions;

/** What audits ask of their teams. */
@Component
class Engagements {
    private final JdbcClient db;
    private final Audits audits;
    private final Editions editions;

    Engagements(JdbcClient db, Audits audits, Editions editions) {
        this.db = db;
        this.audits = audits;
        this.editions = editions;
    }

    /** For the office of the body that audits. */
    Engagement ofOffice(UUID audit, Viewer viewer) {
        return of(audits.ofOffice(audit, viewer));
    }

    /** The same, with nobody else allowed near it until the transaction ends. */
    Engagement lock(UUID audit, Viewer office) {
        return of(audits.lockOfOffice(audit, office));
    }

    /** For those who have asked before whether they may. */
    Engagement get(UUID audit) {
        return of(audits.get(audit));
    }

    Engagement of(Audit audit) {
        var need = db.sql("""
                select o.sector, a.days, array(select l.language from accreditation.audit_language l where l.audit = a.id order by 1) as tongues
                  from accreditation.audit a join identity.organisation o on o.id = a.organisation
                 where a.id = :audit""")
                .param("audit", audit.id())
                .query((row, n) -> need(row, audit))
                .single();
        return new Engagement(audit, need, sites(audit.id()));
    }

    private Need need(ResultSet row, Audit audit) throws SQLException {
        var edition = editions.get(audit.edition());
        return new Need(
                row.getString("sector"),
                List.of((String[]) row.getArray("tongues").getArray()),
                modules(edition, audit.profile()),
                audit.level(),
                from(audit.level(), edition),
                audit.beginsOn(),
                audit.endsOn(),
                Optional.<BigDecimal>ofNullable(row.getBigDecimal("days")));
    }

    /** The modules of which the profile leaves anything, in the order of the edition. */
    private static List<String> modules(Edition edition, String profile) {
        var left = edition.tailored(profile).criteria().stream()
                .map(EditionDocument.Criterion::module)
                .toList();
        return edition.document().modules().stream().filter(left::contains).toList();
    }

    /** This level and those above it; a level that the edition does not know stands for itself. */
    private static Set<String> from(String level, Edition edition) {
        var all = edition.document().levels().stream()
                .map(EditionDocument.Level::code)
                .toList();
        var above = new LinkedHashSet<>(List.of(level));
        above.addAll(new ArrayList<>(all.subList(Math.max(0, all.indexOf(level)), all.size())));
        return all.contains(level) ? above : Set.of(level);
    }

    private List<Visited> sites(UUID audit) {
        return db.sql("""
                select s.name_en, s.name_hans, s.name_hant, s.city
                  from accreditation.audit_site v join identity.site s on s.id = v.site
                 where v.audit = :audit order by s.name_en, s.id""")
                .param("audit", audit)
                .query((row, n) -> new Visited(
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("city")))
                .list();
    }
}
