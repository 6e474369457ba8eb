package org.gongkai.platform.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API description as the running service gives it, for tests to walk through. */
public final class ApiDocument {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head");

  private final JsonNode root;

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  /**
   * An operation and where it stands.
   *
   * @param method in capitals
   * @param path with its parameters in braces
   * @param description the operation as described
   */
  public record Operation(String method, String path, JsonNode description) {

    /** Method and path, as people write them. */
    public String name() {
      return method + " " + path;
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** Asks the running service for what it publishes. */
  public static ApiDocument ofTheRunningService() {
    return read(given().get("/q/openapi?format=json"));
  }

  /** Asks the running service as its console does; in the sandbox that is another answer. */
  public static ApiDocument ofTheConsole() {
    return read(given().accept("application/json,*/*").get("/q/openapi"));
  }

  private static ApiDocument read(Response answer) {
    byte[] json = answer.then().statusCode(200).extract().asByteArray();
    return new ApiDocument(JsonMapper.shared().readTree(json));
  }

  /** The operation of this id, with the examples that stand now. */
  public Operation operation(String id) {
    return operations().stream()
        .filter(operation -> operation.description().path("operationId").asString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no operation " + id));
  }

  /** The whole document. */
  public JsonNode root() {
    return root;
  }

  /** Every operation, in the order of the document. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (var path : root.path("paths").properties()) {
      for (String method : METHODS) {
        if (path.getValue().has(method)) {
          operations.add(
              new Operation(
                  method.toUpperCase(Locale.ROOT), path.getKey(), path.getValue().get(method)));
        }
      }
    }
    return operations;
  }

  /** What a node stands for: itself, or what it refers to in this document. */
  public JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    while (found.has("$ref")) {
      found = root.at(found.get("$ref").asString().substring(1));
    }
    return found;
  }
}
