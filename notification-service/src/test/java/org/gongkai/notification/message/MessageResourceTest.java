package org.gongkai.notification.message;

import static org.gongkai.notification.testing.People.UNIT;
import static org.gongkai.notification.testing.People.government;
import static org.gongkai.notification.testing.People.heir;
import static org.gongkai.notification.testing.People.officer;
import static org.gongkai.notification.testing.People.stranger;
import static org.gongkai.notification.testing.People.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class MessageResourceTest {

  @Inject Suite suite;
  @Inject Postbox postbox;

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit("140400-GOV", "长治市人民政府", null, "140400");
    suite.unit(UNIT, "长治市民政局", "140400-GOV", "140400");
  }

  @Test
  void a_message_tells_in_both_languages_what_happened_to_which_task() {
    // Given
    TaskSnapshot task = tell(MessageKind.TASK_OPENED);
    // Then
    officer()
        .get("/v1/messages")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text.zh", equalTo("【新任务】“扶贫项目信息”，截止日 2026-09-24"))
        .body("items[0].text.en", equalTo("[New task] “扶贫项目信息”, due on 2026-09-24"))
        .body("items[0].unitName", equalTo("长治市民政局"))
        .body("items[0].state", equalTo("UNREAD"))
        .body("items[0].task.id", equalTo(task.id().toString()))
        .body("items[0].task.dueOn", equalTo("2026-09-24"));
  }

  @Test
  void reading_and_acknowledging_count_once_and_are_announced_once() {
    // Given
    tell(MessageKind.TASK_OPENED);
    String id = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    // When
    JsonPath read = officer().post("/v1/messages/" + id + "/reads").jsonPath();
    JsonPath again = government().post("/v1/messages/" + id + "/reads").jsonPath();
    JsonPath acknowledged = officer().post("/v1/messages/" + id + "/acknowledgements").jsonPath();
    officer().post("/v1/messages/" + id + "/acknowledgements").then().statusCode(200);
    // Then
    assertEquals("READ", read.getString("state"));
    assertEquals(read.getString("readAt"), again.getString("readAt"));
    assertEquals("Name of officer", again.getString("readBy"));
    assertEquals("ACKNOWLEDGED", acknowledged.getString("state"));
    officer()
        .get("/v1/messages/" + id)
        .then()
        .header("ETag", "\"3\"")
        .body("acknowledgedBy", equalTo("Name of officer"));
    assertEquals(
        List.of("posted", "read", "acknowledged"),
        suite.texts(
            "SELECT split_part(type, '.', 5) FROM outbox_event WHERE aggregate_id = ?"
                + " ORDER BY aggregate_version",
            id));
    assertEquals(
        2,
        suite.count(
            "SELECT count(*) FROM audit_entry WHERE subject_id = ? AND outcome = 'DONE'", id));
  }

  @Test
  void acknowledging_is_reading_too() {
    // Given
    tell(MessageKind.TASK_RETURNED);
    String id = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    // When
    JsonPath message = officer().post("/v1/messages/" + id + "/acknowledgements").jsonPath();
    // Then
    assertEquals(message.getString("acknowledgedAt"), message.getString("readAt"));
    officer().get("/v1/inboxes/" + UNIT).then().body("unread", equalTo(0));
  }

  @Test
  void a_units_people_see_their_unit_and_below_and_nobody_elses() {
    // Given
    tell(MessageKind.TASK_OPENED);
    String id = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    // Then
    government().get("/v1/messages").then().body("items", hasSize(1));
    stranger().get("/v1/messages").then().statusCode(200).body("items", hasSize(0));
    stranger().get("/v1/messages?unit=" + UNIT).then().statusCode(403);
    stranger()
        .get("/v1/messages/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("message-not-found"));
    stranger().post("/v1/messages/" + id + "/reads").then().statusCode(404);
    stranger().get("/v1/inboxes/" + UNIT).then().statusCode(403);
    officer().get("/v1/messages?unit=140400-GOV").then().statusCode(403);
    assertEquals(1, suite.count("SELECT count(*) FROM message WHERE read_at IS NULL"));
  }

  @Test
  void who_carries_on_a_units_powers_reads_its_messages_once_it_has_ended_and_not_before() {
    // Given
    suite.at("2026-09-21T09:00");
    tell(MessageKind.TASK_OPENED);
    String id = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    suite.unit("140400-XZJ", "长治市继任局", null, "140400");
    suite.unit(
        UNIT,
        "长治市民政局",
        "140400-GOV",
        "140400",
        LocalDate.parse("2026-09-21"),
        List.of("140400-XZJ"));
    heir().get("/v1/messages/" + id).then().statusCode(404);
    // When
    suite.at("2026-09-22T09:00");
    // Then
    heir().get("/v1/messages").then().body("items.id", contains(id));
    heir().post("/v1/messages/" + id + "/reads").then().statusCode(200);
    suite.unit("140400-XZJ", "长治市继任局", null, "140400", null, List.of());
    officer().get("/v1/messages?unit=140400-XZJ").then().statusCode(403);
  }

  @Test
  void a_supervisor_reads_the_jurisdiction_and_what_lies_under_it_and_marks_nothing() {
    // Given
    tell(MessageKind.TASK_OPENED);
    String id = officer().get("/v1/messages").jsonPath().getString("items[0].id");
    // Then
    supervisor("140000").get("/v1/messages").then().body("items", hasSize(1));
    supervisor("140400").get("/v1/messages/" + id).then().statusCode(200);
    supervisor("140400").get("/v1/inboxes/" + UNIT).then().body("unread", equalTo(1));
    supervisor("140400").post("/v1/messages/" + id + "/reads").then().statusCode(403);
    supervisor("500000").get("/v1/messages").then().body("items", hasSize(0));
    supervisor("500000").get("/v1/messages/" + id).then().statusCode(404);
  }

  @Test
  void a_supervisors_list_of_a_unit_shows_what_the_supervisor_may_read_and_no_more() {
    // Given: a branch of the bureau that works on another city's tasks
    suite.unit("140500-MZJ-FJ", "市民政局驻外机构", UNIT, "140500");
    tell(MessageKind.TASK_OPENED);
    TaskSnapshot foreign =
        Suite.inJurisdiction(Suite.task("140500-MZJ-FJ", "2026-09-24"), "140500");
    suite.tasks(foreign);
    TaskChange change =
        new TaskChange(Optional.of(MessageKind.TASK_OPENED), foreign, Optional.empty());
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(List.of(change)));
    String id =
        officer().get("/v1/messages?unit=140500-MZJ-FJ").jsonPath().getString("items[0].id");
    // Then
    officer().get("/v1/messages?unit=" + UNIT).then().body("items", hasSize(2));
    supervisor("140000").get("/v1/messages?unit=" + UNIT).then().body("items", hasSize(2));
    supervisor("140400")
        .get("/v1/messages?unit=" + UNIT)
        .then()
        .body("items", hasSize(1))
        .body("items[0].unit", equalTo(UNIT));
    supervisor("140400").get("/v1/messages/" + id).then().statusCode(404);
    supervisor("140400")
        .get("/v1/messages?unit=140500-MZJ-FJ")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    supervisor("140500")
        .get("/v1/messages?unit=140500-MZJ-FJ")
        .then()
        .body("items.id", equalTo(List.of(id)));
  }

  @Test
  void pages_follow_one_another_without_gap_or_repetition() {
    // Given
    for (int i = 0; i < 5; i++) {
      tell(MessageKind.TASK_OPENED);
    }
    List<String> all = officer().get("/v1/messages").jsonPath().getList("items.id");
    List<String> paged = new ArrayList<>();
    String cursor = "";
    // When
    while (cursor != null) {
      JsonPath page = officer().get("/v1/messages?limit=2&cursor=" + cursor).jsonPath();
      paged.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    }
    // Then
    assertEquals(5, paged.size());
    assertEquals(all, paged);
  }

  @Test
  void a_list_is_narrowed_by_state_kind_task_and_day() {
    // Given
    suite.at("2026-09-21T09:00");
    TaskSnapshot first = tell(MessageKind.TASK_OPENED);
    suite.at("2026-09-22T00:30");
    tell(MessageKind.TASK_RETURNED);
    String id = officer().get("/v1/messages?kind=TASK_OPENED").jsonPath().getString("items[0].id");
    officer().post("/v1/messages/" + id + "/reads").then().statusCode(200);
    // Then
    kinds("state=READ", "TASK_OPENED");
    kinds("state=UNREAD", "TASK_RETURNED");
    kinds("state=ACKNOWLEDGED");
    kinds("task=" + first.id(), "TASK_OPENED");
    kinds("from=2026-09-22", "TASK_RETURNED");
    kinds("to=2026-09-21", "TASK_OPENED");
    kinds("from=2026-09-21&to=2026-09-22", "TASK_RETURNED", "TASK_OPENED");
  }

  @Test
  void a_unit_that_is_not_known_yet_has_its_messages_all_the_same() {
    // Given
    tell(MessageKind.TASK_OPENED);
    suite.execute("DELETE FROM unit WHERE code = ?", UNIT);
    // Then
    officer()
        .get("/v1/messages?unit=" + UNIT)
        .then()
        .body("items", hasSize(1))
        .body("items[0].unitName", nullValue());
  }

  @Test
  void the_unread_count_stops_at_its_cap() {
    // Given
    tell(MessageKind.TASK_OPENED);
    suite.execute(
        "INSERT INTO message SELECT gen_random_uuid(), 1, unit, kind, 'v' || n, task, task_kind,"
            + " item_code, title, jurisdiction, task_unit, period, due_on, provisional,"
            + " deadline_revision, NULL, NULL, posted_at FROM message, generate_series(2, 1005) n");
    // Then
    officer()
        .get("/v1/inboxes/" + UNIT)
        .then()
        .body("unread", equalTo(1000))
        .body("more", equalTo(true));
  }

  private static void kinds(String filter, String... kinds) {
    assertEquals(
        List.of(kinds), officer().get("/v1/messages?" + filter).jsonPath().getList("items.kind"));
  }

  private TaskSnapshot tell(MessageKind kind) {
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    suite.tasks(task);
    TaskChange change = new TaskChange(Optional.of(kind), task, Optional.empty());
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(List.of(change)));
    return task;
  }
}
