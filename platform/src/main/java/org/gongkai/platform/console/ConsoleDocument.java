package org.gongkai.platform.console;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.All;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The description of the service with examples from the data at hand. Reads only, and keeps
 * nothing, so it does not matter which replica is asked.
 */
@ApplicationScoped
class ConsoleDocument {

  private static final String LIVE =
      "示例取自现有数据，刷新页面即更新 / The examples are taken from the data at hand; reload the page for"
          + " the next.";
  private static final String NOTHING =
      "现在没有处于相应状态的记录，示例只是样式 / Nothing is in the state that this asks for now; the example"
          + " only shows the form.";
  private static final String DESCRIPTION = "description";
  private static final String KEY = "Idempotency-Key";

  private final OpenApiDocumentService documents;
  private final List<ConsoleSubjects> subjects;
  private final ObjectMapper json;

  ConsoleDocument(
      OpenApiDocumentService documents, @All List<ConsoleSubjects> subjects, ObjectMapper json) {
    this.documents = documents;
    this.subjects = subjects;
    this.json = json;
  }

  /** The description as it is published, in JSON. */
  byte[] published() {
    return documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON);
  }

  /** The description as the console shows it now, in JSON. */
  byte[] now() throws IOException {
    Map<String, ConsoleSubjects.Finder> finders = new HashMap<>();
    subjects.forEach(each -> finders.putAll(each.finders()));
    JsonNode root = json.readTree(published());
    for (JsonNode path : root.path("paths")) {
      for (JsonNode described : path) {
        if (described instanceof ObjectNode operation && operation.has("operationId")) {
          fill(operation, finders.get(operation.get("operationId").asText()));
        }
      }
    }
    return json.writeValueAsBytes(root);
  }

  private void fill(ObjectNode operation, ConsoleSubjects.Finder finder) {
    StoredExamples stored = new StoredExamples(operation);
    if (finder != null) {
      Optional<Subject> found = finder.find(stored);
      found.ifPresent(subject -> fill(operation, stored, subject));
      say(operation, found.isPresent() ? LIVE : NOTHING);
    }
    renewKey(operation, stored);
  }

  private void fill(ObjectNode operation, StoredExamples stored, Subject subject) {
    subject.parameters().forEach((name, value) -> parameter(operation, name, value));
    subject
        .body()
        .forEach((pointer, value) -> stored.bodies().forEach(body -> set(body, pointer, value)));
  }

  private void set(ObjectNode body, String pointer, Object value) {
    JsonPointer place = JsonPointer.compile(pointer);
    if (body.at(place.head()) instanceof ObjectNode parent) {
      parent.set(place.last().getMatchingProperty(), json.valueToTree(value));
    }
  }

  /** A key belongs to one request: another body, another key; the same body may come again. */
  private static void renewKey(ObjectNode operation, StoredExamples stored) {
    String request = operation.get("operationId").asText() + stored.bodies();
    parameter(
        operation,
        KEY,
        UUID.nameUUIDFromBytes(request.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static void parameter(ObjectNode operation, String name, String value) {
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter instanceof ObjectNode found && found.path("name").asText().equals(name)) {
        found.put("example", value);
      }
    }
  }

  private static void say(ObjectNode operation, String words) {
    String said = operation.path(DESCRIPTION).asText();
    operation.put(DESCRIPTION, said.isEmpty() ? words : said + "\n\n" + words);
  }
}
