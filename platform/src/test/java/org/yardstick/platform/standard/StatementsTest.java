package org.yardstick.platform.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.yardstick.platform.PlatformTest;
import org.yardstick.platform.Visitor;

/** The pages of an edition ask the database next to nothing: what was imported never changes and is kept in memory. */
@PlatformTest
@Import(StatementsTest.Counting.class)
class StatementsTest {
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Test
    void aPageOfAnEditionTakesAtMostTwoStatements() {
        var stranger = new Visitor(port);
        for (var page : List.of(
                "/standards",
                "/standards/OSQS/1.0",
                "/standards/OSQS/1.0/criteria/KM-2",
                "/standards/OSQS/1.0/profiles/retail",
                "/standards/OSQS/1.0/network",
                "/standards/OSQS/1.0/text",
                "/standards/OSQS/1.0/differences?profile=untailored&with=retail",
                "/standards/OSQS/1.0/migration",
                "/standards/OSAB/1.0",
                "/standards/OSQS/1.0/oscal/catalog.json")) {
            stranger.get(page);
            STATEMENTS.set(0);
            assertThat(stranger.get(page).status()).isEqualTo(200);
            assertThat(STATEMENTS.get()).as(page).isLessThanOrEqualTo(2);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {
        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new CountingSource(source) : bean;
                }
            };
        }
    }

    private static final class CountingSource extends DelegatingDataSource {
        CountingSource(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")) {
                            STATEMENTS.incrementAndGet();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (java.lang.reflect.InvocationTargetException e) {
                            throw e.getCause() == null ? e : e.getCause();
                        }
                    });
        }
    }
}
