package org.gongkai.notification.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code docs/contracts}, as the tests of this service read them. */
public final class Contracts {

  private static final Path FOLDER =
      Path.of(System.getProperty("gongkai.root"), "docs", "contracts");

  private Contracts() {}

  /** The schema of an event type with its version, e.g. {@code org.gongkai.x.y.z.v1}. */
  public static Path schema(String type) {
    int dot = type.lastIndexOf('.');
    return FOLDER
        .resolve("events")
        .resolve(type.substring(0, dot))
        .resolve(type.substring(dot + 1) + ".schema.json");
  }

  /** Every stored example of the event types whose names begin with a prefix. */
  public static List<Path> examples(String prefix) {
    try (Stream<Path> files = Files.walk(FOLDER.resolve("events"))) {
      return files
          .filter(file -> file.getParent().endsWith("examples"))
          .filter(file -> type(file).startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(Path example) {
    return example.getParent().getParent().getFileName().toString();
  }
}
