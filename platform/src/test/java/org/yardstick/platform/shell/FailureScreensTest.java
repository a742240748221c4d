package org.yardstick.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

@PlatformTest
class FailureScreensTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = new Cast(application, port);
    }

    @Test
    void anUnknownAddressIsNotFoundForStrangersAndMembersAlike() {
        for (var visitor : new Visitor[] {cast.stranger(), cast.signedIn(cast.company(), Role.CONTRIBUTOR)}) {
            var answer = visitor.get("/no/such/place");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).contains("Page not found").contains("value=\"/no/such/place\"");
        }
        assertThat(cast.stranger().get("/api/no-such-place").body()).contains("\"status\":404");
    }

    @Test
    void aFormWithoutAValidTokenSaysThatThePageWasOpenTooLong() {
        var answer = cast.stranger().post("/sign-in", "email", "a@example.org", "password", "whatever it is");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("This page has been open too long");
    }

    @Test
    void aPageForAnotherRoleSaysSo() {
        var answer = cast.signedIn(cast.company(), Role.CONTRIBUTOR).get("/organisations");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Not for your role");
    }

    @Test
    void theWrongMethodIsAWrongRequest() {
        assertThat(cast.stranger().get("/sign-out").status()).isEqualTo(405);
    }
}
