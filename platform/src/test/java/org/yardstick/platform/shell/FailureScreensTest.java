package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

@PlatformTest
class FailureScreensTest {
    @Autowired
    ApplicationContext application;

    TestPeople people;

    @BeforeEach
    void newPeople() {
        people = new TestPeople(application);
    }

    @Test
    void anUnknownAddressIsNotFoundForStrangersAndMembersAlike() {
        for (var visitor : new Visitor[] {people.stranger(), people.visitor(people.company(), Role.CONTRIBUTOR)}) {
            var answer = visitor.get("/no/such/place");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found").contains("value=\"/no/such/place\"");
        }
        assertThat(people.stranger().get("/api/no-such-place").body()).contains("\"status\":404");
    }

    @Test
    void aFormWithoutAValidTokenSaysThatThePageWasOpenTooLong() {
        var answer = people.stranger().post("/sign-in", "email", "a@example.org", "password", "whatever it is");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("This page has been open too long");
    }

    @Test
    void aPageForAnotherRoleSaysSo() {
        var answer = people.visitor(people.company(), Role.CONTRIBUTOR).get("/organisations");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Not for your role");
    }

    @Test
    void theWrongMethodIsAWrongRequest() {
        assertThat(people.stranger().get("/sign-out").status()).isEqualTo(405);
    }
}
