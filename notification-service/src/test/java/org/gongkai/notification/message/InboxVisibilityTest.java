package org.gongkai.notification.message;

import static org.gongkai.notification.testing.People.UNIT;
import static org.gongkai.notification.testing.People.government;
import static org.gongkai.notification.testing.People.officer;
import static org.gongkai.notification.testing.People.stranger;
import static org.gongkai.notification.testing.People.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list, a count and a single read show a caller the same messages, whatever became of units. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class InboxVisibilityTest {

  private static final String CITY = "140400";
  private static final String PROVINCE = "140000";
  private static final String OTHER = "140400-RSJ";

  @Inject Suite suite;
  @Inject Postbox postbox;

  @BeforeEach
  void begin() {
    suite.reset();
    suite.unit("140400-GOV", "长治市人民政府", null, CITY);
    suite.unit(UNIT, "长治市民政局", "140400-GOV", CITY);
    suite.unit(OTHER, "长治市人社局", "140400-GOV", CITY);
  }

  @Test
  void what_a_supervisor_counts_is_what_they_may_read() {
    // Given: the bureau has a task of its city and one of its province
    tell(MessageKind.TASK_OPENED, known(Suite.task(UNIT, "2026-09-24")));
    TaskSnapshot provincial = Suite.inJurisdiction(Suite.task(UNIT, "2026-09-24"), PROVINCE);
    tell(MessageKind.TASK_OPENED, known(provincial));
    // Then
    assertSees(() -> officer(), UNIT, 2);
    assertSees(() -> government(), UNIT, 2);
    assertSees(() -> supervisor(PROVINCE), UNIT, 2);
    assertSees(() -> supervisor(CITY), UNIT, 1);
    assertSees(() -> supervisor("500000"), UNIT, 0);
    stranger().get("/v1/inboxes/" + UNIT).then().statusCode(403);
  }

  @Test
  void a_supervisor_follows_a_task_of_their_region_into_a_unit_of_another() {
    // Given
    suite.unit("500000-MZJ", "重庆市民政局", null, "500000");
    tell(MessageKind.TASK_OPENED, known(Suite.task("500000-MZJ", "2026-09-24")));
    // Then
    assertSees(() -> supervisor(CITY), "500000-MZJ", 1);
    assertSees(() -> supervisor("500000"), "500000-MZJ", 0);
    assertSees(() -> stranger(), "500000-MZJ", 1);
  }

  @Test
  void a_message_stays_with_the_unit_that_was_told_after_the_task_was_given_to_another() {
    // Given
    TaskSnapshot task = known(Suite.task(UNIT, "2026-09-24"));
    tell(MessageKind.TASK_OPENED, task);
    TaskSnapshot reassigned = known(Suite.reassigned(task, OTHER));
    TaskChange change =
        new TaskChange(Optional.of(MessageKind.TASK_REASSIGNED), reassigned, Optional.of(UNIT));
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(List.of(change)));
    // Then
    assertSees(() -> officer(), UNIT, 2);
    assertSees(() -> supervisor(CITY), UNIT, 2);
    assertSees(() -> government(), OTHER, 1);
    officer().get("/v1/inboxes/" + OTHER).then().statusCode(403);
    String old = ids(officer(), UNIT).get(1);
    officer().post("/v1/messages/" + old + "/reads").then().statusCode(200);
    assertSees(() -> officer(), UNIT, 1);
  }

  @Test
  void the_inbox_of_a_dissolved_unit_stays_with_its_people_and_those_above() {
    // Given
    tell(MessageKind.TASK_OPENED, known(Suite.task(UNIT, "2026-09-24")));
    suite.execute(
        "UPDATE unit SET version = 2, valid_to = date '2026-09-22', region = NULL"
            + " WHERE code = ?",
        UNIT);
    // Then
    assertSees(() -> officer(), UNIT, 1);
    assertSees(() -> government(), UNIT, 1);
    assertSees(() -> supervisor(CITY), UNIT, 1);
    String id = ids(officer(), UNIT).get(0);
    government().post("/v1/messages/" + id + "/acknowledgements").then().statusCode(200);
    assertSees(() -> supervisor(CITY), UNIT, 0);
  }

  /** By the count, by the list, and one by one. */
  private void assertSees(Supplier<RequestSpecification> who, String unit, int unread) {
    who.get().get("/v1/inboxes/" + unit).then().statusCode(200).body("unread", equalTo(unread));
    List<String> listed = ids(who.get(), unit);
    assertEquals(unread, listed.size());
    for (String id :
        suite.texts("SELECT id::text FROM message WHERE unit = ? AND read_at IS NULL", unit)) {
      who.get().get("/v1/messages/" + id).then().statusCode(listed.contains(id) ? 200 : 404);
    }
  }

  private static List<String> ids(RequestSpecification who, String unit) {
    return who.get("/v1/messages?state=UNREAD&unit=" + unit)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }

  private TaskSnapshot known(TaskSnapshot task) {
    suite.tasks(task);
    return task;
  }

  private void tell(MessageKind kind, TaskSnapshot task) {
    TaskChange change = new TaskChange(Optional.of(kind), task, Optional.empty());
    QuarkusTransaction.requiringNew().run(() -> postbox.tell(List.of(change)));
  }
}
