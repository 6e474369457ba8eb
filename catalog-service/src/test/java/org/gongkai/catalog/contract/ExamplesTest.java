package org.gongkai.catalog.contract;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
  private static final TestTokens EVERYBODY = somebody("examples");
  private static final TestTokens SOMEBODY_ELSE = somebody("examples-of-another");
  private static final Path REGIMES =
      Path.of(System.getProperty("gongkai.root"), "deploy", "regimes");

  /** In the order of the work; each finds what the earlier ones have left. */
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
          "reviseItem",
          "repealItem",
          "importDocument",
          "draftDisclosure",
          "reviseDisclosure",
          "submitDisclosure");

  private static final List<String> AFTER_THE_REVIEW =
      List.of("publishDisclosure", "getDisclosure", "correctDisclosure", "withdrawDisclosure");

  @Test
  void every_example_succeeds_on_the_sample_data_as_the_console_shows_it() throws IOException {
    // Given
    load("s1-changzhi-2018/regime.json");
    load("samples/changzhi-2026.json");
    Map<String, String> failures = new LinkedHashMap<>();
    // When
    CHANGES.forEach(id -> failures.putAll(failure(id, EVERYBODY)));
    failures.putAll(failure("reviewDisclosure", SOMEBODY_ELSE));
    AFTER_THE_REVIEW.forEach(id -> failures.putAll(failure(id, EVERYBODY)));
    List.of("draftDisclosure", "discardDisclosure")
        .forEach(id -> failures.putAll(failure(id, SOMEBODY_ELSE)));
    failures.putAll(
        ApiExamples.failures(
            ApiDocument.ofTheConsole(),
            ApiDocument.ofTheConsole().operations().stream().filter(ExamplesTest::isReadOfCodes),
            EVERYBODY,
            200));
    List.of("getItem", "listItemVersions", "getItemVersion", "getImport")
        .forEach(id -> failures.putAll(failure(id, EVERYBODY)));
    // Then
    assertEquals(Map.of(), failures);
  }

  @Test
  void a_published_example_is_understood_before_its_id_is_missed() {
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

  private static TestTokens somebody(String subject) {
    return TestTokens.of(subject, AccessTable.ROLES.toArray(String[]::new))
        .unit("140400-MZJ")
        .jurisdiction(REGION);
  }

  private static void load(String document) throws IOException {
    creating(admin(REGION))
        .body(Files.readString(REGIMES.resolve(document)))
        .post("/v1/imports")
        .then()
        .statusCode(201);
  }

  private static Map<String, String> failure(String id, TestTokens who) {
    ApiDocument now = ApiDocument.ofTheConsole();
    return ApiExamples.failures(now, Stream.of(now.operation(id)), who, 200);
  }

  private static boolean isReadOfCodes(Operation operation) {
    return operation.method().equals("GET")
        && !operation.path().contains("{id}")
        && !operation.path().contains("{serial}");
  }
}
