package org.gongkai.platform.console;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.UUID;
import org.gongkai.platform.sample.web.Notes;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ConsoleTest {

  private static final String CHANGE = "paths.'/v1/notes/{id}'.put.";
  private static final String ID = CHANGE + "parameters.find { it.name == 'id' }.example";
  private static final String IF_MATCH =
      CHANGE + "parameters.find { it.name == 'If-Match' }.example";

  @Test
  void an_example_names_a_record_that_is_there_at_its_present_version() {
    // Given
    String code = Notes.newCode();
    String id =
        Notes.write(UUID.randomUUID().toString(), Notes.note(code, "one"))
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    // When
    ValidatableResponse first = console();
    Notes.officer()
        .header("If-Match", first.extract().<String>path(IF_MATCH))
        .body(Notes.note(code, "two"))
        .put("/v1/notes/" + first.extract().<String>path(ID))
        .then()
        .statusCode(200);
    ValidatableResponse second = console();
    // Then
    first.body(ID, equalTo(id)).body(CHANGE + "description", containsString("现有数据"));
    second.body(ID, equalTo(id));
    assertNotEquals(
        first.extract().<String>path(IF_MATCH), second.extract().<String>path(IF_MATCH));
  }

  @Test
  void an_operation_that_nothing_can_be_tried_on_says_so_and_keeps_its_published_example() {
    String read = "paths.'/v1/notes/{id}'.get.";
    String example = read + "parameters.find { it.name == 'id' }.example";
    console()
        .body(read + "description", containsString("Nothing is in the state"))
        .body(example, equalTo(published().extract().<String>path(example)));
  }

  @Test
  void the_suites_clock_is_proposed_as_it_is() {
    // Given
    Instant earlier = clock(published());
    // When
    Instant proposed = clock(console());
    // Then
    assertNotEquals(earlier, proposed);
    assertEquals(0, proposed.getNano());
  }

  @Test
  void the_same_request_keeps_its_idempotency_key() {
    String key = "paths.'/v1/notes'.post.parameters.find { it.name == 'Idempotency-Key' }.example";
    assertEquals(console().extract().<String>path(key), console().extract().<String>path(key));
  }

  @Test
  void who_reads_the_contract_gets_it_as_it_is_published() {
    given()
        .accept("application/json")
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body(CHANGE + "description", not(containsString("现有数据")));
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(startsWith("---"))
        .body(not(containsString("现有数据")));
  }

  @Test
  void filters_are_shown_and_not_filled_in() {
    String action = "paths.'/v1/audit-entries'.get.parameters.find { it.name == 'action' }.";
    console()
        .body(action + "example", nullValue())
        .body(action + "'x-example'", equalTo("unit.revise"))
        .body(action + "description", containsString("`unit.revise`"));
  }

  private static Instant clock(ValidatableResponse api) {
    return Instant.parse(
        api.extract()
            .<String>path(
                "paths.'/v1/sandbox/clock'.put.requestBody.content.'application/json'.example"
                    + ".instant"));
  }

  private static ValidatableResponse console() {
    return given().accept("application/json,*/*").get("/q/openapi").then().statusCode(200);
  }

  private static ValidatableResponse published() {
    return given().get("/q/openapi?format=json").then().statusCode(200);
  }
}
