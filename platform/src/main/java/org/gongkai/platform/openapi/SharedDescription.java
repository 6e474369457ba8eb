package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the description of each operation: roles, sign-in, headers, answers, problems and
 * examples.
 *
 * <p>Runs once at start, when all others have written their parts, because where people sign in is
 * configuration of the installation. What a resource describes itself is kept.
 */
@ApplicationScoped
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = 0)
class SharedDescription implements OASFilter {

  /** What Quarkus and the problem extension write when nobody said more. */
  private static final Set<String> BOILERPLATE =
      Set.of("Not Authorized", "Not Allowed", "Bad Request");

  private static final Set<String> REPLACED_SCHEMAS =
      Set.of("HttpProblem", "HttpValidationProblem", "Violation");

  private final IdentityConfig identity;
  private final ObjectMapper json;

  SharedDescription(IdentityConfig identity, ObjectMapper json) {
    this.identity = identity;
    this.json = json;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(createComponents());
    }
    Components components = api.getComponents();
    REPLACED_SCHEMAS.forEach(components::removeSchema);
    AnyJson.describe(components);
    SharedComponents.addTo(components, identity.browserUrl());
    SharedParameters.addTo(components);
    StoredExamples examples =
        new StoredExamples(json, Thread.currentThread().getContextClassLoader(), components);
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach(
                          (method, operation) -> {
                            complete(method, path, operation, components);
                            examples.addTo(operation);
                          }));
    }
  }

  private static void complete(
      HttpMethod method, String path, Operation operation, Components components) {
    List<String> roles = roles(operation);
    boolean creates = operation.hasExtension(OperationMarks.IDEMPOTENT);
    Object returns = operation.getExtension(OperationMarks.RETURNS);
    operation.removeExtension(OperationMarks.IDEMPOTENT);
    operation.removeExtension(OperationMarks.RETURNS);
    describeRoles(operation, roles);
    SuccessAnswers.describe(
        operation, creates, returns == null ? null : returns.toString(), components);
    List<StandardProblems> problems =
        StandardProblems.of(method, path, operation, !roles.isEmpty(), creates);
    SharedParameters.describe(method, operation, creates, components);
    describeProblems(operation, problems);
  }

  private static List<String> roles(Operation operation) {
    return operation.getExtension(OperationMarks.ROLES) instanceof List<?> roles
        ? roles.stream().map(Objects::toString).toList()
        : List.of();
  }

  private static void describeRoles(Operation operation, List<String> roles) {
    String who =
        roles.isEmpty()
            ? "**公开，无需登录** / public, no sign-in"
            : "**角色** / roles: `" + String.join("`, `", roles) + "`";
    String said = operation.getDescription();
    operation.setDescription(said == null || said.isBlank() ? who : said + "\n\n" + who);
    operation.setSecurity(
        roles.isEmpty()
            ? null
            : List.of(createSecurityRequirement().addScheme(SharedComponents.SCHEME)));
  }

  private static void describeProblems(Operation operation, List<StandardProblems> problems) {
    APIResponses said = operation.getResponses();
    Map<String, APIResponse> all = new TreeMap<>();
    if (said != null && said.getAPIResponses() != null) {
      said.getAPIResponses()
          .forEach((status, response) -> all.put(status, withSchema(status, response)));
    }
    for (StandardProblems problem : problems) {
      String status = Integer.toString(problem.status);
      if (!all.containsKey(status) || BOILERPLATE.contains(all.get(status).getDescription())) {
        all.put(status, createAPIResponse().ref(problem.component()));
      }
    }
    APIResponses responses = createAPIResponses();
    all.forEach(responses::addAPIResponse);
    operation.setResponses(responses);
  }

  /** A problem that the resource describes in words only is a problem all the same. */
  private static APIResponse withSchema(String status, APIResponse response) {
    boolean problem = status.matches("[45]\\d\\d");
    if (problem && response.getRef() == null && response.getContent() == null) {
      response.setContent(
          createContent()
              .addMediaType(
                  SharedComponents.PROBLEM_JSON,
                  createMediaType().schema(createSchema().ref(SharedComponents.PROBLEM))));
    }
    return response;
  }
}
