package org.gongkai.platform.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A date or an instant of four-digit year, as statutes and databases can hold, with room on both
 * sides for the days that a rule adds or takes away. Broken: {@code plausible-date}.
 */
@Target({
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {PlausibleDate.OfDate.class, PlausibleDate.OfInstant.class})
public @interface PlausibleDate {

  /** The message, when no text is found for the code. */
  String message() default "1000-01-01 … 9999-12-31";

  /** See Bean Validation. */
  Class<?>[] groups() default {};

  /** See Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Decides on dates; null is plausible. */
  final class OfDate implements ConstraintValidator<PlausibleDate, LocalDate> {

    @Override
    public boolean isValid(LocalDate date, ConstraintValidatorContext context) {
      return date == null || (date.getYear() >= 1000 && date.getYear() <= 9999);
    }
  }

  /** Decides on instants, by their year in UTC; null is plausible. */
  final class OfInstant implements ConstraintValidator<PlausibleDate, Instant> {

    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    @Override
    public boolean isValid(Instant instant, ConstraintValidatorContext context) {
      return instant == null || (!instant.isBefore(FIRST) && !instant.isAfter(LAST));
    }
  }
}
