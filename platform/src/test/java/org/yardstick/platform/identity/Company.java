package org.yardstick.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.identity.signin.Passwords;

/** People made up for a test, each with an organisation of their own and a password, to sign in with. */
public final class Company {
    public static final String PASSWORD = "correct horse battery";

    private Company() {}

    /** Somebody new who holds {@code roles} in a new organisation. */
    public static Viewer with(ApplicationContext application, Role... roles) {
        var people = application.getBean(People.class);
        var email = UUID.randomUUID() + "@example.org";
        var person = people.add(email, Names.of("Sam Lee"), Optional.empty());
        application.getBean(Passwords.class).set(person, PASSWORD);
        var organisation = application
                .getBean(Organisations.class)
                .add(
                        new Organisations.Statement(
                                Organisation.Kind.BODY,
                                Names.of("Harbour Quality Council"),
                                Organisation.Sector.OTHER,
                                "HK",
                                "Hong Kong",
                                1),
                        Optional.empty());
        for (var role : roles) {
            people.grant(person, organisation, role, Optional.empty());
        }
        return people.viewer(person).orElseThrow();
    }
}
