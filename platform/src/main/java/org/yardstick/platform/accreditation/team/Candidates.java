package org.yardstick.platform.accreditation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yardstick.platform.accreditation.audit.Audit;
import org.yardstick.platform.accreditation.team.Candidate.Span;
import org.yardstick.platform.identity.CityPlaces;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.judging.CoolOff;
import org.yardstick.platform.judging.Impartiality;
import org.yardstick.platform.judging.Interest;
import org.yardstick.platform.judging.Interests;

/** The assessors of a body as candidates for one of its audits, by name; a fixed number of questions however many they are. */
@Component
class Candidates {
    private final JdbcClient db;
    private final Interests interests;
    private final CoolOff coolOff;

    Candidates(JdbcClient db, Interests interests, CoolOff coolOff) {
        this.db = db;
        this.interests = interests;
        this.coolOff = coolOff;
    }

    private record Located(UUID person, Names names, String city, boolean noted) {}

    /** What is known of all of them, by person. */
    private record Facts(
            Map<UUID, Set<Requirement>> competences,
            Map<UUID, Span> absent,
            Map<UUID, Span> elsewhere,
            List<Interest> ties,
            Map<UUID, Set<Involvement>> involved) {}

    List<Candidate> of(Engagement of) {
        var audit = of.audit();
        var assessors = assessors(audit.body());
        var people = assessors.stream().map(Located::person).toArray(UUID[]::new);
        var facts = new Facts(
                competences(audit, people),
                absent(audit, people),
                elsewhere(audit, people),
                interests.between(List.of(people), List.of(audit.organisation())),
                involved(audit));
        return assessors.stream().map(one -> candidate(one, of, facts)).toList();
    }

    private Candidate candidate(Located one, Engagement of, Facts facts) {
        var audit = of.audit();
        var person = one.person;
        var ties =
                facts.ties.stream().filter(tie -> tie.person().equals(person)).toList();
        return new Candidate(
                person,
                one.names,
                one.city,
                one.noted,
                kilometres(one.city, of.cities()),
                facts.competences.getOrDefault(person, Set.of()),
                Optional.ofNullable(facts.absent.get(person)),
                Optional.ofNullable(facts.elsewhere.get(person)),
                Impartiality.obstacles(ties, coolOff, audit.beginsOn(), audit.endsOn()),
                facts.involved.getOrDefault(person, Set.of()));
    }

    private static OptionalInt kilometres(String from, List<String> cities) {
        int sum = 0;
        for (var city : cities) {
            var way = CityPlaces.kilometres(from, city);
            if (way.isEmpty()) {
                return way;
            }
            sum += way.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    private List<Located> assessors(UUID body) {
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
                .query((row, n) -> new Located(
                        row.getObject("id", UUID.class),
                        Names.ofPerson(row),
                        row.getString("city"),
                        row.getBoolean("noted")))
                .list();
    }

    private Map<UUID, Set<Requirement>> competences(Audit audit, UUID[] people) {
        var all = new HashMap<UUID, Set<Requirement>>();
        db.sql("""
                select person, kind, value from accreditation.current_competence
                 where body = :body and person = any(:people) and (valid_until is null or valid_until >= :last)""")
                .param("body", audit.body())
                .param("people", people)
                .param("last", audit.endsOn())
                .query(row -> {
                    all.computeIfAbsent(row.getObject("person", UUID.class), ignored -> new HashSet<>())
                            .add(new Requirement(
                                    Requirement.Kind.ofCode(row.getString("kind")), row.getString("value")));
                });
        return all;
    }

    private Map<UUID, Span> absent(Audit audit, UUID[] people) {
        return spans(db.sql("""
                select person, begins_on, ends_on from accreditation.current_absence
                 where person = any(:people) and begins_on <= :last and ends_on >= :first
                 order by begins_on desc""")
                .param("people", people)
                .param("first", audit.beginsOn())
                .param("last", audit.endsOn()));
    }

    /** Also audits of other bodies: of them nothing is told but the days. */
    private Map<UUID, Span> elsewhere(Audit audit, UUID[] people) {
        return spans(db.sql("""
                select p.person, a.begins_on, a.ends_on
                  from accreditation.current_appointment p join accreditation.audit a on a.id = p.audit
                 where p.person = any(:people) and a.id <> :audit and a.begins_on <= :last and a.ends_on >= :first
                 order by a.begins_on desc""")
                .param("people", people)
                .param("audit", audit.id())
                .param("first", audit.beginsOn())
                .param("last", audit.endsOn()));
    }

    /** The first of each person's, since a later row takes the place of an earlier one. */
    private static Map<UUID, Span> spans(JdbcClient.StatementSpec query) {
        var all = new HashMap<UUID, Span>();
        query.query(row -> {
            all.put(row.getObject("person", UUID.class), span(row));
        });
        return all;
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(row.getObject("begins_on", LocalDate.class), row.getObject("ends_on", LocalDate.class));
    }

    /** Who has a part in this very case already. */
    private Map<UUID, Set<Involvement>> involved(Audit audit) {
        var all = new HashMap<UUID, Set<Involvement>>();
        db.sql("""
                select person, 'TEAM_MEMBER' as part from accreditation.current_appointment where audit = :audit
                union
                select m.person, 'DECIDER'
                  from accreditation.panel_member m
                  join accreditation.panel p on p.id = m.panel
                  join accreditation.report r on r.id = p.report
                 where r.audit in (select :audit::uuid union all select a.repeats from accreditation.audit a where a.id = :audit)
                union
                select v.reviewed_by, 'APPLICATION_REVIEWER'
                  from accreditation.audit_basis b
                  join accreditation.review v on v.filing = b.filing
                 where b.audit = :audit""").param("audit", audit.id()).query(row -> {
            all.computeIfAbsent(row.getObject("person", UUID.class), ignored -> EnumSet.noneOf(Involvement.class))
                    .add(Involvement.valueOf(row.getString("part")));
        });
        return all;
    }
}
