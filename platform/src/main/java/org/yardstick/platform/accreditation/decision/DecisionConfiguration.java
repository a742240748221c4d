package org.yardstick.platform.accreditation.decision;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yardstick.platform.accreditation.conduct.CaseRules;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to decisions, and what is set for cases. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CaseRules.class)
class DecisionConfiguration {
    @Bean
    static Door decisionsDoor() {
        return new Door(
                140,
                new Screen.Destination("decision.list.title", "/decisions", "shell.doors.accreditation"),
                Set.of(Role.SECRETARIAT, Role.DECIDER));
    }
}
