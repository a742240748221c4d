package org.yardstick.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;

@PlatformTest
@TestPropertySource(properties = "yardstick.test=an instance of its own, in which nobody is yet")
@DirtiesContext
class SetUpScreensTest {
    @Autowired
    SetUp setUp;

    @LocalServerPort
    int port;

    @Test
    void theFirstAdministratorNeedsTheCodeAndSetUpCloses() {
        var code = setUp.code().orElseThrow();
        var visitor = new Visitor(port);
        assertThat(visitor.get("/sign-in").location()).isEqualTo("/set-up");
        assertThat(visitor.get("/set-up").status()).isEqualTo(200);

        var wrong = perform(visitor, "000000000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("This is not the set-up code").contains("value=\"Ada Wong\"");

        assertThat(perform(visitor, code).location()).isEqualTo("/sign-in");
        assertThat(visitor.get("/sign-in").body()).contains("Yardstick is set up");
        assertThat(visitor.get("/set-up").status()).isEqualTo(404);
        assertThat(setUp.code()).isEmpty();

        var home = visitor.signIn("ada@example.org", "correct horse battery").get("/");
        assertThat(home.body()).contains("Welcome, Ada Wong").contains("Harbour Quality Council");
    }

    private static Visitor.Answer perform(Visitor visitor, String code) {
        return visitor.post(
                "/set-up",
                "code",
                code,
                "body",
                "Harbour Quality Council",
                "city",
                "Hong Kong",
                "country",
                "HK",
                "name",
                "Ada Wong",
                "email",
                "Ada@example.org",
                "password",
                "correct horse battery");
    }
}
