package org.gongkai.catalog.contract;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.ApiDocument;
import org.gongkai.platform.testing.ApiDocument.Operation;
import org.gongkai.platform.testing.ApiExamples;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What the console proposes runs as it stands on the sample data. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExamplesTest {

  private static final String REGION = "140400";
  private static final TestTokens EVERYBODY =
      TestTokens.of("examples", AccessTable.ROLES.toArray(String[]::new))
          .unit("140400-MZJ")
          .jurisdiction(REGION);
  private static final Path REGIME =
      Path.of(
          System.getProperty("gongkai.root"),
          "deploy",
          "regimes",
          "s1-changzhi-2018",
          "regime.json");

  /** In the order of the work; the examples of later ones build on what earlier ones wrote. */
  private static final List<String> CHANGES =
      List.of(
          "registerUnit",
          "reviseUnit",
          "dissolveUnit",
          "defineUnitGroup",
          "reviseUnitGroup",
          "addDomain",
          "reviseDomain",
          "recordPolicy",
          "revisePolicy",
          "adoptItem",
          "importDocument",
          "draftDisclosure");

  @Test
  void every_example_without_a_generated_id_succeeds_on_the_sample_data() throws IOException {
    // Given
    creating(admin(REGION))
        .body(Files.readString(REGIME))
        .post("/v1/imports")
        .then()
        .statusCode(201);
    ApiDocument api = ApiDocument.ofTheRunningService();
    Stream<Operation> changes = CHANGES.stream().map(id -> find(api, id));
    Stream<Operation> reads = api.operations().stream().filter(ExamplesTest::isReadWithoutId);
    // When
    Map<String, String> failures =
        ApiExamples.failures(api, Stream.concat(changes, reads), EVERYBODY, 200);
    // Then
    assertEquals(Map.of(), failures);
  }

  @Test
  void a_change_of_what_has_a_generated_id_is_understood_before_the_id_is_missed() {
    // Given
    ApiDocument api = ApiDocument.ofTheRunningService();
    Stream<Operation> changes =
        api.operations().stream()
            .filter(operation -> operation.path().contains("{id}"))
            .filter(operation -> !operation.method().equals("GET"));
    // When
    Map<String, String> failures = ApiExamples.failures(api, changes, EVERYBODY, 404);
    // Then
    assertEquals(Map.of(), failures);
  }

  private static boolean isReadWithoutId(Operation operation) {
    return operation.method().equals("GET")
        && !operation.path().contains("{id}")
        && !operation.path().contains("{serial}");
  }

  private static Operation find(ApiDocument api, String id) {
    return api.operations().stream()
        .filter(operation -> operation.description().path("operationId").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + id));
  }
}
