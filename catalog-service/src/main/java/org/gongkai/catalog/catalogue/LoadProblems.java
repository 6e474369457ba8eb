package org.gongkai.catalog.catalogue;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.NearbyUnit;
import org.gongkai.catalog.unit.UnitNames;

/**
 * Gathers what is wrong with a document, each fault with its cell and the units it nearly names.
 */
final class LoadProblems {

  private static final int NEAREST = 3;
  private static final String UNKNOWN_UNIT = "unit-unknown";
  private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

  private final CatalogueDocument document;
  private final UnitNames names;
  private final List<LoadProblem> problems = new ArrayList<>();
  private final Map<String, List<NearbyUnit>> nearest = new HashMap<>();

  LoadProblems(CatalogueDocument document, UnitNames names) {
    this.document = document;
    this.names = names;
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<LoadProblem> all() {
    return List.copyOf(problems);
  }

  /** Adds broken rules of the content at the place. */
  void add(String place, List<Violation> violations) {
    violations.forEach(violation -> add(violation.under(place)));
  }

  /** Adds broken constraints of the content at the place. */
  <T> void addConstraints(String place, Set<ConstraintViolation<T>> violations) {
    for (ConstraintViolation<T> violation : violations) {
      Map<String, Object> arguments = new LinkedHashMap<>();
      violation
          .getConstraintDescriptor()
          .getAttributes()
          .forEach(
              (name, value) -> {
                if (value instanceof Number || "regexp".equals(name)) {
                  arguments.put(name, value);
                }
              });
      arguments.put("message", violation.getMessage());
      if (violation.getInvalidValue() instanceof CharSequence text && text.length() <= 100) {
        arguments.put("value", text.toString());
      }
      add(new Violation(place + pointer(violation), code(violation), arguments));
    }
  }

  private void add(Violation violation) {
    problems.add(
        new LoadProblem(
            violation.pointer(),
            document.originOf(violation.pointer()).orElse(null),
            violation.code(),
            violation.arguments(),
            violation.code().equals(UNKNOWN_UNIT)
                ? nearest.computeIfAbsent(
                    String.valueOf(violation.arguments().get("value")),
                    text -> names.nearest(text, NEAREST))
                : List.of()));
  }

  private static String pointer(ConstraintViolation<?> violation) {
    String path = INDEX.matcher(violation.getPropertyPath().toString()).replaceAll(".$1");
    return "/" + path.replace(".<list element>", "").replace('.', '/');
  }

  /** The same codes as the platform gives to the constraints of a request. */
  private static String code(ConstraintViolation<?> violation) {
    String name =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    return switch (name) {
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      default -> CAPITAL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
    };
  }
}
