package org.gongkai.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes of problems and field errors that stand in a module's sources: what is written with
 * hyphens in a statement that refuses, or in a class of refusals.
 */
final class ProblemCodes {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern END_OF_STATEMENT = Pattern.compile("[;{}]");
  private static final Pattern REFUSES =
      Pattern.compile(
          "Violation\\(|FieldError(?:\\.of\\w+)?\\(|[rR]efused\\(|Invalid\\w+\\(|Kind\\.[A-Z]");
  private static final Pattern OF_REFUSALS = Pattern.compile(".*(Problem|Refused)\\.java");

  private ProblemCodes() {}

  static Set<String> inSources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(ProblemCodes::in)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> in(Path file) {
    String source = COMMENT.matcher(read(file)).replaceAll("");
    if (OF_REFUSALS.matcher(file.getFileName().toString()).matches()) {
      return codes(source);
    }
    return Arrays.stream(END_OF_STATEMENT.split(source, -1))
        .filter(statement -> REFUSES.matcher(statement).find())
        .flatMap(ProblemCodes::codes);
  }

  private static Stream<String> codes(String source) {
    return CODE.matcher(source).results().map(result -> result.group(1)).toList().stream();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
