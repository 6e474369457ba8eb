package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.local.Part;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The line through the suite, as data travels it, for the deadlines that are counted from a day,
 * and the annual report, over eight years of the suite's clock: information is formed, reminders
 * come, publication closes the task; on the catalogues of the real documents. What comes by a date
 * or a window is in {@link PeriodicDutiesIT}.
 */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningSuite.class)
@Order(1)
class DeadlinesIT {

  private final Regimes regimes = new Regimes();
  private final Api api;

  DeadlinesIT(Api api) {
    this.api = api;
  }

  @Test
  @Order(1)
  void information_formed_is_due_in_twenty_working_days_with_reminders_until_it_is_published() {
    // Given
    api.setClock(Instant.parse("2018-09-26T01:00:00Z"));
    api.load("cz-catalog-admin", regimes.read("s1-changzhi-2018/regime.json"));
    Office office = new Office(api, regimes, "cz-mzj-officer", "cz-mzj-reviewer");
    Await.answer(
        "the recipient, once the unit is known there",
        201,
        () ->
            api.create(
                "system-admin",
                Part.NOTIFICATION,
                "/v1/recipients",
                Map.of(
                    "unit", "140400-MZJ",
                    "name", "市民政局办公室",
                    "email", "mzj-office@changzhi.example",
                    "language", "zh-CN",
                    "active", true)));
    JsonPath draft = office.draft("CZ18-D2-04", "140400-MZJ", "2018-09-18", null, null);
    Map<String, Object> task = office.taskOf(draft.getString("id"), "CZ18-D2-04", "140400-MZJ");
    assertEquals(calculated("WORKING_DAYS_FROM_FORMATION", "2018-09-18", 20), task.get("dueOn"));
    assertEquals("2018-10-22", task.get("dueOn"));
    office.message(task.get("id"), "TASK_OPENED");
    // When
    api.setClock(Instant.parse("2018-10-15T00:30:00Z"));
    // Then
    Map<String, Object> reminder = office.message(task.get("id"), "REMINDER");
    assertEquals(5, reminder.get("workingDaysLeft"));
    Await.until(
        "the e-mail", () -> api.mailsTo("mzj-office@changzhi.example").stream().findFirst());
    office.publish(draft);
    Map<String, Object> closed = office.taskIn("CLOSED", task.get("id"));
    assertEquals(Map.of("onTime", true, "workingDaysEarly", 5), closed.get("timeliness"));
    office.message(task.get("id"), "TASK_CLOSED");
    api.setClock(Instant.parse("2018-10-23T01:00:00Z"));
    Office whole = new Office(api, regimes, "cz-gov-officer", "cz-gov-reviewer");
    Map<String, Object> other = whole.openTask("CZ18-W3-02", "140400-JYJ");
    Await.until(
        "the fixed date of September is overdue",
        () -> Optional.of(whole.task(other.get("id"))).filter(t -> (Boolean) t.get("overdue")));
    assertEquals(1, office.messages(task.get("id"), "REMINDER").size(), "nothing after closing");
  }

  @Test
  @Order(2)
  void the_annual_report_on_2018_is_due_in_march_2019() {
    // Given
    api.setClock(Instant.parse("2019-03-18T01:00:00Z"));
    api.load("cc-catalog-admin", regimes.read("s3-changchun-2018/regime.json"));
    Office office = new Office(api, regimes, "cc-mzj-officer", "cc-mzj-reviewer");
    Map<String, Object> task = office.openTask("CC18-W-05", "220100-MZJ");
    assertEquals("2018", task.get("period"));
    assertEquals("2019-03-31", task.get("dueOn"));
    api.setClock(Instant.parse("2019-03-22T00:30:00Z"));
    assertEquals(5, office.message(task.get("id"), "REMINDER").get("workingDaysLeft"));
    // When
    office.publish(office.draft("CC18-W-05", "220100-MZJ", null, null, "2018"));
    // Then
    Map<String, Object> closed = office.taskIn("CLOSED", task.get("id"));
    assertEquals(Map.of("onTime", true, "workingDaysEarly", 5), closed.get("timeliness"));
  }

  @Test
  @Order(3)
  void a_decision_is_due_in_seven_working_days_over_the_spring_festival_of_2026() {
    // Given
    api.setClock(Instant.parse("2026-02-06T01:00:00Z"));
    api.load("nm-catalog-admin", regimes.read("s4-inner-mongolia-city/regime.json"));
    Office office = new Office(api, regimes, "nm-scj-officer", "nm-scj-reviewer");
    Await.until(
        "the obligation",
        () ->
            obligations("nm-supervisor", "NM20-D3-06-2").stream()
                .filter(o -> "150000-SCJGJ".equals(o.get("unit")))
                .findFirst());
    // When
    JsonPath draft = office.draft("NM20-D3-06-2", "150000-SCJGJ", null, "2026-02-06", null);
    // Then
    Map<String, Object> task = office.taskOf(draft.getString("id"), "NM20-D3-06-2", "150000-SCJGJ");
    assertEquals("2026-02-24", task.get("dueOn"));
    JsonPath clock =
        api.as("nm-scj-officer", Part.TASK)
            .get("/v1/tasks/" + task.get("id") + "/clock")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    assertNotNull(clock.get("$"));
    // published late, on purpose
    api.setClock(Instant.parse("2026-02-26T01:00:00Z"));
    Await.until(
        "overdue",
        () -> Optional.of(office.task(task.get("id"))).filter(t -> (Boolean) t.get("overdue")));
    office.message(task.get("id"), "TASK_OVERDUE");
    JsonPath published = office.publish(draft);
    Map<String, Object> closed = office.taskIn("CLOSED", task.get("id"));
    assertEquals(Map.of("onTime", false, "workingDaysEarly", -2), closed.get("timeliness"));
    String[] index = published.getString("indexNumber").split("/", 2);
    api.anonymous(Part.CATALOG)
        .get("/v1/disclosures/" + index[0] + "/" + index[1])
        .then()
        .statusCode(200);
  }

  @Test
  @Order(4)
  void integrators_replay_the_events_of_each_service() {
    Part.services()
        .forEach(
            service -> {
              List<Map<String, Object>> events =
                  api.list("integrator", service, "/v1/events", Map.of());
              assertTrue(
                  events.stream()
                      .allMatch(e -> ((String) e.get("type")).startsWith("org.gongkai.")),
                  service + " publishes events of the suite");
              assertTrue(!events.isEmpty(), service + " has events");
            });
  }

  private String calculated(String kind, String from, int days) {
    return api.anonymous(Part.TASK)
        .queryParams(Map.of("kind", kind, "from", from, "days", days))
        .get("/v1/deadline-calculations")
        .then()
        .statusCode(200)
        .extract()
        .path("dueOn");
  }

  private List<Map<String, Object>> obligations(String user, String item) {
    return api.list(user, Part.TASK, "/v1/obligations", Map.of("item", item));
  }
}
