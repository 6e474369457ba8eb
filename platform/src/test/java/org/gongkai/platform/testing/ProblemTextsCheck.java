package org.gongkai.platform.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * looks for its title and detail, and those of its field errors. A code that the caller chooses
 * ({@code new Violation(pointer, "unit-unknown", …)}) is looked for in the module's sources. Texts
 * of both languages must have the same keys and name the same arguments, and name none that the
 * problem does not carry.
 */
public final class ProblemTextsCheck {

  private static final ClassLoader LOADER = ProblemTextsCheck.class.getClassLoader();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
  private static final List<String> BUNDLES = List.of("problems", "problems-platform");

  private final List<String> faults = new ArrayList<>();

  private ProblemTextsCheck() {}

  /** What is missing or does not fit; empty when all is well. */
  public static List<String> faults(String rootPackage) {
    ProblemTextsCheck check = new ProblemTextsCheck();
    BUNDLES.forEach(check::compareLanguages);
    for (JavaClass type : problemsBelow(rootPackage)) {
      for (Constructor<?> constructor : type.reflect().getDeclaredConstructors()) {
        ProblemSamples.of(constructor).forEach(problem -> check.look(problem, constructor));
      }
    }
    codesInSources().forEach(code -> check.find(code + ".detail", "the sources"));
    return check.faults;
  }

  /** The codes that the module's sources name where they refuse. */
  public static Set<String> codesInSources() {
    return ProblemCodes.inSources();
  }

  private void compareLanguages(String bundle) {
    Properties english = load(bundle + ".properties");
    Properties chinese = load(bundle + "_zh_CN.properties");
    Set<String> all = new TreeSet<>(english.stringPropertyNames());
    all.addAll(chinese.stringPropertyNames());
    for (String key : all) {
      String one = english.getProperty(key);
      String other = chinese.getProperty(key);
      if (!key.endsWith(".title") && !key.endsWith(".detail")) {
        faults.add(bundle + ": neither a title nor a detail: " + key);
      } else if (one == null || other == null) {
        faults.add(bundle + ": only in one language: " + key);
      } else if (!placeholders(one).equals(placeholders(other))) {
        faults.add(bundle + ": the languages name different arguments in " + key);
      }
    }
  }

  private void look(ProblemException problem, Constructor<?> constructor) {
    // arguments that a caller hands over are not known here
    boolean known = Arrays.stream(constructor.getParameterTypes()).noneMatch(Map.class::equals);
    String who = constructor.getDeclaringClass().getName();
    look(problem.code(), ".title", known ? Set.of() : null, who);
    look(problem.code(), ".detail", known ? problem.arguments().keySet() : null, who);
    for (FieldError error : problem.errors()) {
      look(error.code(), ".detail", error.arguments().keySet(), who);
    }
  }

  private void look(String code, String part, Set<String> arguments, String who) {
    if (code.equals(ProblemSamples.TEXT)) {
      return;
    }
    Set<String> unknown = new TreeSet<>(placeholders(find(code + part, who).orElse("")));
    if (arguments != null && !arguments.containsAll(unknown)) {
      unknown.removeAll(arguments);
      faults.add(who + ": " + code + part + " names arguments that it does not carry: " + unknown);
    }
  }

  private Optional<String> find(String key, String who) {
    Optional<String> text =
        BUNDLES.stream()
            .map(bundle -> load(bundle + ".properties").getProperty(key))
            .filter(Objects::nonNull)
            .findFirst();
    if (text.isEmpty()) {
      faults.add(who + ": no text for " + key);
    }
    return text;
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

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult result) -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
