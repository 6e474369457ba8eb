package org.gongkai.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.platform.testing.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;

/** Sends an operation exactly as the console fills it in: every example of the description. */
public final class ApiExamples {

  private static final String JSON = "application/json";

  private ApiExamples() {}

  /**
   * Sends them one after the other, to what is public as nobody.
   *
   * @param expected the status that counts as right; 200 stands for every success
   * @return operation → what it answered instead; empty when all is well
   */
  public static Map<String, String> failures(
      ApiDocument api, Stream<Operation> operations, TestTokens token, int expected) {
    Map<String, String> failures = new LinkedHashMap<>();
    operations.forEach(
        operation -> {
          boolean open = operation.description().path("x-roles").isEmpty();
          Response answer = send(api, operation, open ? null : token);
          int status = answer.statusCode();
          if (expected != (status / 100 == 2 ? 200 : status)) {
            failures.put(operation.name(), status + " " + answer.asString());
          }
        });
    return failures;
  }

  private static Response send(ApiDocument api, Operation operation, TestTokens token) {
    RequestSpecification request = given();
    if (token != null) {
      request.auth().oauth2(token.token());
    }
    for (JsonNode described : operation.description().path("parameters")) {
      JsonNode parameter = api.resolve(described);
      String name = parameter.path("name").asString();
      JsonNode example = parameter.path("example");
      String value = (example.isArray() ? example.path(0) : example).asString("");
      switch (parameter.path("in").asString()) {
        case "path" -> request.pathParam(name, value);
        case "header" -> request.header(name, value);
        default -> {
          // the console leaves out what is empty
          if (!value.isEmpty()) {
            request.queryParam(name, value);
          }
        }
      }
    }
    JsonNode body = operation.description().path("requestBody").path("content").path(JSON);
    if (!body.isMissingNode()) {
      request.contentType(JSON).body(example(body).toString());
    }
    return request.request(operation.method(), operation.path());
  }

  /** The only example, or the first of several. */
  private static JsonNode example(JsonNode media) {
    return media.has("example")
        ? media.get("example")
        : media.path("examples").iterator().next().path("value");
  }
}
