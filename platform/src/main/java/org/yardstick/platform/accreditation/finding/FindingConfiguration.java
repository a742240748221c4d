package org.yardstick.platform.accreditation.finding;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.document.intake.UploadAddress;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** Where the main navigation leads to findings, what they are called in the journal, and what is set for them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FindingRules.class)
class FindingConfiguration {
    @Bean
    static Door findingsDoor() {
        return new Door(
                130,
                new Screen.Destination("finding.list.title", "/findings", "shell.doors.accreditation"),
                Set.of(Role.QUALITY_MANAGER, Role.CONTRIBUTOR, Role.ASSESSOR, Role.SECRETARIAT));
    }

    @Bean
    static UploadAddress actionEvidence() {
        return new UploadAddress("/findings/{id}/evidence/files");
    }

    @Bean
    static SubjectNames findingNames(JdbcClient db) {
        return new SubjectNames("finding", """
                select f.id, 'F-' || lpad(f.number::text, 2, '0') || ' ' || f.criterion || ', ' || o.name_en as name
                  from accreditation.finding f join accreditation.audit a on a.id = f.audit
                  join identity.organisation o on o.id = a.organisation where f.id = any(:ids)""", db);
    }
}
