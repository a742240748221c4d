package org.yardstick.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.TestDatabase;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.identity.TestPeople;

@PlatformTest
class SettingsScreensTest {
    @Autowired
    ApplicationContext application;

    @Test
    void anAdministratorReadsWhatIsSetAndNoSecret() {
        var people = new TestPeople(application);
        var page = people.visitor(people.body(), Role.ADMINISTRATOR).get("/settings");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("PostgreSQL 18", "target/home", "Asia/Hong_Kong", "Virus check", "Mail server", "10240")
                .doesNotContain(TestDatabase.password());
        assertThat(people.visitor(people.body(), Role.SECRETARIAT)
                        .get("/settings")
                        .status())
                .isEqualTo(403);
    }
}
