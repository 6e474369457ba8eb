package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/features.md} calls as its witness is there. */
class FeaturesTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("gongkai.root"));
  private static final Pattern WITNESS = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

  @Test
  void every_test_that_the_list_of_features_names_exists() throws IOException {
    // Given
    List<MatchResult> witnesses =
        WITNESS.matcher(Files.readString(CHECKOUT.resolve("docs/features.md"))).results().toList();
    Map<String, String> tests = tests();
    // When
    List<String> missing =
        witnesses.stream()
            .filter(witness -> !exists(tests, witness.group(1), witness.group(2)))
            .map(MatchResult::group)
            .toList();
    // Then
    assertFalse(witnesses.isEmpty(), "the list names tests");
    assertEquals(List.of(), missing);
  }

  @Test
  void every_row_of_what_works_names_a_test() throws IOException {
    String works =
        Files.readString(CHECKOUT.resolve("docs/features.md"))
            .replaceFirst("(?s).*\n## Works\n(.*?)\n## .*", "$1");
    List<String> rows = works.lines().filter(line -> line.matches("\\| [A-Z]{2,3}-\\d.*")).toList();
    assertFalse(rows.isEmpty(), "something works");
    assertEquals(List.of(), rows.stream().filter(row -> !WITNESS.matcher(row).find()).toList());
  }

  private static boolean exists(Map<String, String> tests, String type, String method) {
    String source = tests.get(type);
    return source != null && (method == null || source.contains("void " + method + "("));
  }

  private static Map<String, String> tests() throws IOException {
    try (Stream<Path> files = Files.walk(CHECKOUT)) {
      return files
          .filter(file -> file.toString().matches(".*/src/test/java/.*(Test|IT)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  FeaturesTest::text,
                  String::concat));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
