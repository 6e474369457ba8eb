package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponses;
import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;

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
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes the description of each operation: roles, sign-in, headers, problems.
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

  SharedDescription(IdentityConfig identity) {
    this.identity = identity;
  }

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(createComponents());
    }
    Components components = api.getComponents();
    REPLACED_SCHEMAS.forEach(components::removeSchema);
    SharedComponents.addTo(components, identity.browserUrl());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach((method, operation) -> complete(method, path, operation)));
    }
  }

  private static void complete(HttpMethod method, String path, Operation operation) {
    List<String> roles = roles(operation);
    boolean creates = operation.hasExtension(OperationMarks.IDEMPOTENT);
    operation.removeExtension(OperationMarks.IDEMPOTENT);
    describeRoles(operation, roles);
    describeHeaders(operation, creates);
    describeProblems(
        operation, StandardProblems.of(method, path, operation, !roles.isEmpty(), creates));
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

  private static void describeHeaders(Operation operation, boolean creates) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream()
          .filter(StandardProblems::isIfMatch)
          .forEach(SharedDescription::describeIfMatch);
    }
    if (creates) {
      operation.addParameter(createParameter().ref(SharedComponents.KEY));
    }
    operation.addParameter(createParameter().ref(SharedComponents.LANGUAGE));
  }

  private static void describeIfMatch(Parameter ifMatch) {
    ifMatch.setRequired(true);
    if (ifMatch.getDescription() == null) {
      ifMatch.setDescription("所依据版本的 ETag / ETag of the version that the change is based on");
    }
    if (ifMatch.getExample() == null) {
      ifMatch.setExample("\"1\"");
    }
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
