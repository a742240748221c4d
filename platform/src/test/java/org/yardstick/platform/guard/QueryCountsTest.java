package org.yardstick.platform.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.QueryCounter;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.OneOfEach;
import org.yardstick.platform.identity.People;
import org.yardstick.platform.identity.Role;

/** A page asks the database as often for three rows as for one. */
@PlatformTest
class QueryCountsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    QueryCounter queries;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Test
    void theStartPageAsksOnceHoweverManyOrganisationsOneBelongsTo() {
        var cast = new OneOfEach(context);
        long withOne = ask("/", cast.session(Role.CONTRIBUTOR));
        var person = cast.person(Role.CONTRIBUTOR);
        for (var role : new Role[] {Role.FRONTLINE, Role.QUALITY_MANAGER}) {
            people.grant(person, cast.organisation(role), Role.CONTRIBUTOR, Optional.of(person));
        }
        long withThree = ask("/", cast.session(Role.CONTRIBUTOR));
        assertThat(withThree).isEqualTo(withOne).isPositive();
    }

    /** The second visit counts: the first one reads the session, which is then kept for a few seconds. */
    private long ask(String path, String session) {
        var visitor = new Visitor(port).carrying("session", session);
        assertThat(visitor.get(path).status()).isEqualTo(200);
        return queries.during(() -> visitor.get(path));
    }
}
