package org.yardstick.platform.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
        journal.record(new Entry(
                by, clock.instant(), "person.add", "person", id.toString(), Optional.empty(), java.util.Map.of()));
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
        journal.record(new Entry(
                        by,
                        now,
                        "membership.grant",
                        "person",
                        person.toString(),
                        Optional.of(organisation),
                        java.util.Map.of())
                .with("role", role.name()));
    }

    public boolean nobodyYet() {
        return db.sql("select not exists (select 1 from identity.person)")
                .query(Boolean.class)
                .single();
    }

    Optional<Viewer> viewer(UUID person) {
        record Row(String name, String email, String language, UUID organisation, String role) {}
        var rows = db.sql("""
                select p.name, p.email, p.language, m.organisation, m.role
                  from identity.person p left join identity.current_membership m on m.person = p.id
                 where p.id = :person""").param("person", person).query(Row.class).list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var first = rows.getFirst();
        List<Viewer.Post> posts = rows.stream()
                .filter(row -> row.role() != null)
                .map(row -> new Viewer.Post(row.organisation(), Role.valueOf(row.role())))
                .toList();
        var language = Optional.ofNullable(first.language()).flatMap(Language::find);
        return Optional.of(new Viewer(person, first.name(), first.email(), language, posts));
    }
}
