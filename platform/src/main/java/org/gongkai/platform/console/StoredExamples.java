package org.gongkai.platform.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The examples that the published description gives for one operation. */
public final class StoredExamples {

  private static final String EXAMPLE = "example";
  private static final String JSON = "application/json";

  private final ObjectNode operation;

  StoredExamples(ObjectNode operation) {
    this.operation = operation;
  }

  /** The example of a parameter; empty if it has none. */
  public String parameter(String name) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .map(parameter -> parameter.path(EXAMPLE).asText())
        .findFirst()
        .orElse("");
  }

  /**
   * What stands in the first example of the body.
   *
   * @param pointer RFC 6901
   */
  public String body(String pointer) {
    return bodies().stream().findFirst().map(body -> body.at(pointer).asText()).orElse("");
  }

  /** Every example of a JSON body, as it stands in the description. */
  List<ObjectNode> bodies() {
    JsonNode media = operation.path("requestBody").path("content").path(JSON);
    List<ObjectNode> bodies = new ArrayList<>();
    addIfObject(bodies, media.path(EXAMPLE));
    media.path("examples").forEach(example -> addIfObject(bodies, example.path("value")));
    return bodies;
  }

  private static void addIfObject(List<ObjectNode> bodies, JsonNode example) {
    if (example instanceof ObjectNode body) {
      bodies.add(body);
    }
  }
}
