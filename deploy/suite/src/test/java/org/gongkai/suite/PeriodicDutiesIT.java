package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongkai.local.Part;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The line through the suite for the duties that come by a date, a window or a silence: an item
 * becomes effective, its task opens by itself, a reminder comes, a publication or a report closes
 * it, and how early is measured; on the catalogues of 2014 and 2018.
 */
@TestMethodOrder(OrderAnnotation.class)
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningSuite.class)
@Order(0)
class PeriodicDutiesIT {

  private static final Map<String, Object> FIVE_DAYS_EARLY =
      Map.of("onTime", true, "workingDaysEarly", 5);

  private final Regimes regimes = new Regimes();
  private final Api api;

  PeriodicDutiesIT(Api api) {
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
    Map<String, Object> task = chongqing().openTask("CQ14-D03-04", "500000-CZJ");
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
    Office office = chongqing();
    JsonPath draft = office.draft("CQ14-D09-03", "500000-CXJW", "2014-09-01", null, null);
    // the general limit counts beside it: by when it must be public at all
    Map<String, Object> task = office.taskOf(draft.getString("id"), "CQ14-D09-03", "500000-CXJW");
    assertEquals("2014-09-29", task.get("dueOn"));
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
    assertEquals("DISCLOSURE", office.taskIn("CLOSED", task.get("id")).get("kind"));
    api.setClock(Instant.parse("2014-09-05T01:00:00Z"));
    Map<String, Object> closed = office.taskIn("CLOSED", watch.get("id"));
    assertEquals(false, closed.get("overdue"));
  }

  @Test
  @Order(3)
  void a_half_year_duty_is_reminded_of_and_closed_by_the_publication_of_its_half_year() {
    // Given
    api.setClock(Instant.parse("2014-12-24T00:30:00Z"));
    Map<String, Object> task = chongqing().openTask("CQ14-D03-04", "500000-CZJ");
    // When, Then
    publishedOnItsReminderItIsClosed(chongqing(), task, "2014-H2");
  }

  @Test
  @Order(4)
  void fixed_monthly_yearly_and_standing_duties_of_2018_become_tasks() {
    // Given
    api.setClock(Instant.parse("2018-09-18T01:00:00Z"));
    // When
    api.load("cq-catalog-admin", regimes.read("s0-chongqing-2018/regime.json"));
    api.load("cz-catalog-admin", regimes.read("s1-changzhi-2018/regime.json"));
    // Then
    assertEquals("2018-09-30", changzhi().openTask("CZ18-W3-02", "140400-MZJ").get("dueOn"));
    Map<String, Object> monthly = changzhi().openTask("CZ18-D5-06", "140400-HBJ");
    assertEquals("2018-09-30", monthly.get("dueOn"));
    assertEquals("2018-09-11", monthly.get("opensOn"));
    assertEquals("2018-12-31", chongqing().openTask("CQ18-W-11", "500000-BGT").get("dueOn"));
    Map<String, Object> standing = changzhi().openTask("CZ18-D6-04", "140400-MZJ");
    assertEquals("STANDING", standing.get("kind"));
    // thirteen counties and districts then, as the document says
    long counties =
        obligations("cz-supervisor", "CZ18-D5-06").stream()
            .filter(o -> !((String) o.get("unit")).startsWith("140400"))
            .count();
    assertEquals(13, counties);
  }

  @Test
  @Order(5)
  void a_monthly_duty_is_closed_by_the_publication_about_the_month_before() {
    // Given
    serviceLevelOf("CZ18-D6-04", 9);
    api.setClock(Instant.parse("2018-09-25T00:30:00Z"));
    Map<String, Object> task = changzhi().openTask("CZ18-D5-06", "140400-HBJ");
    // When, Then
    publishedOnItsReminderItIsClosed(changzhi(), task, "2018-08");
  }

  @Test
  @Order(6)
  void a_duty_with_a_fixed_date_is_submitted_approved_and_closed() {
    // Given
    Office office = new Office(api, regimes, "cz-mzj-officer", "cz-mzj-reviewer");
    Map<String, Object> task = office.openTask("CZ18-W3-02", "140400-MZJ");
    assertEquals(5, office.message(task.get("id"), "REMINDER").get("workingDaysLeft"));
    // When
    office.submit(task.get("id"));
    api.change(
        "cz-supervisor",
        Part.TASK,
        "/v1/tasks/" + task.get("id") + "/closures",
        ((Number) office.task(task.get("id")).get("version")).longValue(),
        Map.of("reason", "制度已建立"));
    // Then
    assertEquals(FIVE_DAYS_EARLY, office.task(task.get("id")).get("timeliness"));
    office.message(task.get("id"), "TASK_CLOSED");
  }

  @Test
  @Order(7)
  void a_standing_duty_with_a_service_level_is_closed_by_a_publication_and_opens_anew() {
    // Given
    Office office = new Office(api, regimes, "cz-mzj-officer", "cz-mzj-reviewer");
    Map<String, Object> task = office.openTask("CZ18-D6-04", "140400-MZJ");
    assertEquals("2018-09-30", task.get("dueOn"));
    // When
    publishedOnItsReminderItIsClosed(office, task, null);
    // Then
    Await.until(
        "the next one",
        () ->
            office.tasks(Map.of("item", "CZ18-D6-04", "unit", "140400-MZJ")).stream()
                .filter(next -> !next.get("id").equals(task.get("id")))
                .filter(next -> "2018-10-11".equals(next.get("dueOn")))
                .findFirst());
  }

  private void publishedOnItsReminderItIsClosed(
      Office office, Map<String, Object> task, String period) {
    Object id = task.get("id");
    assertEquals(period, task.get("period"));
    assertEquals(5, office.message(id, "REMINDER").get("workingDaysLeft"));
    office.publish(
        office.draft((String) task.get("itemCode"), (String) task.get("unit"), null, null, period));
    assertEquals(FIVE_DAYS_EARLY, office.taskIn("CLOSED", id).get("timeliness"));
    office.message(id, "TASK_CLOSED");
  }

  /** A 及时 of Changzhi is measured from now on: so many working days of silence at most. */
  private void serviceLevelOf(String item, int days) {
    api.as("cz-supervisor", Part.TASK)
        .queryParam("item", item)
        .body(Map.of("days", days, "dayKind", "WORKING", "from", "LAST_PUBLICATION"))
        .put("/v1/service-levels/140400/TIMELY")
        .then()
        .statusCode(200);
    Await.until(
        "the standing task is due",
        () ->
            changzhi().tasks(Map.of("item", item, "unit", "140400-MZJ")).stream()
                .filter(task -> task.get("dueOn") != null)
                .findFirst());
  }

  private Office chongqing() {
    return new Office(api, regimes, "cq-gov-officer", "cq-gov-reviewer");
  }

  private Office changzhi() {
    return new Office(api, regimes, "cz-gov-officer", "cz-gov-reviewer");
  }

  private List<Map<String, Object>> obligations(String user, String item) {
    return api.list(user, Part.TASK, "/v1/obligations", Map.of("item", item));
  }
}
