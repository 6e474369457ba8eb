package org.gongkai.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogues of the real documents, as import files. */
final class Regimes {

  private static final Path DIRECTORY =
      Path.of(System.getProperty("gongkai.root"), "deploy", "regimes");

  private final Map<String, JsonNode> items = new HashMap<>();

  /** The text of an import file; its items can be asked for from now on. */
  String read(String file) {
    try {
      String text = Files.readString(DIRECTORY.resolve(file));
      for (JsonNode item : new ObjectMapper().readTree(text).path("items")) {
        items.put(item.get("code").asText(), item);
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("no such regime: " + file, e);
    }
  }

  /** A value for every content element of an item. */
  Map<String, Object> elementsOf(String item) {
    Map<String, Object> values = new HashMap<>();
    for (JsonNode element : items.get(item).get("elements")) {
      values.put(element.get("code").asText(), value(element.get("type").asText()));
    }
    return values;
  }

  private static Object value(String type) {
    return switch (type) {
      case "NUMBER", "MONEY" -> 12;
      case "DATE" -> "2018-09-18";
      case "DATE_RANGE" -> Map.of("from", "2018-01-01", "to", "2018-12-31");
      case "LIST" -> List.of("一", "二");
      case "PHONE" -> "0355-12345";
      case "FILE" -> "https://www.gongkai.example/files/1.pdf";
      default -> "见正文";
    };
  }
}
