package org.yardstick.platform.identity.signin;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A password that somebody chooses: long enough that guessing it takes too long, and asking for nothing else. */
@NotBlank(message = "identity.password.too-short")
@Size(min = Passwords.SHORTEST, message = "identity.password.too-short")
@Size(max = 200, message = "shell.field.too-long")
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
public @interface NewPassword {
    String message() default "identity.password.too-short";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
