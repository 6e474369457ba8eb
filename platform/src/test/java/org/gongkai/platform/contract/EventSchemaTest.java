package org.gongkai.platform.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What every schema of an event, and every example beside it, must keep. */
class EventSchemaTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Arguments> schemas() {
    return Contracts.schemas().entrySet().stream()
        .map(schema -> Arguments.of(schema.getKey(), schema.getValue()));
  }

  static Stream<Arguments> examples() {
    return Contracts.schemas().entrySet().stream()
        .flatMap(
            schema ->
                Contracts.examples(schema.getValue()).stream()
                    .map(example -> Arguments.of(schema.getKey(), schema.getValue(), example)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void a_schema_is_valid_json_schema_2020_12(String type, Path file) {
    // Given
    Schema metaSchema = SCHEMAS.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
    JsonNode schema = Contracts.json(file);
    // When
    List<Error> errors = metaSchema.validate(schema);
    // Then
    assertEquals(DialectId.DRAFT_2020_12, schema.path("$schema").asString());
    assertEquals(List.of(), errors);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void a_schema_is_named_by_its_type_and_by_the_address_that_events_carry(String type, Path file) {
    // Given
    int version = type.lastIndexOf('.');
    // When
    JsonNode schema = Contracts.json(file);
    // Then
    assertEquals(type, schema.path("title").asString());
    assertEquals(
        "https://gongkai.org/contracts/events/%s/%s.schema.json"
            .formatted(type.substring(0, version), type.substring(version + 1)),
        schema.path("$id").asString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void a_producer_may_add_nothing_that_the_schema_does_not_name(String type, Path file) {
    // When
    JsonNode schema = Contracts.json(file);
    // Then
    assertEquals("object", schema.path("type").asString());
    assertTrue(schema.path("additionalProperties").isBoolean());
    assertFalse(schema.path("additionalProperties").asBoolean());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void every_type_has_an_example(String type, Path file) {
    // When
    List<Path> examples = Contracts.examples(file);
    // Then
    assertFalse(examples.isEmpty());
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("examples")
  void an_example_satisfies_its_schema(String type, Path file, Path example) {
    // Given
    Schema schema = SCHEMAS.getSchema(Contracts.json(file));
    // When
    List<Error> errors =
        schema.validate(
            Contracts.json(example),
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    // Then
    assertEquals(List.of(), errors);
  }
}
