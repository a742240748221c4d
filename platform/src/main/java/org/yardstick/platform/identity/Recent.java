package org.yardstick.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An act that opens another way in: whoever asks must have shown within the last ten minutes who they are, else they are asked again
 * first. So a browser left alone, or a session stolen, does not become an account taken over.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Recent {
    /** Where somebody goes on who had to show it; a page, since what was sent is not kept. */
    String from();
}
