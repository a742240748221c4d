package org.yardstick.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** People for tests, made through the use cases and signed in without a password, which would take its time. */
public final class TestPeople {
    private final People people;
    private final Organisations organisations;
    private final Sessions sessions;

    public TestPeople(ApplicationContext application) {
        this.people = application.getBean(People.class);
        this.organisations = application.getBean(Organisations.class);
        this.sessions = application.getBean(Sessions.class);
    }

    public UUID company(String name, Organisation.Sector sector) {
        return organisations.add(
                new Organisations.Statement(Organisation.Kind.COMPANY, Names.of(name), sector, "HK", "Hong Kong", 250),
                Optional.empty());
    }

    /** Somebody who holds {@code roles} in {@code organisation}. */
    public Viewer person(String name, UUID organisation, Role... roles) {
        return person(Names.of(name), organisation, roles);
    }

    public Viewer person(Names names, UUID organisation, Role... roles) {
        var mail = UUID.randomUUID() + "@example.org";
        var person = people.add(mail, names, Optional.empty());
        for (var role : roles) {
            people.grant(person, organisation, role, Optional.empty());
        }
        return people.viewer(person).orElseThrow();
    }

    public Viewer stranger(String name) {
        var mail = UUID.randomUUID() + "@example.org";
        var names = Names.of(name);
        return new Viewer(people.add(mail, names, Optional.empty()), names, mail, Optional.empty(), List.of());
    }

    /** The value of the session cookie of {@code viewer}. */
    public String session(Viewer viewer) {
        return sessions.open(viewer.person(), "test", "test");
    }
}
