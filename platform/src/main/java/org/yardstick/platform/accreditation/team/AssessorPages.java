package org.yardstick.platform.accreditation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Language;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;
import org.yardstick.platform.standard.EditionTexts;
import org.yardstick.platform.standard.Editions;

/** The assessors of a body for the office that keeps it; those of other bodies are not there. */
@Component
class AssessorPages {
    private final JdbcClient db;
    private final Editions editions;
    private final Today today;

    AssessorPages(JdbcClient db, Editions editions, Today today) {
        this.db = db;
        this.editions = editions;
        this.today = today;
    }

    /** @param wanted the body that was chosen; the first when it is none of the reader's */
    AssessorsPage page(Optional<UUID> wanted, Viewer viewer, Language language) {
        var bodies = bodies(viewer);
        var body = bodies.stream()
                .map(AssessorsPage.Choice::id)
                .filter(id -> wanted.map(id::equals).orElse(true))
                .findFirst()
                .orElseThrow(NotFound::new);
        var named = named(viewer, language);
        return new AssessorsPage(body, bodies, catalogue(named.keySet()), rows(body), named);
    }

    /** Somebody who assesses for the body, in a body that the reader keeps. */
    Assessor assessor(UUID body, UUID person, Viewer viewer) {
        return NotFound.unlessPresent(db.sql("""
                select p.name, p.name_hans, p.name_hant, o.name_en, o.name_hans as body_hans, o.name_hant as body_hant
                  from identity.current_membership m
                  join identity.person p on p.id = m.person
                  join identity.organisation o on o.id = m.organisation
                 where m.person = :person and m.organisation = :body and m.role = 'ASSESSOR' and m.organisation = any(:bodies)""")
                .param("person", person)
                .param("body", body)
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query((row, n) -> new Assessor(
                        person,
                        body,
                        Names.ofPerson(row),
                        new Names(row.getString("name_en"), row.getString("body_hans"), row.getString("body_hant"))))
                .optional());
    }

    private List<AssessorsPage.Choice> bodies(Viewer viewer) {
        return db.sql("""
                select id, name_en, name_hans, name_hant from identity.organisation where id = any(:bodies) order by name_en, id""")
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query((row, n) -> new AssessorsPage.Choice(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant"))))
                .list();
    }

    /** The modules and levels that there are to be competent for: those of the newest published edition of each standard. */
    private Map<Requirement, EditionTexts> named(Viewer viewer, Language language) {
        var standards = new HashSet<String>();
        var named = new LinkedHashMap<Requirement, EditionTexts>();
        for (var standing : editions.standings(Optional.of(viewer))) {
            if (standing.published() && standards.add(standing.code())) {
                var edition = editions.get(standing.id());
                var texts = edition.texts(language);
                edition.document()
                        .modules()
                        .forEach(one -> named.putIfAbsent(new Requirement(Requirement.Kind.MODULE, one), texts));
                edition.document()
                        .levels()
                        .forEach(one -> named.putIfAbsent(new Requirement(Requirement.Kind.LEVEL, one.code()), texts));
            }
        }
        return named;
    }

    private static List<AssessorsPage.Column> catalogue(Set<Requirement> named) {
        var sectors = Stream.of(Organisation.Sector.values())
                .map(Organisation.Sector::code)
                .toList();
        return List.of(
                column(Requirement.Kind.SECTOR, sectors),
                column(Requirement.Kind.LANGUAGE, Tongue.tags()),
                column(Requirement.Kind.MODULE, values(named, Requirement.Kind.MODULE)),
                column(Requirement.Kind.LEVEL, values(named, Requirement.Kind.LEVEL)));
    }

    private static List<String> values(Set<Requirement> named, Requirement.Kind kind) {
        return named.stream()
                .filter(one -> one.kind() == kind)
                .map(Requirement::value)
                .toList();
    }

    private static AssessorsPage.Column column(Requirement.Kind kind, List<String> values) {
        return new AssessorsPage.Column(
                kind, values.stream().map(value -> new Requirement(kind, value)).toList());
    }

    private List<AssessorsPage.Row> rows(UUID body) {
        var granted = granted(body);
        return db.sql("""
                select p.id, p.name, p.name_hans, p.name_hant, coalesce(h.city, b.city) as city, h.city is not null as noted
                  from identity.current_membership m
                  join identity.person p on p.id = m.person
                  join identity.organisation b on b.id = m.organisation
                  left join lateral (
                        select one.city from accreditation.home_city one
                         where one.body = m.organisation and one.person = m.person
                         order by one.noted_at desc, one.id desc limit 1) h on true
                 where m.organisation = :body and m.role = 'ASSESSOR'
                 order by p.name, p.id""")
                .param("body", body)
                .query((row, n) -> new AssessorsPage.Row(
                        row.getObject("id", UUID.class),
                        Names.ofPerson(row),
                        row.getString("city"),
                        row.getBoolean("noted"),
                        granted.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<AssessorsPage.Granted>> granted(UUID body) {
        var all = new HashMap<UUID, List<AssessorsPage.Granted>>();
        db.sql("""
                select id, person, kind, value, basis, valid_until, (granted_at at time zone :zone)::date as granted_on
                  from accreditation.current_competence where body = :body order by kind, value, id""").param("body", body).param("zone", today.zone().getId()).query(row -> {
            all.computeIfAbsent(row.getObject("person", UUID.class), ignored -> new ArrayList<>())
                    .add(read(row));
        });
        return all;
    }

    private AssessorsPage.Granted read(ResultSet row) throws SQLException {
        var until = Optional.ofNullable(row.getObject("valid_until", LocalDate.class));
        return new AssessorsPage.Granted(
                row.getObject("id", UUID.class),
                new Requirement(Requirement.Kind.ofCode(row.getString("kind")), row.getString("value")),
                row.getString("basis"),
                until,
                row.getObject("granted_on", LocalDate.class),
                until.map(last -> !today.day().isAfter(last)).orElse(true));
    }
}
