package org.yardstick.platform.assessment;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to assessments. */
@Configuration(proxyBeanMethods = false)
class AssessmentDoors {
    @Bean
    Door assessmentsDoor() {
        return new Door(
                10,
                new Screen.Destination("assessment.list.title", "/assessments", "checklist"),
                Set.of(Role.QUALITY_MANAGER, Role.CONTRIBUTOR));
    }
}
