package org.yardstick.platform.judging;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.shell.Screen;

/** Brings the settings of this capability, and where the main navigation leads to it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoolOff.class)
class JudgingConfiguration {
    @Bean
    Door interestsDoor() {
        return new Door(
                310,
                new Screen.Destination("judging.title", "/interests", "shell.doors.administration"),
                Set.of(Role.ASSESSOR, Role.DECIDER, Role.JUDGE, Role.TRAINER, Role.SECRETARIAT));
    }
}
