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
 * The line through the suite, as data travels it, over twelve years of the suite's clock: an item
 * becomes effective, units get tasks, information is formed, reminders come, publication closes the
 * task; for each kind of deadline, on the catalogues of the real documents.
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
  void half_year_duties_of_2014_open_in_their_window_and_past_ones_stay_history() {
    // Given
    api.setClock(Instant.parse("2014-09-01T01:00:00Z"));
    // When
    api.load("cq-catalog-admin", regimes.read("units/500000.json"));
    api.load("cq-catalog-admin", regimes.read("s2-chongqing-2014/regime.json"));
    // Then
    Map<String, Object> task = openTask("cq-gov-officer", "CQ14-D03-04", "500000-CZJ");
    assertEquals("2014-12-31", task.get("dueOn"));
    assertEquals("2014-H2", task.get("period"));
    Map<String, Object> past =
        Await.until(
            "the obligation of the first half year",
            () ->
                obligations("cq-supervisor", "CQ14-D03-01").stream()
                    .filter(o -> "500000-CZJ".equals(o.get("unit")))
                    .findFirst());
    assertEquals("HISTORY", past.get("state"));
  }

  @Test
  @Order(2)
  void a_public_notice_is_watched_until_its_three_days_are_over() {
    // Given
    Office office = new Office(api, regimes, "cq-gov-officer", "cq-gov-reviewer");
    JsonPath draft = office.draft("CQ14-D09-03", "500000-CXJW", "2014-09-01", null, null);
    // When
    JsonPath published = office.publish(draft);
    // Then
    Map<String, Object> watch =
        Await.until(
            "the watch over the notice",
            () ->
                office.tasks(Map.of("item", "CQ14-D09-03", "kind", "NOTICE_WATCH")).stream()
                    .findFirst());
    assertEquals("2014-09-04", watch.get("dueOn"));
    assertEquals("2014-09-04", published.getString("noticeEndsOn"));
    api.setClock(Instant.parse("2014-09-05T01:00:00Z"));
    Map<String, Object> closed = office.taskIn("CLOSED", watch.get("id"));
    assertEquals(false, closed.get("overdue"));
  }

  @Test
  @Order(3)
  void fixed_monthly_yearly_and_standing_duties_of_2018_become_tasks() {
    // Given
    api.setClock(Instant.parse("2018-09-18T01:00:00Z"));
    // When
    api.load("cq-catalog-admin", regimes.read("s0-chongqing-2018/regime.json"));
    api.load("cz-catalog-admin", regimes.read("s1-changzhi-2018/regime.json"));
    // Then
    assertEquals("2018-09-30", openTask("cz-gov-officer", "CZ18-W3-02", "140400-MZJ").get("dueOn"));
    Map<String, Object> monthly = openTask("cz-gov-officer", "CZ18-D5-06", "140400-HBJ");
    assertEquals("2018-09-30", monthly.get("dueOn"));
    assertEquals("2018-09-11", monthly.get("opensOn"));
    assertEquals("2018-12-31", openTask("cq-gov-officer", "CQ18-W-11", "500000-BGT").get("dueOn"));
    Map<String, Object> standing = openTask("cq-gov-officer", "CQ18-W-01", null);
    assertEquals("STANDING", standing.get("kind"));
    // thirteen counties and districts then, as the document says
    long counties =
        obligations("cz-supervisor", "CZ18-D5-06").stream()
            .filter(o -> !((String) o.get("unit")).startsWith("140400"))
            .count();
    assertEquals(13, counties);
  }

  @Test
  @Order(4)
  void information_formed_is_due_in_twenty_working_days_with_reminders_until_it_is_published() {
    // Given
    Office office = new Office(api, regimes, "cz-mzj-officer", "cz-mzj-reviewer");
    api.create(
            "system-admin",
            Part.NOTIFICATION,
            "/v1/recipients",
            Map.of(
                "unit", "140400-MZJ",
                "name", "市民政局办公室",
                "email", "mzj-office@changzhi.example",
                "language", "zh-CN",
                "active", true))
        .then()
        .statusCode(201);
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
    Map<String, Object> other = openTask("cz-gov-officer", "CZ18-W3-02", "140400-MZJ");
    Office whole = new Office(api, regimes, "cz-gov-officer", "cz-gov-reviewer");
    Await.until(
        "the fixed date of September is overdue",
        () -> Optional.of(whole.task(other.get("id"))).filter(t -> (Boolean) t.get("overdue")));
    assertEquals(1, office.messages(task.get("id"), "REMINDER").size(), "nothing after closing");
  }

  @Test
  @Order(5)
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
  @Order(6)
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

  private Map<String, Object> openTask(String user, String item, String unit) {
    Map<String, String> query =
        unit == null ? Map.of("item", item) : Map.of("item", item, "unit", unit);
    return Await.until(
        "a task for " + item + " of " + unit,
        () -> api.list(user, Part.TASK, "/v1/tasks", query).stream().findFirst());
  }

  private List<Map<String, Object>> obligations(String user, String item) {
    return api.list(user, Part.TASK, "/v1/obligations", Map.of("item", item));
  }
}
