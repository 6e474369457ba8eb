package org.gongkai.platform.testing;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/** Makes problems with sample arguments, of each constructor one for every enum constant. */
final class ProblemSamples {

  /** What stands for every text, so also for a code that the caller chooses. */
  static final String TEXT = "sample";

  private static final String POINTER = "/sample";

  private ProblemSamples() {}

  /**
   * Problems as a constructor makes them.
   *
   * @throws IllegalArgumentException when there is no sample of one of its parameters
   */
  static List<ProblemException> of(Constructor<?> constructor) {
    int variants =
        Arrays.stream(constructor.getParameterTypes())
            .filter(Class::isEnum)
            .mapToInt(type -> type.getEnumConstants().length)
            .max()
            .orElse(1);
    return IntStream.range(0, variants)
        .mapToObj(variant -> (ProblemException) make(constructor, variant))
        .toList();
  }

  private static Object make(Constructor<?> constructor, int variant) {
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(constructor.getParameters())
              .map(
                  parameter ->
                      parameter.getName().equals("pointer")
                          ? POINTER
                          : sample(parameter.getType(), variant))
              .toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("cannot be made with samples: " + constructor, e);
    }
  }

  private static Object sample(Class<?> type, int variant) {
    if (type.isEnum()) {
      return type.getEnumConstants()[variant % type.getEnumConstants().length];
    }
    return Stream.of(
            TEXT,
            1,
            1L,
            1.0,
            true,
            new UUID(0, 1),
            LocalDate.EPOCH,
            LocalDate.EPOCH.atStartOfDay(),
            Instant.EPOCH,
            Optional.of(TEXT),
            new FieldError(POINTER, "invalid-value", Map.of()),
            Map.of())
        .filter(value -> MethodType.methodType(type).wrap().returnType().isInstance(value))
        .findFirst()
        .orElseGet(() -> type.isRecord() ? record(type, variant) : collection(type));
  }

  private static Object collection(Class<?> type) {
    if (type.isAssignableFrom(List.class) || Collection.class.equals(type)) {
      return List.of();
    }
    return type.isAssignableFrom(Set.class) ? Set.of() : null;
  }

  private static Object record(Class<?> type, int variant) {
    try {
      return make(
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(component -> component.getType())
                  .toArray(Class<?>[]::new)),
          variant);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException("a record has its canonical constructor: " + type, e);
    }
  }
}
