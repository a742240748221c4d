package org.yardstick.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the statements sent to the database, so that a test can say that a page asks once and not once a row:
 * {@code assertThat(queries.during(() -> visitor.get("/"))).isEqualTo(1)}.
 */
public class QueryCounter implements BeanPostProcessor {
    private final AtomicLong statements = new AtomicLong();

    /** The statements sent while {@code act} ran, by whatever thread. */
    public long during(Runnable act) {
        long before = statements.get();
        act.run();
        return statements.get() - before;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
    }

    private final class Counted extends DelegatingDataSource {
        Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return watched(super.getConnection());
        }
    }

    /** The same object, but it counts what is executed, and so does every statement that it makes. */
    @SuppressWarnings("unchecked")
    private <T> T watched(T real) {
        return (T) Proxy.newProxyInstance(
                real.getClass().getClassLoader(), interfaces(real.getClass()), (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        statements.incrementAndGet();
                    }
                    var result = call(real, method, arguments);
                    return result instanceof Statement statement ? watched(statement) : result;
                });
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Class<?>[] interfaces(Class<?> type) {
        return Stream.<Class<?>>iterate(type, one -> one != null, one -> one.getSuperclass())
                .flatMap(one -> Arrays.stream(one.getInterfaces()))
                .filter(one -> one.getName().startsWith("java.sql."))
                .distinct()
                .toArray(Class<?>[]::new);
    }
}
