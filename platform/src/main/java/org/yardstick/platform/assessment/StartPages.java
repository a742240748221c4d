package org.yardstick.platform.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.standard.Edition;
import org.yardstick.platform.standard.Editions;
import org.yardstick.platform.standard.Subject;

/** What the list of assessments and the page that starts one show. */
@Component
class StartPages {
    private final JdbcClient db;
    private final Editions editions;
    private final Clock clock;

    StartPages(JdbcClient db, Editions editions, Clock clock) {
        this.db = db;
        this.editions = editions;
        this.clock = clock;
    }

    AssessmentListPage list(Viewer viewer) {
        var rows = db.sql("""
            select a.id, o.name_en, o.name_hans, o.name_hant, a.name, a.year, a.edition, a.profile, s.signed_at, s.level,
                   s.independent,
                   (select count(*) from assessment.answer w
                     where w.assessment = a.id and w.field = 'complete' and w.value = 'yes') as answered
              from assessment.assessment a
              join identity.organisation o on o.id = a.organisation
              left join assessment.current_submission s on s.assessment = a.id
             where a.kind = 'self' and a.organisation = any(:mine)
             order by a.year desc, a.started_at desc
             limit 200""")
                .param("mine", viewer.organisations(Assessments.READERS).toArray(UUID[]::new))
                .query(this::row)
                .list();
        return new AssessmentListPage(rows, viewer.holds(Role.QUALITY_MANAGER));
    }

    private AssessmentListPage.Row row(ResultSet row, int n) throws SQLException {
        var edition = editions.get(row.getObject("edition", UUID.class));
        var profile = row.getString("profile");
        return new AssessmentListPage.Row(
                row.getObject("id", UUID.class),
                names(row),
                row.getString("name"),
                row.getInt("year"),
                edition.name(),
                profile,
                row.getInt("answered"),
                edition.tailored(profile).criteria().size(),
                Optional.ofNullable(row.getTimestamp("signed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("level")),
                Optional.ofNullable(row.getBigDecimal("independent")));
    }

    /** The form with what can be known already filled in: the sector's profile, this year, all sites. */
    StartPage.Choice fresh(Viewer viewer, Optional<UUID> organisation) {
        var companies = companies(viewer);
        var company = companies.stream()
                .filter(one -> organisation.isEmpty() || one.id().equals(organisation.get()))
                .findFirst()
                .orElseThrow(NotFound::new);
        var edition = newest(company.subject(), viewer);
        var year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        var profile = edition.knowsProfile(company.sector()) ? company.sector() : Edition.UNTAILORED;
        var sites = Set.copyOf(
                company.sites().stream().map(site -> site.id().toString()).toList());
        return new StartPage.Choice(company.id(), profile, "", Integer.toString(year), "", "", sites, Set.of(), "", "");
    }

    StartPage page(StartPage.Choice choice, Viewer viewer) {
        return new StartPage(
                choice,
                companies(viewer),
                edition(choice.organisation(), viewer),
                earlier(viewer, choice.organisation()));
    }

    /** The edition against which one of the viewer's organisations starts an assessment. */
    Edition edition(UUID organisation, Viewer viewer) {
        return newest(company(organisation, viewer).subject(), viewer);
    }

    /** The newest published edition for such organisations; an assessment is always started against it. */
    private Edition newest(Subject subject, Viewer viewer) {
        return editions.standings(Optional.of(viewer)).stream()
                .filter(Editions.Standing::published)
                .map(standing -> editions.get(standing.id()))
                .filter(edition -> edition.document().subject() == subject)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<StartPage.Earlier> earlier(Viewer viewer, UUID organisation) {
        return db.sql("""
            select id, name, year from assessment.assessment
             where kind = 'self' and organisation = :organisation and organisation = any(:mine)
             order by year desc, started_at desc limit 20""")
                .param("organisation", organisation)
                .param("mine", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .query(StartPage.Earlier.class)
                .list();
    }

    /** One of the viewer's companies with its places. */
    StartPage.Company company(UUID organisation, Viewer viewer) {
        return companies(viewer).stream()
                .filter(one -> one.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<StartPage.Company> companies(Viewer viewer) {
        var companies = new LinkedHashMap<UUID, StartPage.Company>();
        db.sql("""
                select 'company' as kind, o.kind as of_kind, o.id, o.id as organisation, o.name_en, o.name_hans, o.name_hant, o.sector as detail, false as bu
                  from identity.organisation o where o.id = any(:mine)
                union all
                select 'site', '', s.id, s.organisation, s.name_en, s.name_hans, s.name_hant, s.city, false
                  from identity.site s where s.organisation = any(:mine)
                union all
                select 'unit', '', u.id, u.organisation, u.name_en, u.name_hans, u.name_hant, '', u.business_unit
                  from identity.unit u where u.organisation = any(:mine)
                 order by kind, name_en""")
                .param("mine", viewer.organisations(Role.QUALITY_MANAGER).toArray(UUID[]::new))
                .query(row -> {
                    add(companies, row);
                });
        return List.copyOf(companies.values());
    }

    private static void add(LinkedHashMap<UUID, StartPage.Company> companies, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var company = companies.computeIfAbsent(row.getObject("organisation", UUID.class), key -> {
            try {
                return new StartPage.Company(
                        key, names(row), subject(row), row.getString("detail"), new ArrayList<>(), new ArrayList<>());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        var place = new StartPage.Place(id, names(row), row.getString("detail"), row.getBoolean("bu"));
        switch (String.valueOf(row.getString("kind"))) {
            case "site" -> company.sites().add(place);
            case "unit" -> company.units().add(place);
            default -> {}
        }
    }

    private static Subject subject(ResultSet row) throws SQLException {
        return Subject.of(Organisation.Kind.valueOf(
                String.valueOf(row.getString("of_kind")).toUpperCase(Locale.ROOT)));
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"));
    }
}
