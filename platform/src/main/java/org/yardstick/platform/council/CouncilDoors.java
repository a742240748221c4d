package org.yardstick.platform.council;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Settings;

/** Where the main navigation leads to the council, what its things are called in the journal, and what is set for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CouncilSettings.class)
class CouncilDoors {
    @Bean
    static Door councilDoor() {
        return new Door(
                180,
                new Screen.Destination("council.door", "/council", "shell.doors.accreditation"),
                Set.of(Role.SECRETARIAT, Role.DECIDER, Role.ADMINISTRATOR));
    }

    @Bean
    static SubjectNames authorisationNames(JdbcClient db) {
        return new SubjectNames(
                "authorisation",
                "select a.id, o.name_en || ', ' || a.from_day as name from council.authorisation a"
                        + " join identity.organisation o on o.id = a.body where a.id = any(:ids)",
                db);
    }

    @Bean
    static Settings settingsOfCouncil(Councils councils, CouncilSettings set) {
        return new Settings() {
            @Override
            public String title() {
                return "council.door";
            }

            @Override
            public int order() {
                return 65;
            }

            @Override
            public List<Row> rows() {
                return List.of(
                        council(councils.current()),
                        Row.of("council.settings.minimum-cases", set.minimumCases()),
                        Row.of("council.settings.minimum-assessors", set.minimumAssessors()),
                        Row.of("council.settings.ending-within", set.endingWithin()));
            }
        };
    }

    private static Settings.Row council(Optional<Council> council) {
        var key = "council.settings.council";
        return council.map(one -> Settings.Row.said(key, "council.settings.named", one.names(), one.since()))
                .orElseGet(() -> Settings.Row.said(key, "council.settings.none"));
    }
}
