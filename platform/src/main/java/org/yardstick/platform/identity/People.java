package org.yardstick.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;

/** All people known here, and the roles they hold. */
@Component
public class People {
    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;

    People(JdbcClient db, Journal journal, Clock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public UUID add(String email, Names names, Optional<UUID> by) {
        var id = db.sql("""
                insert into identity.person (email, name, name_hans, name_hant, joined_at)
                values (:email, :name, :hans, :hant, :at)
                returning id""")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .param("name", names.en())
                .param("hans", names.hans())
                .param("hant", names.hant())
                .param("at", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        journal.record(
                new Entry(by, clock.instant(), "person.add", "person", id.toString(), Optional.empty(), Map.of()));
        return id;
    }

    @Transactional
    public void grant(UUID person, UUID organisation, Role role, Optional<UUID> by) {
        var now = clock.instant();
        db.sql("""
                insert into identity.membership (person, organisation, role, granted_by, granted_at)
                values (:person, :organisation, :role, :by, :at)""")
                .param("person", person)
                .param("organisation", organisation)
                .param("role", role.name())
                .param("by", by.orElse(null), java.sql.Types.OTHER)
                .param("at", Timestamp.from(now))
                .update();
        journal.record(
                new Entry(by, now, "membership.grant", "person", person.toString(), Optional.of(organisation), Map.of())
                        .with("role", role.name()));
    }

    /** Remembers the language in which a person reads and is written to. */
    @Transactional
    public void choose(UUID person, Language language) {
        db.sql("update identity.person set language = :language where id = :person")
                .param("language", language.tag())
                .param("person", person)
                .update();
    }

    public boolean nobodyYet() {
        return db.sql("select not exists (select 1 from identity.person)")
                .query(Boolean.class)
                .single();
    }

    /** What {@code ids} are called, for lists that hold ids; who is unknown is missing. */
    public Map<UUID, Names> names(Collection<UUID> ids) {
        record Row(UUID id, Names names) {}
        return db
                .sql("select id, name, name_hans, name_hant from identity.person where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Row(row.getObject("id", UUID.class), Names.ofPerson(row)))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Row::id, Row::names));
    }

    /** A person in an organisation, once for each role held there. */
    public record Member(UUID person, Names names, String email, Role role) {}

    /** Who holds one of {@code roles} in an organisation now, by name. */
    public List<Member> members(UUID organisation, Role... roles) {
        return db.sql("""
                select p.id, p.name, p.name_hans, p.name_hant, p.email, m.role
                  from identity.current_membership m join identity.person p on p.id = m.person
                 where m.organisation = :organisation and m.role = any(:roles)
                 order by p.name, p.id, m.role""")
                .param("organisation", organisation)
                .param("roles", Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query((row, n) -> new Member(
                        row.getObject("id", UUID.class),
                        Names.ofPerson(row),
                        row.getString("email"),
                        Role.valueOf(row.getString("role"))))
                .list();
    }

    public Optional<UUID> withEmail(String email) {
        return db.sql("select id from identity.person where email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional();
    }

    /** A person as one who asks, with the roles held now. */
    public Optional<Viewer> viewer(UUID person) {
        record Row(Names names, String email, @Nullable String language, Optional<Viewer.Post> post) {}
        var rows = db.sql("""
                select p.name, p.name_hans, p.name_hant, p.email, p.language, m.organisation, m.role
                  from identity.person p left join identity.current_membership m on m.person = p.id
                 where p.id = :person""")
                .param("person", person)
                .query((row, n) ->
                        new Row(Names.ofPerson(row), row.getString("email"), row.getString("language"), post(row)))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        var posts = rows.stream().flatMap(row -> row.post().stream()).toList();
        var language = Optional.ofNullable(first.language()).flatMap(Language::find);
        return Optional.of(new Viewer(person, first.names(), first.email(), language, posts));
    }

    private static Optional<Viewer.Post> post(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return Optional.ofNullable(row.getString("role"))
                .map(role -> new Viewer.Post(organisation, Role.valueOf(role)));
    }
}
