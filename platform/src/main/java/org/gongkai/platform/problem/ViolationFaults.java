package org.gongkai.platform.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Says which fields and parameters break a constraint of Bean Validation. */
final class ViolationFaults {

  /** The argument under which the validator's own, already localised message is kept. */
  static final String MESSAGE = "message";

  private static final int METHOD_AND_PARAMETER = 2;
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Set<String> NOT_TOLD = Set.of("groups", "payload", "message");

  private ViolationFaults() {}

  /** The refusal, or empty when a resource broke its own promise. */
  static Optional<ProblemException> of(
      Set<ConstraintViolation<?>> violations, ResourceParameters parameters) {
    if (violations.stream().anyMatch(ViolationFaults::isReturnValue)) {
      return Optional.empty();
    }
    return Optional.of(
        new InvalidRequest(
            violations.stream()
                .map(violation -> fault(violation, parameters))
                .sorted(Comparator.comparing(ViolationFaults::place))
                .toList()));
  }

  private static FieldError fault(ConstraintViolation<?> violation, ResourceParameters parameters) {
    String code = code(violation);
    Map<String, Object> arguments = arguments(violation);
    return parameters
        .nameOf(violation.getPropertyPath())
        .map(name -> FieldError.ofParameter(name, code, arguments))
        .orElseGet(
            () ->
                new FieldError(
                    JsonPointers.of(violation.getPropertyPath(), METHOD_AND_PARAMETER),
                    code,
                    arguments));
  }

  private static String code(ConstraintViolation<?> violation) {
    Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
    String name = constraint.getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    };
  }

  private static Map<String, Object> arguments(ConstraintViolation<?> violation) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    violation
        .getConstraintDescriptor()
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!NOT_TOLD.contains(name)
                  && (value instanceof Number || value instanceof String)) {
                arguments.put(name, value);
              }
            });
    arguments.put(MESSAGE, violation.getMessage());
    return arguments;
  }

  private static boolean isReturnValue(ConstraintViolation<?> violation) {
    Path path = violation.getPropertyPath();
    return StreamSupport.stream(path.spliterator(), false)
        .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
  }

  private static String place(FieldError error) {
    return error.pointer() == null ? error.parameter() : error.pointer();
  }
}
