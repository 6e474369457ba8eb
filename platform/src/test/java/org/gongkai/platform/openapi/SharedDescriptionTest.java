package org.gongkai.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SharedDescriptionTest {

  @Test
  void a_change_tells_its_roles_headers_and_problems() {
    ValidatableResponse api = api();
    String change = "paths.'/v1/notes/{id}'.put.";
    api.body(change + "description", containsString("unit-officer"))
        .body(change + "security[0].keycloak", equalTo(List.of()))
        .body(change + "parameters.find { it.name == 'If-Match' }.required", equalTo(true))
        .body(change + "parameters.find { it.name == 'If-Match' }.example", equalTo("\"1\""))
        .body(change + "parameters.'$ref'", hasItem(endsWith("/AcceptLanguage")))
        .body(change + "parameters.name", not(hasItem("Idempotency-Key")));
    assertEquals(
        Set.of("200", "400", "401", "403", "404", "409", "412", "413", "415", "428", "500", "503"),
        statuses(api, change));
  }

  @Test
  void a_creation_asks_for_its_key() {
    ValidatableResponse api = api();
    String write = "paths.'/v1/notes'.post.";
    api.body(write + "parameters.find { it.name == 'Idempotency-Key' }.required", equalTo(true))
        .body(write + "x-idempotent", nullValue());
    assertEquals(
        Set.of("201", "400", "401", "403", "409", "413", "415", "422", "500", "503"),
        statuses(api, write));
  }

  @Test
  void an_operation_without_an_id_of_its_own_is_described_as_well() {
    api()
        .body("paths.'/v1/notes/{id}'.get.operationId", equalTo("NoteResource_get"))
        .body("paths.'/v1/notes/{id}'.get.description", containsString("auditor"))
        .body("paths.'/v1/notes/{id}'.put.operationId", equalTo("changeNote"));
  }

  @Test
  void the_sandbox_clock_tells_that_it_may_be_off() {
    ValidatableResponse api = api();
    String clock = "paths.'/v1/sandbox/clock'.";
    for (String method : List.of("get", "put")) {
      api.body(
          clock + method + ".responses.'404'.description", containsString("sandbox-is-off"),
          clock + method + ".responses.'404'.content.'application/problem+json'.schema.'$ref'",
              endsWith("/Problem"));
    }
    assertEquals(Set.of("200", "401", "403", "404", "500", "503"), statuses(api, clock + "get."));
  }

  @Test
  void who_returns_nothing_answers_204() {
    assertEquals(
        Set.of("204", "400", "401", "403", "404", "409", "500", "503"),
        statuses(api(), "paths.'/v1/dead-letters/{id}/redeliveries'.post."));
  }

  @Test
  void examples_come_from_files_by_the_operations_id() {
    api()
        .body(
            "paths.'/v1/sandbox/clock'.put.requestBody.content.'application/json'.example.instant",
            equalTo("2026-03-02T00:00:00Z"))
        .body(
            "paths.'/v1/sandbox/clock'.get.responses.'200'.content.'application/json'.example"
                + ".instant",
            equalTo("2026-03-02T00:00:00Z"));
  }

  @Test
  void a_public_read_says_that_nobody_need_sign_in() {
    ValidatableResponse api = api();
    String list = "paths.'/v1/notes'.get.";
    api.body(list + "security", nullValue())
        .body(list + "description", containsString("public"))
        .body(list + "parameters.name", hasItems("kind", "limit", "cursor"));
    assertEquals(Set.of("200", "400", "500", "503"), statuses(api, list));
  }

  @Test
  void people_sign_in_through_the_realm_with_a_code() {
    api()
        .body(
            "components.securitySchemes.keycloak.flows.authorizationCode.authorizationUrl",
            endsWith("/realms/gongkai/protocol/openid-connect/auth"))
        .body("components.schemas.Problem.properties.errors.type", equalTo("array"))
        .body("components.schemas.HttpProblem", nullValue())
        .body("components.responses.Problem409.content", not(nullValue()));
  }

  @Test
  void the_console_is_there_and_signs_in_as_itself() {
    given()
        .get("/q/swagger-ui/index.html")
        .then()
        .statusCode(200)
        .body(containsString("gongkai-console"))
        .body(containsString("usePkceWithAuthorizationCodeGrant"));
  }

  private static ValidatableResponse api() {
    return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200);
  }

  private static Set<String> statuses(ValidatableResponse api, String operation) {
    JsonPath json = api.extract().jsonPath();
    return json.<Map<String, Object>>get(operation + "responses").keySet();
  }
}
