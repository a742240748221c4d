package org.yardstick.platform.council;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.identity.Names;
import org.yardstick.platform.identity.Organisation;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;
import org.yardstick.platform.identity.Viewer;
import org.yardstick.platform.shell.Today;

/** A council for tests. Tests share the database, and where there is a council no other body may do anything: whoever names one ends it. */
public final class TestCouncil implements AutoCloseable {
    public final UUID council;
    /** Keeps the instance. */
    public final Viewer administrator;
    /** Of the council's office. */
    public final Viewer office;

    private final Councils councils;
    private final Authorisations authorisations;
    private final Today today;

    public TestCouncil(ApplicationContext application) {
        var people = new TestPeople(application);
        councils = application.getBean(Councils.class);
        authorisations = application.getBean(Authorisations.class);
        today = application.getBean(Today.class);
        council = people.organisation(
                Organisation.Kind.BODY, new Names("Council of Service Bodies", "服务机构理事会", "服務機構理事會"));
        administrator = people.person(people.body(), Role.ADMINISTRATOR);
        office = people.person(new Names("Rana Haddad", "哈娜", "哈娜"), council, Role.SECRETARIAT);
        councils.name(council, "Resolution 1", administrator);
    }

    public UUID authorise(UUID body) {
        return authorise(body, Remit.ALL);
    }

    public UUID authorise(UUID body, Remit remit) {
        return authorisations.grant(
                new Authorisations.Statement(
                        body, remit, today.day(), today.day().plusYears(4), "Peer evaluation", Optional.empty()),
                office);
    }

    public UUID authoriseSector(UUID body, String sector) {
        return authorise(body, new Remit(Set.of(sector), Set.of(), Set.of()));
    }

    public void take(UUID authorisation, Act.Kind kind) {
        authorisations.take(authorisation, kind, today.day(), "Complaints are not answered.", office);
    }

    public LocalDate today() {
        return today.day();
    }

    @Override
    public void close() {
        if (councils.current().isPresent()) {
            councils.end("The test is over", administrator);
        }
    }
}
