package org.yardstick.platform.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.signin.Passwords;

/** Organisations and people for a test, each made anew, so that tests which share a database do not meet. */
public final class Cast {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext application;
    private final int port;

    public Cast(ApplicationContext application, int port) {
        this.application = application;
        this.port = port;
    }

    /** Somebody with an account. */
    public record Actor(UUID id, String email, String name) {}

    public UUID body() {
        return organisation(Organisation.Kind.BODY, Names.of("Body " + NUMBER.incrementAndGet()));
    }

    public UUID company() {
        return organisation(Organisation.Kind.COMPANY, Names.of("Company " + NUMBER.incrementAndGet()));
    }

    public UUID organisation(Organisation.Kind kind, Names names) {
        var statement = new Organisations.Statement(kind, names, Organisation.Sector.RETAIL, "HK", "Hong Kong", 120);
        return application.getBean(Organisations.class).add(statement, Optional.empty());
    }

    public Actor person(UUID organisation, Role... roles) {
        var people = application.getBean(People.class);
        var number = NUMBER.incrementAndGet();
        var actor = new Actor(
                people.add("actor" + number + "@example.org", Names.of("Actor " + number), Optional.empty()),
                "actor" + number + "@example.org",
                "Actor " + number);
        for (var role : roles) {
            people.grant(actor.id, organisation, role, Optional.empty());
        }
        application.getBean(Passwords.class).set(actor.id, PASSWORD);
        return actor;
    }

    public Visitor stranger() {
        return new Visitor(port);
    }

    public Visitor signedIn(Actor actor) {
        return stranger().signIn(actor.email, PASSWORD);
    }

    public Visitor signedIn(UUID organisation, Role... roles) {
        return signedIn(person(organisation, roles));
    }
}
