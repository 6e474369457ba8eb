package org.gongkai.platform.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of {@code docs/contracts}, as the contract tests read them. */
final class Contracts {

  static final Path FOLDER = Path.of(System.getProperty("gongkai.root"), "docs", "contracts");
  static final Path EVENTS = FOLDER.resolve("events");

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final YAMLMapper YAML = new YAMLMapper();

  private Contracts() {}

  static JsonNode asyncApi() {
    return yaml(FOLDER.resolve("asyncapi.yaml"));
  }

  static JsonNode topics() {
    return yaml(FOLDER.resolve("topics.yaml"));
  }

  static JsonNode json(Path file) {
    return JSON.readTree(file.toFile());
  }

  static JsonNode yaml(Path file) {
    return YAML.readTree(file.toFile());
  }

  /** Every published version of every event type: {@code ce_type} → its schema file. */
  static Map<String, Path> schemas() {
    Map<String, Path> schemas = new TreeMap<>();
    for (Path directory : list(EVENTS)) {
      for (Path file : list(directory)) {
        String name = file.getFileName().toString();
        if (name.endsWith(".schema.json")) {
          schemas.put(directory.getFileName() + "." + name.replace(".schema.json", ""), file);
        }
      }
    }
    return schemas;
  }

  /** The stored examples of an event type, in the order of their names. */
  static List<Path> examples(Path schema) {
    Path directory = schema.resolveSibling("examples");
    return Files.isDirectory(directory) ? list(directory) : List.of();
  }

  static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + directory, e);
    }
  }

  static TreeSet<String> names(JsonNode object) {
    return new TreeSet<>(object.propertyNames());
  }
}
