package org.yardstick.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.identity.SamplePassword;
import org.yardstick.platform.identity.SampleSignIns;

/** An instance that is no sample knows nothing of one. */
@PlatformTest
class RealInstanceTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient db;

    @Test
    void nothingOfTheDemoIsThere() {
        assertThat(Arrays.stream(application.getBeanDefinitionNames())
                        .map(application::getType)
                        .map(String::valueOf)
                        .filter(type -> type.contains(".platform.demo.")))
                .allMatch(type -> type.contains("RealInstanceTest"));
        assertThat(application.getBeanProvider(SampleSignIns.class).stream()).isEmpty();
        assertThat(application.getBeanProvider(SamplePassword.class).stream()).isEmpty();
    }

    @Test
    void theClockIsTheRealOneAndNoSchemeIsMade() {
        assertThat(application.getBean(Clock.class).getClass().getName()).startsWith("java.time.");
        assertThat(db.sql("select count(*) from demo.scheme")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
