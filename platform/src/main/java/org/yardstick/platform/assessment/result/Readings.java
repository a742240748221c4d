package org.yardstick.platform.assessment.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.assessment.Assessment;
import org.yardstick.platform.assessment.Assessments;
import org.yardstick.platform.assessment.Results;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Words;

/** Results of the viewer's own organisations, ready to be read; anybody else's is not there. */
@Component
class Readings {
    private final Assessments assessments;
    private final Results results;
    private final JdbcClient db;

    Readings(Assessments assessments, Results results, JdbcClient db) {
        this.assessments = assessments;
        this.results = results;
        this.db = db;
    }

    Reading of(UUID id, Viewer viewer, Language language) {
        return read(assessments.get(id, viewer), language);
    }

    /** Of the viewer's organisations, the assessment that was signed last in the newest year. */
    Optional<Reading> newestSigned(Viewer viewer, Language language) {
        return db.sql("""
            select a.id from assessment.assessment a join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'self' and a.organisation = any(:mine) order by a.year desc, s.signed_at desc limit 1""")
                .param(
                        "mine",
                        viewer.organisations(Role.QUALITY_MANAGER, Role.CONTRIBUTOR)
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .optional()
                .map(id -> of(id, viewer, language));
    }

    private Reading read(Assessment assessment, Language language) {
        return new Reading(assessment, assessments.standard(assessment), results.of(assessment), Words.in(language));
    }

    /** The organisation's signed assessment before this one. */
    Optional<Reading> previous(Reading now, Viewer viewer) {
        return results.previous(now.assessment(), viewer)
                .map(earlier -> read(earlier, now.words().language()));
    }

    /** Another assessment of the same organisation. */
    Reading other(Reading now, UUID id, Viewer viewer) {
        var other = assessments.get(id, viewer);
        if (!other.organisation().equals(now.assessment().organisation())
                || id.equals(now.assessment().id())) {
            throw new NotFound();
        }
        return read(other, now.words().language());
    }

    /** The organisation's other assessments, to choose one to compare with. */
    List<ComparisonPage.Choice> others(Assessment assessment) {
        return db.sql("""
            select a.id, a.name, a.year, s.id is not null as signed
              from assessment.assessment a left join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'self' and a.organisation = :organisation and a.id <> :id
             order by a.year desc, a.started_at desc limit 50""")
                .param("organisation", assessment.organisation())
                .param("id", assessment.id())
                .query(ComparisonPage.Choice.class)
                .list();
    }

    /** What of the organisation was assessed: its unit and its sites. */
    List<Place> places(Assessment assessment) {
        return db.sql("""
            select 'unit' as kind, u.name_en, u.name_hans, u.name_hant, '' as city
              from assessment.assessment a join identity.unit u on u.id = a.unit where a.id = :id
            union all
            select 'site', s.name_en, s.name_hans, s.name_hant, s.city
              from assessment.assessment_site a join identity.site s on s.id = a.site where a.assessment = :id
             order by kind desc, name_en""")
                .param("id", assessment.id())
                .query((row, n) -> new Place(
                        "unit".equals(row.getString("kind")),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        String.valueOf(row.getString("city"))))
                .list();
    }

    /** A site or a unit. */
    record Place(boolean unit, Names names, String city) {}
}
