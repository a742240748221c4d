package org.yardstick.platform.identity.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.OneTimeToken;
import org.yardstick.platform.identity.RightsChanged;
import org.yardstick.platform.journal.Entry;
import org.yardstick.platform.journal.Journal;
import org.yardstick.platform.shell.Language;

/** What people state of themselves, and where they are signed in. */
@Component
public class Accounts {
    private final JdbcClient db;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Accounts(JdbcClient db, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    OwnFacts facts(UUID person) {
        return db.sql("""
                select name, name_hans as hans, name_hant as hant, certificate_name as certificate, language
                  from identity.person where id = :person""").param("person", person).query(OwnFacts.class).single();
    }

    @Transactional
    public void correct(UUID person, Names names, @Nullable String certificate, Optional<Language> language) {
        db.sql("""
                update identity.person
                   set name = :name, name_hans = :hans, name_hant = :hant, certificate_name = :certificate,
                       language = coalesce(:language, language)
                 where id = :person""")
                .param("name", names.en())
                .param("hans", names.hans())
                .param("hant", names.hant())
                .param("certificate", certificate == null || certificate.isBlank() ? null : certificate.strip())
                .param("language", language.map(Language::tag).orElse(null))
                .param("person", person)
                .update();
        journal.record(Entry.by(person, clock.instant(), "person.correct", "person", person));
        events.publishEvent(new RightsChanged(person));
    }

    /** A place where somebody is signed in; {@code here} is the browser that asks. */
    public record Session(String agent, String method, Instant opened, Instant lastSeen, boolean here) {
        private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
        private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");

        /** Browser and system, as far as the browser told: {@code Firefox, Windows}. */
        public String device() {
            return Stream.of(BROWSERS, SYSTEMS)
                    .flatMap(names -> names.stream().filter(agent::contains).limit(1))
                    .map(name -> name.equals("Edg") ? "Edge" : name.equals("OPR") ? "Opera" : name)
                    .collect(Collectors.joining(", "));
        }
    }

    List<Session> sessions(UUID person, String token) {
        return db.sql("""
                select agent, method, opened_at, last_seen_at, token_hash = :hash as here
                  from identity.user_session where person = :person and closes_at > :now
                 order by last_seen_at desc, opened_at desc""")
                .param("hash", OneTimeToken.of(token).hash())
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Session(
                        row.getString("agent"),
                        row.getString("method"),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getTimestamp("last_seen_at").toInstant(),
                        row.getBoolean("here")))
                .list();
    }
}
