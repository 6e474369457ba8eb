package org.gongkai.platform.problem;

import static io.restassured.RestAssured.given;
import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.note;
import static org.gongkai.platform.sample.web.Notes.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DatabaseAwayTest {

  private static final long FAST_MILLIS = 7_000;
  private static final int ATTEMPTS = 100;

  @Test
  void while_the_database_is_away_requests_fail_fast_and_after_it_they_succeed() {
    // Given
    String key = newCode();
    Map<String, Object> note = note(newCode(), "text");
    given().get("/v1/notes").then().statusCode(200);
    // When
    LocalStackResource.postgres().stop();
    try {
      // Then
      isUnavailable(write(key, note));
      isUnavailable(given().get("/v1/notes"));
      given().get("/q/health/ready").then().statusCode(503);
      given().get("/q/health/live").then().statusCode(200);
    } finally {
      LocalStackResource.postgres().startAgain();
    }
    assertTrue(succeedsAgain(key, note), "the service does not come back");
  }

  private static void isUnavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .time(lessThan(FAST_MILLIS))
        .body("code", equalTo("database-unavailable"));
  }

  /** Connections that broke may each fail once more; the same key makes repetition harmless. */
  private static boolean succeedsAgain(String key, Map<String, Object> note) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (write(key, note).statusCode() == 201) {
        return true;
      }
    }
    return false;
  }
}
