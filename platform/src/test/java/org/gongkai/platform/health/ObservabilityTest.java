package org.gongkai.platform.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.sample.web.Notes;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ObservabilityTest {

  @Test
  void readiness_asks_the_database_and_not_kafka() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.name", hasItem("Database connections health check"))
        .body("checks.name", not(hasItem(containsString("Kafka"))))
        .body("checks.find { it.name.contains('Messaging') }.data", nullValue());
  }

  @Test
  void liveness_asks_every_consumer() {
    given()
        .get("/q/health/live")
        .then()
        .statusCode(200)
        .body("checks.find { it.name.contains('Messaging') }.data", hasKey("sum"))
        .body("checks.find { it.name.contains('Messaging') }.data", hasKey("sandbox-clock"));
  }

  @Test
  void metrics_tell_of_requests_and_connections() {
    given().get("/v1/notes").then().statusCode(200);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("http_server_requests_seconds_count"))
        .body(containsString("agroal_active_count"));
  }

  @Test
  void the_trace_of_the_caller_goes_on_into_the_answer_and_the_journal() {
    // Given
    String trace = "0af7651916cd43dd8448eb211c80319c";
    String parent = "00-" + trace + "-b7ad6b7169203331-01";
    String code = Notes.newCode();
    String id = Notes.written(code);
    // When
    String told =
        Notes.officer()
            .header("traceparent", parent)
            .header("If-Match", "\"9\"")
            .body(Notes.note(code, "x"))
            .put("/v1/notes/" + id)
            .then()
            .statusCode(412)
            .extract()
            .path("traceId");
    // Then
    assertEquals(trace, told);
    assertEquals(trace, Notes.journal("subjectId", id).path("items[0].traceId"));
  }
}
