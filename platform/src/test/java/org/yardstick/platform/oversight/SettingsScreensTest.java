package org.yardstick.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.TestDatabase;
import org.yardstick.platform.identity.Cast;
import org.yardstick.platform.identity.Role;

@PlatformTest
class SettingsScreensTest {
    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void anAdministratorReadsWhatIsSetAndNoSecret() {
        var cast = new Cast(application, port);
        var page = cast.signedIn(cast.body(), Role.ADMINISTRATOR).get("/settings");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("PostgreSQL 18", "target/home", "Asia/Hong_Kong", "Virus check", "Mail server", "10240")
                .doesNotContain(TestDatabase.password());
        assertThat(cast.signedIn(cast.body(), Role.SECRETARIAT).get("/settings").status())
                .isEqualTo(403);
    }
}
