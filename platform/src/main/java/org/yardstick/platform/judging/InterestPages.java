package org.yardstick.platform.judging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Folding;
import org.yardstick.platform.shell.NotFound;
import org.yardstick.platform.shell.Today;

/** What the screens of interests show; a person's are seen by themselves and by the office of a body for which they act. */
@Component
class InterestPages {
    private static final int FOUND = 20;
    /** Of fewer letters nearly every name has them. */
    private static final int SHORTEST = 2;

    private final JdbcClient db;
    private final Interests interests;
    private final Organisations organisations;
    private final CoolOff coolOff;
    private final Today today;

    InterestPages(JdbcClient db, Interests interests, Organisations organisations, CoolOff coolOff, Today today) {
        this.db = db;
        this.interests = interests;
        this.organisations = organisations;
        this.coolOff = coolOff;
        this.today = today;
    }

    InterestsPage page(UUID person, Viewer viewer) {
        var names = reach(person, viewer);
        var all = interests.of(person);
        var named = organisations
                .find(all.stream().map(Interest::organisation).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::names));
        var now = today.day();
        var rows = new ArrayList<InterestsPage.Row>();
        for (var one : all) {
            var name = Optional.ofNullable(named.get(one.organisation())).orElseThrow();
            rows.add(new InterestsPage.Row(one, name, coolOff.until(one), coolOff.blocks(one, now, now)));
        }
        return new InterestsPage(
                person, names, viewer.person().equals(person), viewer.holds(Role.SECRETARIAT), List.copyOf(rows));
    }

    /** The name of {@code person} for whoever may keep their interests; for everybody else they are not there. */
    Names reach(UUID person, Viewer viewer) {
        return NotFound.unlessPresent(db.sql("""
                select p.name, p.name_hans, p.name_hant from identity.person p
                 where p.id = :person
                   and (p.id = :viewer or exists (
                        select 1 from identity.current_membership m
                         where m.person = p.id and m.organisation = any(:bodies)))""")
                .param("person", person)
                .param("viewer", viewer.person())
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .query((row, n) -> Names.ofPerson(row))
                .optional());
    }

    InterestsPage.Declaration declaration(UUID person, String name, Optional<UUID> organisation, Viewer viewer) {
        var names = reach(person, viewer);
        return new InterestsPage.Declaration(
                person,
                names,
                viewer.person().equals(person),
                name,
                name.strip().length() < SHORTEST ? List.of() : found("%", Folding.pattern(name), new UUID(0, 0)),
                organisation.flatMap(id -> found("", "%", id).stream().findFirst()));
    }

    /** Companies and institutions only: acting for a body is what makes somebody a judge, no tie to it. */
    private List<InterestsPage.Choice> found(String any, String pattern, UUID id) {
        return db.sql("""
                select id, name_en, name_hans, name_hant, city from identity.organisation
                 where kind <> 'body' and folded like :pattern and (:any <> '' or id = :id)
                 order by name_en, id limit :rows""")
                .param("pattern", pattern)
                .param("any", any)
                .param("id", id)
                .param("rows", FOUND)
                .query((row, n) -> new InterestsPage.Choice(
                        row.getObject("id", UUID.class),
                        new Names(row.getString("name_en"), row.getString("name_hans"), row.getString("name_hant")),
                        row.getString("city")))
                .list();
    }

    /** Everybody who judges for a body that the reader keeps, by name. */
    List<InterestsPage.Judge> judges(Viewer viewer) {
        record Row(UUID person, Names names, Names body, List<String> roles) {}
        var rows = db.sql("""
                select p.id, p.name, p.name_hans, p.name_hant, o.name_en, o.name_hans as body_hans, o.name_hant as body_hant,
                       string_agg(distinct m.role, ',' order by m.role) as roles
                  from identity.current_membership m
                  join identity.person p on p.id = m.person
                  join identity.organisation o on o.id = m.organisation
                 where m.organisation = any(:bodies) and m.role = any(:judging)
                 group by p.id, o.id order by p.name, p.id, o.name_en""")
                .param("bodies", viewer.organisations(Role.SECRETARIAT).toArray(UUID[]::new))
                .param("judging", new String[] {"ASSESSOR", "DECIDER", "JUDGE", "TRAINER"})
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        Names.ofPerson(row),
                        new Names(row.getString("name_en"), row.getString("body_hans"), row.getString("body_hant")),
                        Arrays.asList(row.getString("roles").split(","))))
                .list();
        var counting = counting(rows.stream().map(Row::person).distinct().toList());
        return rows.stream()
                .map(row -> new InterestsPage.Judge(
                        row.person, row.names, row.body, row.roles, counting.getOrDefault(row.person, 0)))
                .toList();
    }

    private Map<UUID, Integer> counting(List<UUID> people) {
        var now = today.day();
        var counted = new LinkedHashMap<UUID, Integer>();
        interests.of(people).stream()
                .filter(one -> coolOff.blocks(one, now, now))
                .forEach(one -> counted.merge(one.person(), 1, Integer::sum));
        return counted;
    }
}
