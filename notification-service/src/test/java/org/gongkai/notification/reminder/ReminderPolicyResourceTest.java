package org.gongkai.notification.reminder;

import static org.gongkai.notification.testing.People.admin;
import static org.gongkai.notification.testing.People.creating;
import static org.gongkai.notification.testing.People.officer;
import static org.gongkai.notification.testing.People.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderPolicyResourceTest {

  private static final String DEFAULT =
      "/v1/reminder-policies/00000000-0000-7000-8000-000000000001";

  private static final String SCHEDULE =
      "{\"before\":[10,5,1],\"onTheDay\":true,\"dailyAfter\":3,\"thenEvery\":0}";

  @Inject Suite suite;

  @BeforeEach
  void begin() {
    suite.reset();
  }

  @Test
  void the_service_comes_with_the_general_policy() {
    officer()
        .get(DEFAULT)
        .then()
        .statusCode(200)
        .body("schedule.before", contains(5, 3, 1))
        .body("schedule.onTheDay", equalTo(true))
        .body("schedule.dailyAfter", equalTo(5))
        .body("schedule.thenEvery", equalTo(5));
  }

  @Test
  void a_supervisor_sets_up_revises_and_removes_a_policy_of_the_jurisdiction() {
    // Given
    Response created =
        creating(supervisor("140400"), policy("140400")).post("/v1/reminder-policies");
    created.then().statusCode(201).body("schedule.before", contains(10, 5, 1));
    String location = created.header("Location");
    String id = created.jsonPath().getString("id");
    // When
    supervisor("140400")
        .header("If-Match", created.header("ETag"))
        .contentType("application/json")
        .body(SCHEDULE.replace("[10,5,1]", "[2]"))
        .put(location)
        .then()
        .statusCode(200)
        .body("schedule.before", contains(2));
    supervisor("140400").header("If-Match", "\"1\"").delete(location).then().statusCode(204);
    // Then
    supervisor("140400").get(location).then().statusCode(404);
    assertEquals(
        3,
        suite.count(
            "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND outcome = 'DONE'", id));
  }

  @Test
  void a_jurisdiction_and_kind_have_one_policy() {
    // Given
    creating(supervisor("140400"), policy("140400")).post("/v1/reminder-policies");
    // Then
    creating(supervisor("140400"), policy("140400"))
        .post("/v1/reminder-policies")
        .then()
        .statusCode(409)
        .body("code", equalTo("reminder-policy-exists"));
    supervisor("140400").get("/v1/reminder-policies").then().body("items", hasSize(2));
  }

  @Test
  void a_supervisor_decides_for_no_foreign_jurisdiction_and_not_for_all() {
    creating(supervisor("140400"), policy("500000"))
        .post("/v1/reminder-policies")
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-jurisdiction"));
    supervisor("140400")
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body(SCHEDULE)
        .put(DEFAULT)
        .then()
        .statusCode(403)
        .body("code", equalTo("reminder-policy-nation-wide"));
  }

  @Test
  void the_general_policy_is_not_removed_and_a_change_needs_the_present_version() {
    // Given
    String tag = admin().get(DEFAULT).header("ETag");
    // Then
    admin()
        .header("If-Match", tag)
        .delete(DEFAULT)
        .then()
        .statusCode(409)
        .body("code", equalTo("reminder-policy-default-stays"));
    admin().delete(DEFAULT).then().statusCode(428);
    admin().header("If-Match", "\"99\"").delete(DEFAULT).then().statusCode(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"before\":[0],\"onTheDay\":true,\"dailyAfter\":3,\"thenEvery\":0}",
        "{\"before\":[251],\"onTheDay\":true,\"dailyAfter\":3,\"thenEvery\":0}",
        "{\"before\":[null],\"onTheDay\":true,\"dailyAfter\":3,\"thenEvery\":0}",
        "{\"before\":\"5\",\"onTheDay\":true,\"dailyAfter\":3,\"thenEvery\":0}",
        "{\"before\":[1],\"onTheDay\":true,\"dailyAfter\":-1,\"thenEvery\":0}",
        "{\"before\":[1],\"onTheDay\":true,\"dailyAfter\":3}",
        "{\"before\":[1],\"onTheDay\":\"yes\",\"dailyAfter\":3,\"thenEvery\":0}",
        "null"
      })
  void a_schedule_that_makes_no_sense_is_refused(String schedule) {
    creating(admin(), "{\"jurisdiction\":\"140400\",\"schedule\":" + schedule + "}")
        .post("/v1/reminder-policies")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    assertEquals(1, suite.count("SELECT count(*) FROM reminder_policy"));
  }

  @Test
  void the_same_key_creates_once() {
    // Given
    String key = "policy-once";
    // When
    Response first =
        supervisor("140400")
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(policy("140400"))
            .post("/v1/reminder-policies");
    Response second =
        supervisor("140400")
            .header("Idempotency-Key", key)
            .contentType("application/json")
            .body(policy("140400"))
            .post("/v1/reminder-policies");
    // Then
    assertEquals(201, second.statusCode());
    assertEquals(first.jsonPath().getString("id"), second.jsonPath().getString("id"));
  }

  private static String policy(String jurisdiction) {
    return "{\"jurisdiction\":\"%s\",\"taskKind\":\"WORK\",\"schedule\":%s}"
        .formatted(jurisdiction, SCHEDULE);
  }
}
