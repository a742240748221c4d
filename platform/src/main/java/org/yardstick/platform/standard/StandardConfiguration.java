package org.yardstick.platform.standard;

import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yardstick.platform.identity.Door;
import org.yardstick.platform.identity.Role;
import org.yardstick.platform.journal.SubjectNames;
import org.yardstick.platform.shell.Screen;

/** The door to the standard, open to everyone, and how its pages find the edition that an address names. */
@Configuration(proxyBeanMethods = false)
class StandardConfiguration {
    @Bean
    Door standardDoor() {
        return new Door(20, new Screen.Destination("standard.door", "/standards", ""), EnumSet.allOf(Role.class));
    }

    @Bean
    WebMvcConfigurer standardWeb(Editions editions) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new EditionArgument(editions));
            }
        };
    }

    @Bean
    static SubjectNames editionNames(JdbcClient db) {
        return new SubjectNames(
                "edition", "select id, code || ' ' || version as name from standard.edition where id = any(:ids)", db);
    }
}
