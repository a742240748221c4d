package org.yardstick.platform.accreditation;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;
import org.yardstick.platform.shell.Screens;
import org.yardstick.platform.shell.Settings;

/** Where the main navigation leads to accreditation, what its things are called in the journal, what is set for it, and how forms are read. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccreditationSettings.class)
class AccreditationDoors {
    @Bean
    static Door applicationsDoor() {
        return new Door(
                100,
                new Screen.Destination("accreditation.door", "/applications", "shell.doors.accreditation"),
                Set.of(Role.QUALITY_MANAGER, Role.SECRETARIAT));
    }

    @Bean
    static WebMvcConfigurer accreditationForms(Screens screens) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new FormArgument(screens));
            }
        };
    }

    @Bean
    static SubjectNames applicationNames(JdbcClient db) {
        return new SubjectNames(
                "application",
                "select a.id, o.name_en || ', ' || a.level as name from accreditation.application a"
                        + " join identity.organisation o on o.id = a.organisation where a.id = any(:ids)",
                db);
    }

    @Bean
    static Settings accreditationSettings(AccreditationSettings set) {
        return new Settings() {
            @Override
            public String title() {
                return "accreditation.door";
            }

            @Override
            public int order() {
                return 60;
            }

            @Override
            public List<Row> rows() {
                return List.of(
                        Row.of("accreditation.settings.first-level", set.firstLevelAtMost()),
                        Row.of("accreditation.settings.offer-holds", set.offerHolds()),
                        Row.of("accreditation.settings.renew-within", set.renewWithin()));
            }
        };
    }
}
