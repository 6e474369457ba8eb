package org.gongkai.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/**
 * Finds problem texts that are missing, in any test of a module:
 *
 * <pre>{@code
 * assertEquals(List.of(), ProblemTextsCheck.faults("org.gongkai.task"));
 * }</pre>
 *
 * <p>Makes one of every {@link ProblemException} below the package, with sample arguments, and
 * looks for its title and detail, and those of its field errors, in both languages. Texts of both
 * languages must have the same keys and name the same arguments, and name none that the problem
 * does not carry.
 */
public final class ProblemTextsCheck {

  private static final ClassLoader LOADER = ProblemTextsCheck.class.getClassLoader();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final List<String> BUNDLES = List.of("problems", "problems-platform");

  private ProblemTextsCheck() {}

  /** What is missing or does not fit; empty when all is well. */
  public static List<String> faults(String rootPackage) {
    List<String> faults = new ArrayList<>();
    BUNDLES.forEach(bundle -> compareLanguages(bundle, faults));
    for (JavaClass type : problemsBelow(rootPackage)) {
      for (Constructor<?> constructor : type.reflect().getDeclaredConstructors()) {
        check(constructor, faults);
      }
    }
    return faults;
  }

  private static void compareLanguages(String bundle, List<String> faults) {
    Properties english = load(bundle + ".properties");
    Properties chinese = load(bundle + "_zh_CN.properties");
    Set<String> all = new TreeSet<>(english.stringPropertyNames());
    all.addAll(chinese.stringPropertyNames());
    for (String key : all) {
      String one = english.getProperty(key);
      String other = chinese.getProperty(key);
      if (one == null || other == null) {
        faults.add(bundle + ": only in one language: " + key);
      } else if (!placeholders(one).equals(placeholders(other))) {
        faults.add(bundle + ": the languages name different arguments in " + key);
      }
    }
  }

  private static Properties load(String file) {
    Properties texts = new Properties();
    try (InputStream stream = LOADER.getResourceAsStream(file)) {
      if (stream != null) {
        texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
    return texts;
  }

  private static List<JavaClass> problemsBelow(String rootPackage) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage)
            .stream()
            .filter(type -> type.isAssignableTo(ProblemException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .toList();
  }

  private static void check(Constructor<?> constructor, List<String> faults) {
    ProblemException problem;
    try {
      constructor.setAccessible(true);
      problem =
          (ProblemException)
              constructor.newInstance(
                  Arrays.stream(constructor.getParameterTypes())
                      .map(ProblemTextsCheck::sample)
                      .toArray());
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      faults.add(constructor + " cannot be made with sample arguments: " + e);
      return;
    }
    find(problem.code() + ".title", Set.of(), constructor, faults);
    find(problem.code() + ".detail", problem.arguments().keySet(), constructor, faults);
    for (FieldError error : problem.errors()) {
      find(error.code() + ".detail", error.arguments().keySet(), constructor, faults);
    }
  }

  private static void find(
      String key, Set<String> arguments, Constructor<?> constructor, List<String> faults) {
    Optional<String> text = text(key);
    String who = constructor.getDeclaringClass().getName();
    if (text.isEmpty()) {
      faults.add(who + ": no text for " + key);
      return;
    }
    Set<String> unknown = new TreeSet<>(placeholders(text.get()));
    unknown.removeAll(arguments);
    if (!unknown.isEmpty()) {
      faults.add(who + ": " + key + " names arguments that it does not carry: " + unknown);
    }
  }

  private static Optional<String> text(String key) {
    return BUNDLES.stream()
        .map(bundle -> load(bundle + ".properties").getProperty(key))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object sample(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return Stream.of(
            "sample",
            1,
            1L,
            1.0,
            true,
            new UUID(0, 1),
            LocalDate.EPOCH,
            LocalDate.EPOCH.atStartOfDay(),
            Instant.EPOCH,
            Optional.of("sample"),
            new FieldError("/sample", "invalid-value", Map.of()),
            Map.of())
        .filter(value -> wrapper(type).isInstance(value))
        .findFirst()
        .orElseGet(() -> type.isRecord() ? record(type) : collection(type));
  }

  private static Object collection(Class<?> type) {
    if (type.isAssignableFrom(List.class) || Collection.class.equals(type)) {
      return List.of();
    }
    return type.isAssignableFrom(Set.class) ? Set.of() : null;
  }

  private static Object record(Class<?> type) {
    try {
      Constructor<?> canonical =
          type.getDeclaredConstructor(
              Arrays.stream(type.getRecordComponents())
                  .map(component -> component.getType())
                  .toArray(Class<?>[]::new));
      canonical.setAccessible(true);
      return canonical.newInstance(
          Arrays.stream(canonical.getParameterTypes()).map(ProblemTextsCheck::sample).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no sample of " + type, e);
    }
  }

  private static Class<?> wrapper(Class<?> type) {
    return MethodType.methodType(type).wrap().returnType();
  }
}
