package org.gongkai.platform.testing;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.platform.testing.ApiDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds what the description of a service's operations leaves out, in any test of the service:
 *
 * <pre>{@code
 * assertEquals(List.of(), ApiCheck.faults());
 * }</pre>
 *
 * <p>Each operation says in Chinese and English what it does, who may call it, what it answers,
 * with an example, and which problems; a body and each parameter have an example; every example
 * keeps its schema.
 */
public final class ApiCheck {

  private static final Pattern BOTH_LANGUAGES =
      Pattern.compile("(?s).*\\p{IsHan}.*/ ?.*[A-Za-z].*");
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Set<String> ALWAYS = Set.of("500", "503");
  private static final Set<String> SIGNED_IN = Set.of("401", "403");

  private final ApiDocument api;
  private final List<String> faults = new ArrayList<>();

  private ApiCheck(ApiDocument api) {
    this.api = api;
  }

  /** What is missing or does not fit; empty when the description is complete. */
  public static List<String> faults() {
    ApiCheck check = new ApiCheck(ApiDocument.ofTheRunningService());
    check.tags();
    check.api.operations().forEach(check::operation);
    return check.faults;
  }

  private void tags() {
    Set<String> described = new TreeSet<>();
    for (JsonNode tag : api.root().path("tags")) {
      described.add(tag.path("name").asString());
      require(BOTH_LANGUAGES, tag.path("description"), "tag " + tag.path("name").asString());
    }
    Set<String> used =
        api.operations().stream()
            .flatMap(operation -> operation.description().path("tags").valueStream())
            .map(JsonNode::asString)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!used.equals(described)) {
      faults.add("tags used " + used + ", described " + described);
    }
  }

  private void operation(Operation operation) {
    JsonNode said = operation.description();
    String name = operation.name();
    require(BOTH_LANGUAGES, said.path("summary"), name + " summary");
    if (said.path("tags").size() != 1) {
      faults.add(name + " stands under one tag");
    }
    roles(name, said);
    for (JsonNode parameter : said.path("parameters")) {
      parameter(name, api.resolve(parameter));
    }
    if (said.has("requestBody")) {
      content(name + " request", api.resolve(said.get("requestBody")).path("content"));
    }
    responses(name, said.path("responses"));
  }

  private void roles(String name, JsonNode said) {
    if (!said.path("x-roles").isArray()) {
      faults.add(name + " does not say who may call it");
      return;
    }
    boolean open = said.path("x-roles").isEmpty();
    if (open != said.path("security").isEmpty()) {
      faults.add(name + ": its roles and its sign-in contradict each other");
    }
    Set<String> problems = new TreeSet<>(ALWAYS);
    if (!open) {
      problems.addAll(SIGNED_IN);
    }
    problems.removeAll(said.path("responses").propertyNames());
    if (!problems.isEmpty()) {
      faults.add(name + " does not name the problems " + problems);
    }
  }

  private void parameter(String operation, JsonNode parameter) {
    String name = operation + " parameter " + parameter.path("name").asString();
    require(BOTH_LANGUAGES, parameter.path("description"), name);
    examples(name, parameter);
  }

  private void responses(String name, JsonNode responses) {
    boolean success = false;
    for (Map.Entry<String, JsonNode> answer : responses.properties()) {
      JsonNode response = api.resolve(answer.getValue());
      require(BOTH_LANGUAGES, response.path("description"), name + " " + answer.getKey());
      if (answer.getKey().startsWith("2")) {
        success = true;
        if (answer.getKey().equals("204") == response.has("content")) {
          faults.add(name + " " + answer.getKey() + ": content, or 204");
        }
        content(name + " " + answer.getKey(), response.path("content"));
      }
    }
    if (!success) {
      faults.add(name + " never succeeds");
    }
  }

  private void content(String name, JsonNode content) {
    content.properties().forEach(type -> examples(name + " " + type.getKey(), type.getValue()));
  }

  private void examples(String name, JsonNode described) {
    List<JsonNode> examples = new ArrayList<>();
    for (String key : List.of("example", "x-example")) {
      if (described.has(key)) {
        examples.add(described.get(key));
      }
    }
    described.path("examples").forEach(example -> examples.add(example.path("value")));
    if (examples.isEmpty()) {
      faults.add(name + " has no example");
    }
    for (JsonNode example : examples) {
      List<Error> errors = errors(described.path("schema"), example);
      if (!errors.isEmpty()) {
        faults.add(name + ": the example breaks the schema: " + errors);
      }
    }
  }

  /** The schema refers to others of the document, so these are put beside it. */
  private List<Error> errors(JsonNode schema, JsonNode example) {
    ObjectNode whole = (ObjectNode) schema.deepCopy();
    whole.set("components", api.root().path("components"));
    return SCHEMAS
        .getSchema(whole)
        .validate(
            example,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private void require(Pattern pattern, JsonNode text, String name) {
    if (!pattern.matcher(text.asString("")).matches()) {
      faults.add(name + " is not described in both languages: " + text.asString(""));
    }
  }
}
