package org.yardstick.platform.accreditation.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.application.Application;
import org.yardstick.platform.accreditation.application.Applications;
import org.yardstick.platform.accreditation.application.CoveredSite;
import org.yardstick.platform.accreditation.application.Filings;
import org.yardstick.platform.accreditation.application.ScopeText;
import org.yardstick.platform.accreditation.application.Standing;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Paging;

/** The applications that a program may read, the one begun last first; the office reads what was filed, never what is being written. */
@Component
class ApplicationRows {
    private static final UUID LAST = new UUID(-1, -1);

    private static final String SEEN = """
            with seen as (
                select a.id, a.organisation, a.body, a.kind, e.code, e.version, a.profile, a.begun_at,
                       case when a.organisation = any(:companies) then a.level else f.frozen::jsonb ->> 'level' end as level,
            """ + Standing.COLUMNS + """

                  from accreditation.application a
                  join accreditation.application_standing st on st.application = a.id
                  join standard.edition e on e.id = a.edition
                  left join accreditation.filing f on f.id = st.filing
                 where (a.organisation = any(:companies) or a.body = any(:bodies) and st.filing is not null)
                   and (cast(:id as uuid) is null or a.id = :id)
            )
            select id, organisation, body, kind, code, version, profile, begun_at, level,
            """ + Standing.COLUMNS + """
            , (select count(*) from seen) as total
              from seen st where id < :before order by id desc limit :most""";

    private final JdbcClient db;
    private final Applications applications;
    private final Filings filings;

    ApplicationRows(JdbcClient db, Applications applications, Filings filings) {
        this.db = db;
        this.applications = applications;
        this.filings = filings;
    }

    /** @param total how many there are on all pages */
    record Found(List<ApplicationSummary> rows, long total) {}

    private record Row(ApplicationSummary application, long total) {}

    Found of(Viewer viewer, Paging paging) {
        var rows = rows(viewer, Optional.empty(), paging.after().orElse(LAST), paging.rows());
        return new Found(rows.stream().map(Row::application).toList(), rows.isEmpty() ? 0 : rows.getFirst().total);
    }

    private List<Row> rows(Viewer viewer, Optional<UUID> id, UUID before, int most) {
        return db.sql(SEEN)
                .param("companies", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("id", id.orElse(null), java.sql.Types.OTHER)
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new Row(read(row), row.getLong("total")))
                .list();
    }

    private ApplicationSummary read(ResultSet row) throws SQLException {
        var standing = Standing.read(row);
        return new ApplicationSummary(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                row.getObject("body", UUID.class),
                row.getString("kind"),
                row.getString("code"),
                row.getString("version"),
                row.getString("profile"),
                row.getString("level"),
                standing.state(applications.today()).name().toLowerCase(Locale.ROOT),
                row.getTimestamp("begun_at").toInstant(),
                standing.filedAt().orElse(null));
    }

    ApplicationWhole one(UUID id, Viewer viewer) {
        var application = applications.get(id, viewer);
        var summary =
                rows(viewer, Optional.of(id), LAST, 1).stream().findFirst().orElseThrow(NotFound::new).application;
        return viewer.holds(application.organisation(), Role.QUALITY_MANAGER)
                ? asStated(application, summary)
                : asFiled(application, summary);
    }

    private ApplicationWhole asStated(Application application, ApplicationSummary summary) {
        var hash = application
                .standing()
                .filing()
                .map(filing -> filings.newest(application).sha256());
        return new ApplicationWhole(
                summary,
                scope(application.scope()),
                application.headcount(),
                application.languages(),
                sites(application.sites()),
                hash.orElse(null),
                application.standing().reason());
    }

    private ApplicationWhole asFiled(Application application, ApplicationSummary summary) {
        var filing = filings.newest(application);
        return new ApplicationWhole(
                summary,
                scope(filing.frozen().scope()),
                filing.frozen().headcount(),
                filing.frozen().languages(),
                sites(filing.frozen().sites()),
                filing.sha256(),
                application.standing().reason());
    }

    private static Map<String, String> scope(ScopeText text) {
        var scope = new LinkedHashMap<String, String>();
        scope.put(Language.ENGLISH.tag(), text.en());
        scope.put(Language.SIMPLIFIED.tag(), text.hans());
        scope.put(Language.TRADITIONAL.tag(), text.hant());
        scope.values().removeIf(String::isBlank);
        return scope;
    }

    private static List<ApplicationWhole.StatedSite> sites(List<CoveredSite> sites) {
        return sites.stream()
                .map(one -> new ApplicationWhole.StatedSite(one.id(), one.headcount(), one.central()))
                .toList();
    }
}
