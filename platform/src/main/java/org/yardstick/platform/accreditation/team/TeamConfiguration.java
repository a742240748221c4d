package org.yardstick.platform.accreditation.team;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Screen;

/** Brings the settings of teams, and where the main navigation leads to them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamSettings.class)
class TeamConfiguration {
    @Bean
    Door teamsDoor() {
        return new Door(
                110,
                new Screen.Destination("accreditation.teams.title", "/teams", "shell.doors.accreditation"),
                Set.of(Role.SECRETARIAT));
    }

    @Bean
    Door assessorsDoor() {
        return new Door(
                300,
                new Screen.Destination("accreditation.assessors.title", "/assessors", "shell.doors.administration"),
                Set.of(Role.SECRETARIAT));
    }

    @Bean
    Door appointmentsDoor() {
        return new Door(
                115,
                new Screen.Destination(
                        "accreditation.appointments.title", "/appointments", "shell.doors.accreditation"),
                Set.of(Role.ASSESSOR));
    }
}
