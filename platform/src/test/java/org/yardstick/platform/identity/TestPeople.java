package org.yardstick.platform.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.signin.Passwords;

/**
 * Organisations and people for tests, made through the use cases, each anew, so that tests which share a database do not meet. Who comes
 * in by a session needs no password, which would take its time.
 */
public final class TestPeople {
    public static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext application;
    private final People people;

    public TestPeople(ApplicationContext application) {
        this.application = application;
        this.people = application.getBean(People.class);
    }

    public UUID body() {
        return organisation(Organisation.Kind.BODY, Names.of("Body " + NUMBER.incrementAndGet()));
    }

    public UUID company() {
        return organisation(Organisation.Kind.COMPANY, Names.of("Company " + NUMBER.incrementAndGet()));
    }

    public UUID company(String name) {
        return organisation(Organisation.Kind.COMPANY, Names.of(name));
    }

    public UUID company(String name, Organisation.Sector sector) {
        return organisation(Organisation.Kind.COMPANY, Names.of(name), sector);
    }

    public UUID organisation(Organisation.Kind kind, Names names) {
        return organisation(kind, names, Organisation.Sector.RETAIL);
    }

    public UUID organisation(Organisation.Kind kind, Names names, Organisation.Sector sector) {
        var statement = new Organisations.Statement(kind, names, sector, "HK", "Hong Kong", 120);
        return application.getBean(Organisations.class).add(statement, Optional.empty());
    }

    /** Somebody who holds {@code roles} in {@code organisation}. */
    public Viewer person(UUID organisation, Role... roles) {
        return person("Person " + NUMBER.incrementAndGet(), organisation, roles);
    }

    public Viewer person(String name, UUID organisation, Role... roles) {
        return person(Names.of(name), organisation, roles);
    }

    public Viewer person(Names names, UUID organisation, Role... roles) {
        return appoint(people.add(UUID.randomUUID() + "@example.org", names, Optional.empty()), organisation, roles);
    }

    /** The same person with {@code roles} in one more organisation. */
    public Viewer appoint(UUID person, UUID organisation, Role... roles) {
        for (var role : roles) {
            people.grant(person, organisation, role, Optional.empty());
        }
        return people.viewer(person).orElseThrow();
    }

    /** Somebody of an office that keeps the standard. */
    public Viewer secretary() {
        return person(body(), Role.SECRETARIAT);
    }

    /** From now on {@code person} may sign in with {@link #PASSWORD}. */
    public Viewer withPassword(Viewer person) {
        application.getBean(Passwords.class).set(person.person(), PASSWORD);
        return person;
    }

    /** The value of the session cookie of {@code viewer}, who has just come in. */
    public String session(Viewer viewer) {
        return application.getBean(Sessions.class).open(viewer.person(), "password", "test");
    }

    /** A browser in which {@code viewer} has just come in and stands on the first page. */
    public Visitor visitor(Viewer viewer) {
        var visitor = stranger().carrying("session", session(viewer));
        visitor.get("/");
        return visitor;
    }

    public Visitor visitor(UUID organisation, Role... roles) {
        return visitor(person(organisation, roles));
    }

    /** A browser in which nobody has come in. */
    public Visitor stranger() {
        return new Visitor(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
