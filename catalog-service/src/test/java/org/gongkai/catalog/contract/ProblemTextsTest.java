package org.gongkai.catalog.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has its words in both languages. */
class ProblemTextsTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[A-Za-z]+}");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:new Violation\\(\\s*[^;]*?,\\s*|refused\\(\\s*|Refused\\(\\s*|super\\(\\s*Kind\\.\\w+,\\s*"
              + "|unknown\\([^;]*?,\\s*)\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");

  private final ResourceBundle english = bundle(Locale.ROOT);
  private final ResourceBundle chinese = bundle(Locale.SIMPLIFIED_CHINESE);

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    for (String key : english.keySet()) {
      assertEquals(placeholders(english.getString(key)), placeholders(chinese.getString(key)), key);
    }
  }

  @Test
  void everyCodeInTheSourcesHasItsText() {
    // When
    Set<String> codes = codesInSources();
    // Then
    assertTrue(codes.size() > 20, codes.toString());
    codes.forEach(code -> assertTrue(english.containsKey(code + ".detail"), code));
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(r -> r.group()).collect(Collectors.toSet());
  }

  private static Set<String> codesInSources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("exchange"))
          .flatMap(file -> codes(read(file)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> codes(String source) {
    Matcher matcher = CODE.matcher(source);
    return matcher.results().map(result -> result.group(1)).toList().stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "problems",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
