package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.local.Part;
import org.gongkai.suite.Console.Shown;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every example of the consoles runs as it stands against the loaded sample data. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningSuite.class)
@Order(4)
class ExamplesIT {

  private static final int STALE = 412;
  private static final String NOTHING_IS_BROKEN = "nothing is broken in sample data";

  /** What cannot be run, and why. */
  private static final Map<String, String> NOT_RUN =
      Map.of(
          "resendBlockedEvent", NOTHING_IS_BROKEN,
          "redeliverDeadLetter", NOTHING_IS_BROKEN,
          "retryDelivery", "the local mail server takes everything");

  /** What may answer an empty list, and why. */
  private static final Map<String, String> MAY_BE_EMPTY =
      Map.of(
          "listBlockedEvents", NOTHING_IS_BROKEN,
          "listDeadLetters", NOTHING_IS_BROKEN);

  private final Api api;

  ExamplesIT(Api api) {
    this.api = api;
  }

  @BeforeAll
  void the_sample_data_is_loaded_and_told_to_the_unit() {
    api.loadSampleData();
    for (String path : List.of("/v1/messages", "/v1/deliveries")) {
      Await.until(
          path + " of the unit",
          () -> api.list("cz-mzj-officer", Part.NOTIFICATION, path, Map.of()).stream().findFirst());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Part.class,
      names = {"CATALOG", "TASK", "NOTIFICATION"})
  void every_operation_succeeds_exactly_as_its_console_shows_it(Part service) {
    // Given
    Console console = new Console(api, service);
    Map<String, String> failures = new LinkedHashMap<>();
    // When
    for (Shown listed : console.operations()) {
      if (!NOT_RUN.containsKey(listed.id())) {
        Response answer = listed.reads() ? console.execute(listed) : command(console, listed.id());
        fault(listed, answer).ifPresent(fault -> failures.put(listed.id(), fault));
      }
    }
    // Then
    assertEquals(Map.of(), failures);
  }

  @Test
  void a_sample_file_is_imported_with_the_parameters_that_the_console_shows() {
    // Given
    Shown operation = new Console(api, Part.CATALOG).operation("importDocument");
    JsonNode form =
        operation.said().at("/requestBody/content").path("multipart/form-data").path("example");
    Path file =
        Path.of(System.getProperty("gongkai.root"), "deploy", "regimes", "samples")
            .resolve(form.get("file").asText());
    RequestSpecification request = api.as("cc-catalog-admin", Part.CATALOG);
    Console.parameters(operation, request);
    // When
    Response answer =
        request
            .contentType(ContentType.MULTIPART)
            .multiPart("file", file.toFile())
            .multiPart("parameters", form.get("parameters").toString(), "application/json")
            .post(operation.path());
    // Then
    assertEquals(Optional.empty(), fault(operation, answer));
  }

  /** As it is shown now; an event that came in between is what If-Match is for: look again. */
  private static Response command(Console console, String id) {
    Response answer = console.execute(console.operation(id));
    return answer.statusCode() == STALE ? console.execute(console.operation(id)) : answer;
  }

  private static Optional<String> fault(Shown operation, Response answer) {
    if (!operation.succeedsWith(answer.statusCode())) {
      return Optional.of(answer.statusCode() + " " + answer.asString());
    }
    boolean empty =
        operation.reads() && isEmpty(answer) && !MAY_BE_EMPTY.containsKey(operation.id());
    return empty ? Optional.of("an empty list") : Optional.empty();
  }

  private static boolean isEmpty(Response answer) {
    if (!answer.contentType().startsWith("application/json")) {
      return answer.asByteArray().length == 0;
    }
    Object read = answer.jsonPath().get("$");
    Object listed =
        read instanceof Map<?, ?> page && page.containsKey("items") ? page.get("items") : read;
    return listed instanceof List<?> items && items.isEmpty();
  }
}
