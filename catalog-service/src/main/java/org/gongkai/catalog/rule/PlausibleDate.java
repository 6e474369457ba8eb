package org.gongkai.catalog.rule;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date of four-digit year, as statutes and databases can hold. */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleDate.FourDigitYear.class)
public @interface PlausibleDate {

  /** The message, when no text is found for the code. */
  String message() default "1000-01-01 … 9999-12-31";

  /** See Bean Validation. */
  Class<?>[] groups() default {};

  /** See Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Decides; null is plausible. */
  final class FourDigitYear implements ConstraintValidator<PlausibleDate, LocalDate> {

    @Override
    public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
      return date == null || (date.getYear() >= 1000 && date.getYear() <= 9999);
    }
  }
}
