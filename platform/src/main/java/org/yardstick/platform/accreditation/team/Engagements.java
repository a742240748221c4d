package org.yardstick.platform.accreditation.team;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.team.Engagement.Visited;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.EditionDocument;
import org.yardstick.platform.standard.Editions;

/** Audits, found for the office that keeps them, for the client, or for somebody on the team; for everybody else they are not there. */
@Component
class Engagements {
    private static final String CASE = """
            select a.id, a.organisation, o.name_en, o.name_hans, o.name_hant, o.sector, a.body, b.name_en as body_en,
                   b.name_hans as body_hans, b.name_hant as body_hant, b.city, a.kind, a.edition, a.profile, a.level, a.begins_on,
                   a.ends_on, a.days, array(select l.language from accreditation.audit_language l where l.audit = a.id order by 1) as tongues
              from accreditation.audit a
              join identity.organisation o on o.id = a.organisation
              join identity.organisation b on b.id = a.body""";

    private final JdbcClient db;
    private final Editions editions;

    Engagements(JdbcClient db, Editions editions) {
        this.db = db;
        this.editions = editions;
    }

    boolean isOffice(UUID audit, Viewer viewer) {
        return db.sql("select exists (select 1 from accreditation.audit where id = :id and body = any(:bodies))")
                .param("id", audit)
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** For the office of the body that audits. */
    Engagement forOffice(UUID audit, Viewer viewer) {
        return found(audit, "body", viewer.organisations(Role.SECRETARIAT), "");
    }

    /** For the quality managers of the organisation that is audited. */
    Engagement forClient(UUID audit, Viewer viewer) {
        return found(audit, "organisation", viewer.organisations(Role.QUALITY_MANAGER), "");
    }

    /** The same, with nobody else allowed near it until the transaction ends. */
    Engagement lock(UUID audit, Viewer office) {
        return found(audit, "body", office.organisations(Role.SECRETARIAT), " for no key update of a");
    }

    /** For those who have asked before whether they may. */
    Engagement get(UUID audit) {
        return withSites(db.sql(CASE + " where a.id = :id")
                .param("id", audit)
                .query((row, n) -> read(row))
                .single());
    }

    private Engagement found(UUID audit, String whose, Collection<UUID> theirs, String lock) {
        return withSites(NotFound.unlessPresent(db.sql(CASE
                        + " where a.id = :id and case :whose when 'body' then a.body else a.organisation end = any(:theirs)"
                        + lock)
                .param("id", audit)
                .param("whose", whose)
                .param("theirs", theirs.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .optional()));
    }

    private Engagement read(ResultSet row) throws SQLException {
        return new Engagement(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                row.getObject("body", UUID.class),
                new Names(row.getString("body_en"), row.getString("body_hans"), row.getString("body_hant")),
                row.getString("city"),
                row.getString("kind"),
                row.getObject("edition", UUID.class),
                row.getString("profile"),
                need(row),
                List.of());
    }

    private Need need(ResultSet row) throws SQLException {
        var edition = editions.get(row.getObject("edition", UUID.class));
        var level = row.getString("level");
        return new Need(
                row.getString("sector"),
                List.of((String[]) row.getArray("tongues").getArray()),
                modules(edition, row.getString("profile")),
                level,
                from(level, edition),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
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

    private Engagement withSites(Engagement one) {
        var sites = db.sql("""
                select s.name_en, s.name_hans, s.name_hant, s.city
                  from accreditation.audit_site v join identity.site s on s.id = v.site
                 where v.audit = :audit order by s.name_en, s.id""")
                .param("audit", one.id())
                .query((row, n) -> new Visited(
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("city")))
                .list();
        return new Engagement(
                one.id(),
                one.organisation(),
                one.organisationNames(),
                one.body(),
                one.bodyNames(),
                one.bodyCity(),
                one.kind(),
                one.edition(),
                one.profile(),
                one.need(),
                sites);
    }
}
