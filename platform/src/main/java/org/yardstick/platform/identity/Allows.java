package org.yardstick.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may ask for an address: those who hold one of the roles somewhere; no role named means whoever is signed in. <em>Which</em>
 * rows they then see is the query's affair. An address with neither this nor {@code Open} is refused to all, and a test fails.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allows {
    Role[] value() default {};

    /**
     * What a program's token must be good for, besides the roles of its owner. Only addresses under {@code /api} name one, and there
     * each must: an address that names none is closed to tokens.
     */
    Scope[] scope() default {};
}
