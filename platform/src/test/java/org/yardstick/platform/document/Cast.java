package org.yardstick.platform.document;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Organisations;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.Viewer;

/** People and organisations for the tests of the library, each test's own. */
public final class Cast {
    public static final String PASSWORD = "correct horse battery";

    private final ApplicationContext application;

    public Cast(ApplicationContext application) {
        this.application = application;
    }

    public UUID organisation(String name) {
        return application
                .getBean(Organisations.class)
                .add(
                        new Organisations.Statement(
                                Organisation.Kind.COMPANY,
                                new Names(name, null, null),
                                Organisation.Sector.RETAIL,
                                "HK",
                                "Hong Kong",
                                100),
                        Optional.empty());
    }

    /** Somebody who holds {@code role} in each of the organisations, and may sign in with {@link #PASSWORD}. */
    public Viewer person(String name, Role role, UUID... organisations) {
        var people = application.getBean(People.class);
        var email =
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + UUID.randomUUID() + "@example.org";
        var id = people.add(email, Names.of(name), Optional.empty());
        for (var organisation : organisations) {
            people.grant(id, organisation, role, Optional.empty());
        }
        application
                .getBean(JdbcClient.class)
                .sql("insert into identity.password (person, hash, set_at) values (:person, :hash, :at)")
                .param("person", id)
                .param(
                        "hash",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD))
                .param("at", Timestamp.from(Instant.now()))
                .update();
        List<Viewer.Post> posts = Arrays.stream(organisations)
                .map(one -> new Viewer.Post(one, role))
                .toList();
        return new Viewer(id, Names.of(name), email, Optional.empty(), posts);
    }
}
