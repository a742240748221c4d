package org.yardstick.platform.accreditation.audit;

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

/** Where the main navigation leads to audits, and what they are called in the journal. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditDoors {
    @Bean
    Door auditsDoor() {
        return new Door(
                120,
                new Screen.Destination("accreditation.audit.list.title", "/audits", "shell.doors.accreditation"),
                Set.of(Role.ASSESSOR, Role.SECRETARIAT, Role.QUALITY_MANAGER));
    }

    @Bean
    static SubjectNames auditNames(JdbcClient db) {
        return new SubjectNames("audit", """
            select a.id, o.name_en || ' ' || extract(year from a.begins_on) as name
              from accreditation.audit a join identity.organisation o on o.id = a.organisation
             where a.id = any(:ids)""", db);
    }

    /** Photographs are read as they come, one by one. */
    @Bean
    UploadAddress photographsAddress() {
        return new UploadAddress("/audits/{id}/visit/photographs/{photograph}");
    }
}
