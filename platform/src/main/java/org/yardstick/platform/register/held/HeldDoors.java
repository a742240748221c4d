package org.yardstick.platform.register.held;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to certificates, and what they are called in the journal. */
@Configuration(proxyBeanMethods = false)
class HeldDoors {
    private static final int PLACE = 60;

    @Bean
    Door certificatesDoor() {
        return new Door(
                170,
                new Screen.Destination("register.held.door", "/certificates", "shell.doors.accreditation"),
                Set.of(Role.QUALITY_MANAGER, Role.SECRETARIAT));
    }

    @Bean
    static SubjectNames certificateNames(JdbcClient db) {
        return new SubjectNames(
                "certificate", "select id, number as name from register.certificate where id = any(:ids)", db);
    }
}
