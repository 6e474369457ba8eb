package org.gongkai.platform.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createContent;
import static org.eclipse.microprofile.openapi.OASFactory.createMediaType;
import static org.eclipse.microprofile.openapi.OASFactory.createOAuthFlow;
import static org.eclipse.microprofile.openapi.OASFactory.createOAuthFlows;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** The parts that operations refer to. */
final class SharedComponents {

  static final String SCHEME = "keycloak";
  static final String PROBLEM = "Problem";
  static final String PROBLEM_JSON = "application/problem+json";

  private static final String TYPES = "https://gongkai.org/problems/";
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private SharedComponents() {}

  static void addTo(Components components, String realm) {
    components.addSecurityScheme(SCHEME, scheme(realm));
    components.addSchema(PROBLEM, problem());
    for (StandardProblems problem : StandardProblems.values()) {
      components.addResponse(problem.component(), response(problem));
    }
  }

  private static SecurityScheme scheme(String realm) {
    return createSecurityScheme()
        .type(SecurityScheme.Type.OAUTH2)
        .description(
            "通过 Keycloak 登录（授权码流程，PKCE） / Sign in through Keycloak (authorization code with PKCE)")
        .flows(
            createOAuthFlows()
                .authorizationCode(
                    createOAuthFlow()
                        .authorizationUrl(realm + "/protocol/openid-connect/auth")
                        .tokenUrl(realm + "/protocol/openid-connect/token")
                        .addScope("openid", "登录 / sign in")));
  }

  private static Schema problem() {
    return createSchema()
        .addType(SchemaType.OBJECT)
        .description("RFC 9457")
        .addProperty("type", text().format("uri").description(TYPES + "<code>"))
        .addProperty("title", text())
        .addProperty("status", createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("instance", text())
        .addProperty("code", text().description("稳定的代码 / stable code"))
        .addProperty("errors", createSchema().addType(SchemaType.ARRAY).items(fieldError()))
        .addProperty("legalBasis", text().description("法律依据 / the rule of law that refuses"))
        .addProperty("traceId", text())
        .required(List.of("type", "title", "status", "code"));
  }

  private static Schema fieldError() {
    return createSchema()
        .addType(SchemaType.OBJECT)
        .addProperty("pointer", text().description("RFC 6901"))
        .addProperty("parameter", text())
        .addProperty("detail", text())
        .addProperty("code", text())
        .addProperty("allowed", createSchema().addType(SchemaType.ARRAY).items(text()));
  }

  private static APIResponse response(StandardProblems problem) {
    return createAPIResponse()
        .description(problem.chinese + " / " + problem.english)
        .content(
            createContent()
                .addMediaType(
                    PROBLEM_JSON,
                    createMediaType()
                        .schema(createSchema().ref(PROBLEM))
                        .example(example(problem))));
  }

  private static Map<String, Object> example(StandardProblems problem) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", TYPES + problem.code);
    example.put("status", problem.status);
    example.put("title", problem.chinese);
    example.put("code", problem.code);
    example.put("traceId", TRACE);
    return example;
  }

  private static Schema text() {
    return createSchema().addType(SchemaType.STRING);
  }
}
