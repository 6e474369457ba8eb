package org.gongkai.task.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.task.item.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stored example of the events that this service reads can be read by it. */
class ConsumedExamplesTest {

  private static final Path EVENTS =
      Path.of(System.getProperty("gongkai.root"), "docs", "contracts", "events");
  private static final ObjectMapper READER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS)) {
      List<Path> examples =
          files
              .filter(file -> file.toString().contains("org.gongkai.catalog."))
              .filter(file -> file.getParent().endsWith("examples"))
              .sorted()
              .toList();
      assertTrue(examples.size() > 20);
      return examples.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleBecomesWhatThisServiceKeeps(Path example) throws IOException {
    // Given
    JsonNode json = READER.readTree(Files.readString(example));
    String type = example.getParent().getParent().getFileName().toString();

    // When
    Object read = read(type, json);

    // Then
    assertNotNull(read);
    assertEquals(
        json.path("status").asText(), json.path("status").isMissingNode() ? "" : status(read));
  }

  private static Object read(String type, JsonNode json) throws IOException {
    if (type.contains(".unit-group.")) {
      return READER.treeToValue(json, CatalogEvents.UnitGroupV1.class).group();
    }
    if (type.contains(".unit.")) {
      return READER.treeToValue(json, CatalogEvents.UnitV1.class).unit();
    }
    if (type.contains(".item.")) {
      return READER.treeToValue(json, CatalogEvents.ItemV1.class).item();
    }
    return READER.treeToValue(json, CatalogEvents.DisclosureV1.class).disclosure();
  }

  private static String status(Object read) {
    return ((Item) read).effective() ? "EFFECTIVE" : "REPEALED";
  }
}
