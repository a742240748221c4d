package org.yardstick.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test against the whole application on a real port and a real PostgreSQL; tests share the database and make their own data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = YardstickApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(QueryCounter.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface PlatformTest {}
