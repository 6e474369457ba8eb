package org.gongkai.task.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.platform.testing.AccessTable;
import org.gongkai.platform.testing.ApiDocument;
import org.gongkai.platform.testing.ApiDocument.Operation;
import org.gongkai.platform.testing.ApiExamples;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** What the console proposes is understood as it stands. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExamplesTest {

  private static final TestTokens EVERYBODY =
      TestTokens.of("examples", AccessTable.ROLES.toArray(String[]::new))
          .unit("140400-MZJ")
          .jurisdiction("140400");

  @Test
  void a_read_without_a_generated_id_succeeds() {
    // Given
    ApiDocument api = ApiDocument.ofTheRunningService();
    Stream<Operation> reads =
        api.operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> !operation.path().contains("{id}"))
            // the tests of this service move its clock themselves
            .filter(operation -> !operation.path().startsWith("/v1/sandbox"));
    // When
    Map<String, String> failures = ApiExamples.failures(api, reads, EVERYBODY, 200);
    // Then
    assertEquals(Map.of(), failures);
  }

  @Test
  void a_command_is_understood_before_the_generated_id_is_missed() {
    // Given
    ApiDocument api = ApiDocument.ofTheRunningService();
    Stream<Operation> commands =
        api.operations().stream()
            .filter(operation -> operation.path().contains("{id}"))
            .filter(operation -> !operation.method().equals("GET"));
    // When
    Map<String, String> failures = ApiExamples.failures(api, commands, EVERYBODY, 404);
    // Then
    assertEquals(Map.of(), failures);
  }
}
