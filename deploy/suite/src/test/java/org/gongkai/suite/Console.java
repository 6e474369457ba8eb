package org.gongkai.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.local.Part;

/** A service's console: its operations as they are shown now, sent exactly so. */
final class Console {

  /** Who signs in for which role: the people of the examples' unit, and those of its city. */
  private static final Map<String, String> USERS =
      Map.of(
          "catalog-admin", "cz-catalog-admin",
          "unit-officer", "cz-mzj-officer",
          "reviewer", "cz-mzj-reviewer",
          "signer", "cz-signer",
          "supervisor", "cz-supervisor",
          "assessor", "cz-assessor",
          "auditor", "cz-auditor",
          "integrator", "integrator",
          "system-admin", "system-admin");

  private static final String JSON = "application/json";

  private final Api api;
  private final Part service;

  Console(Api api, Part service) {
    this.api = api;
    this.service = service;
  }

  /**
   * An operation as it is shown.
   *
   * @param root the whole description, which others are referred to in
   */
  record Shown(String method, String path, JsonNode said, JsonNode root) {

    String id() {
      return said.get("operationId").asText();
    }

    boolean reads() {
      return method.equals("GET");
    }

    /** Whether the description names this status as a success. */
    boolean succeedsWith(int status) {
      return status / 100 == 2 && said.path("responses").has(Integer.toString(status));
    }
  }

  /** Every operation, in the order of the console. */
  List<Shown> operations() {
    JsonNode root = read();
    List<Shown> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.get("paths").properties()) {
      for (Map.Entry<String, JsonNode> said : path.getValue().properties()) {
        if (said.getValue().has("operationId")) {
          String method = said.getKey().toUpperCase(Locale.ROOT);
          operations.add(new Shown(method, path.getKey(), said.getValue(), root));
        }
      }
    }
    return operations;
  }

  /** One operation as it is shown now. */
  Shown operation(String id) {
    return operations().stream()
        .filter(operation -> operation.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + id));
  }

  /** Signs in with the first role that the operation names, and executes it. */
  Response execute(Shown operation) {
    String role = operation.said().path("x-roles").path(0).asText();
    RequestSpecification request =
        role.isEmpty() ? api.anonymous(service) : api.as(USERS.get(role), service);
    parameters(operation, request);
    JsonNode media = operation.said().path("requestBody").path("content").path(JSON);
    if (!media.isMissingNode()) {
      request.contentType(JSON).body(body(media).toString());
    }
    return request.request(operation.method(), operation.path());
  }

  /** Fills in what is shown; what is shown empty stays away. */
  static void parameters(Shown operation, RequestSpecification request) {
    for (JsonNode said : operation.said().path("parameters")) {
      JsonNode parameter =
          said.has("$ref") ? operation.root().at(said.get("$ref").asText().substring(1)) : said;
      String name = parameter.get("name").asText();
      String example = parameter.path("example").asText("");
      switch (parameter.get("in").asText()) {
        case "path" -> request.pathParam(name, example);
        case "header" -> request.header(name, example);
        default -> {
          if (!example.isEmpty()) {
            request.queryParam(name, example);
          }
        }
      }
    }
  }

  private static JsonNode body(JsonNode media) {
    return media.has("example")
        ? media.get("example")
        : media.get("examples").elements().next().get("value");
  }

  private JsonNode read() {
    String text =
        api.anonymous(service)
            .accept("application/json,*/*")
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("the description of " + service + " is no JSON", e);
    }
  }
}
