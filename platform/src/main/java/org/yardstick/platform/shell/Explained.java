package org.yardstick.platform.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the author of a program reads about an address under {@code /api}, a parameter or a field: in English, as the document of the API
 * is. The first sentence stands alone where there is little room.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Explained {
    String value();

    /** A value as it might be; numbers and lists as JSON writes them. */
    String example() default "";

    /** Of an address: what it may also answer, besides what every address like it may. */
    int[] also() default {};

    /** Of an address that answers a document with a schema of its own: where that lies on the class path. */
    String schema() default "";
}
