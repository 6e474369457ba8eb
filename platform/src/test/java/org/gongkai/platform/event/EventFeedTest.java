package org.gongkai.platform.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.platform.sample.event.Counter;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EventFeedTest {

  private static final int STEPS = 30;

  @Inject Counter counter;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @BeforeEach
  void topic() throws Exception {
    Topics.create(kafka, Counter.TOPIC);
  }

  @Test
  @TestSecurity(user = "integrator", roles = Roles.INTEGRATOR)
  void following_the_cursor_shows_each_event_once_and_in_order_per_aggregate() throws Exception {
    // Given
    for (int i = 0; i < STEPS; i++) {
      counter.step("feed-" + i % 3);
    }
    // When
    List<Map<String, Object>> seen = followUntil(STEPS, "feed-");
    // Then
    assertEquals(STEPS, seen.stream().map(e -> e.get("id")).distinct().count());
    for (int i = 0; i < 3; i++) {
      String subject = "feed-" + i;
      List<Integer> versions =
          seen.stream()
              .filter(e -> subject.equals(e.get("subject")))
              .map(e -> Integer.valueOf((String) e.get("sequence")))
              .toList();
      assertEquals(java.util.stream.IntStream.rangeClosed(1, 10).boxed().toList(), versions);
    }
  }

  @Test
  @TestSecurity(user = "integrator", roles = Roles.INTEGRATOR)
  void an_event_is_shown_as_a_structured_cloud_event() throws Exception {
    // Given
    counter.step("shown-1");
    // When
    Map<String, Object> event = followUntil(1, "shown-").get(0);
    // Then
    assertEquals("1.0", event.get("specversion"));
    assertEquals(Counter.TYPE, event.get("type"));
    assertEquals("/platform", event.get("source"));
    assertEquals(
        "https://gongkai.org/contracts/events/org.gongkai.sample.counter.stepped/v1.schema.json",
        event.get("dataschema"));
    assertEquals(Map.of("id", "shown-1", "version", 1), event.get("data"));
  }

  @Test
  @TestSecurity(user = "integrator", roles = Roles.INTEGRATOR)
  void a_cursor_that_was_tampered_with_is_refused() {
    // Given
    String next = given().get("/v1/events").then().statusCode(200).extract().path("next");
    char other = next.charAt(3) == 'A' ? 'B' : 'A';
    String tampered = next.substring(0, 3) + other + next.substring(4);
    // When
    given()
        .queryParam("after", tampered)
        .get("/v1/events")
        // Then
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid-cursor"))
        .body("detail", notNullValue());
  }

  @Test
  @TestSecurity(user = "officer", roles = Roles.UNIT_OFFICER)
  void only_integrators_read_the_feed() {
    given().get("/v1/events").then().statusCode(403);
  }

  @Test
  void nobody_reads_the_feed_without_signing_in() {
    given().get("/v1/events").then().statusCode(401);
  }

  private List<Map<String, Object>> followUntil(int expected, String subjects) throws Exception {
    List<Map<String, Object>> seen = new ArrayList<>();
    String after = null;
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (seen.size() < expected) {
      assertTrue(System.nanoTime() < end, "events did not come within 20 s");
      var request = given().queryParam("limit", 7);
      if (after != null) {
        request.queryParam("after", after);
      }
      JsonPath page = request.get("/v1/events").then().statusCode(200).extract().jsonPath();
      after = page.getString("next");
      List<Map<String, Object>> items = page.getList("items");
      items.stream()
          .filter(e -> ((String) e.get("subject")).startsWith(subjects))
          .forEach(seen::add);
      if (items.isEmpty()) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    return seen;
  }
}
