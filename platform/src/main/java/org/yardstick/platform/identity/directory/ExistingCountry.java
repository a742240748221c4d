package org.yardstick.platform.identity.directory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.yardstick.platform.shell.Countries;

/** The two letters of a country or region that exists. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExistingCountry.Check.class)
@interface ExistingCountry {
    String message() default "identity.set-up.country-wrong";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the list of ISO 3166-1. */
    final class Check implements ConstraintValidator<ExistingCountry, @Nullable String> {
        @Override
        public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
            return code != null && Countries.knows(code);
        }
    }
}
