package org.yardstick.platform.assessment;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to assessments, and what they are called in the journal. */
@Configuration(proxyBeanMethods = false)
class AssessmentDoors {
    @Bean
    Door assessmentsDoor() {
        return new Door(
                10,
                new Screen.Destination("assessment.list.title", "/assessments", ""),
                Set.of(Role.QUALITY_MANAGER, Role.CONTRIBUTOR));
    }

    @Bean
    static SubjectNames assessmentNames(JdbcClient db) {
        return new SubjectNames(
                "assessment", "select id, name from assessment.assessment where kind = 'self' and id = any(:ids)", db);
    }
}
