package org.yardstick.platform.accreditation.letter;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to appeals and complaints, and what they are called in the journal. */
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {
    @Bean
    static Door lettersDoor() {
        return new Door(
                150,
                new Screen.Destination("decision.letters.title", "/representations", "shell.doors.accreditation"),
                Set.of(Role.SECRETARIAT, Role.DECIDER));
    }

    @Bean
    static SubjectNames representationNames(JdbcClient db) {
        return new SubjectNames(
                "representation",
                "select id, number as name from accreditation.representation where id = any(:ids)",
                db);
    }
}
