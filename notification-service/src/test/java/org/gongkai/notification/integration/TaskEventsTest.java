package org.gongkai.notification.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.task.TaskSnapshot.Participant;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Publisher;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class TaskEventsTest {

  @Inject Suite suite;
  @Inject Publisher publisher;

  @BeforeEach
  void begin() {
    suite.reset();
  }

  @Test
  void the_same_event_delivered_twice_posts_one_message() {
    // Given
    TaskSnapshot task = Suite.task("140400-MZJ", "2026-09-24");
    UUID event = UUID.randomUUID();
    // When
    publisher.task(event, "opened", task);
    publisher.task(event, "opened", task);
    publisher.task("opened", task);
    publisher.task("closed", Suite.inState(task, "CLOSED"));
    // Then
    awaitTask(task, "CLOSED");
    assertEquals(List.of("TASK_OPENED", "TASK_CLOSED"), told("140400-MZJ"));
  }

  @Test
  void every_event_of_a_tasks_life_that_others_cause_posts_a_message_to_its_unit() {
    // Given
    TaskSnapshot state = Suite.task("140400-JYJ", "2026-09-24");
    List<String> verbs =
        List.of(
            "opened",
            "accepted",
            "started",
            "submitted",
            "returned",
            "disputed",
            "dispute-resolved",
            "extended",
            "suspended",
            "resumed",
            "rescheduled",
            "overdue");
    // When
    for (String verb : verbs) {
      publisher.task(verb, state);
      state = Suite.inState(state, "ASSIGNED");
    }
    publisher.task("cancelled", Suite.inState(state, "CANCELLED"));
    // Then
    awaitTask(state, "CANCELLED");
    assertEquals(
        List.of(
            "TASK_OPENED",
            "TASK_RETURNED",
            "TASK_DISPUTED",
            "TASK_DISPUTE_RESOLVED",
            "TASK_EXTENDED",
            "TASK_SUSPENDED",
            "TASK_RESUMED",
            "TASK_RESCHEDULED",
            "TASK_OVERDUE",
            "TASK_CANCELLED"),
        told("140400-JYJ"));
  }

  @Test
  void who_loses_a_task_is_told_who_has_it_now() {
    // Given
    TaskSnapshot task = Suite.task("140400-CZJ", "2026-09-24");
    TaskSnapshot next = Suite.inState(task, "ASSIGNED");
    // When
    publisher.task("opened", task);
    publisher.task("reassigned", copy(next, "140400-SJJ", List.of()));
    // Then
    awaitMessages(task, 3);
    assertEquals(List.of("TASK_OPENED", "TASK_REASSIGNED"), told("140400-CZJ"));
    assertEquals(List.of("TASK_REASSIGNED"), told("140400-SJJ"));
  }

  @Test
  void participants_are_told_too_and_nobody_twice() {
    // Given
    List<Participant> participants =
        List.of(
            new Participant("140400-YBJ", "COOPERATING"),
            new Participant("140400-RSJ", "RESPONSIBLE"));
    TaskSnapshot task = copy(Suite.task("140400-RSJ", null), "140400-RSJ", participants);
    // When
    publisher.task("opened", task);
    // Then
    awaitMessages(task, 2);
    assertEquals(List.of("TASK_OPENED"), told("140400-YBJ"));
    assertEquals(List.of("TASK_OPENED"), told("140400-RSJ"));
  }

  @Test
  void a_calendar_that_is_announced_numbers_the_deadlines_anew() {
    // Given
    TaskSnapshot task = Suite.task("140400-SLJ", "2027-03-01");
    suite.tasks(task);
    int before = ordinal(task);
    // When: three working days of January 2027 become days off, a Saturday is worked
    publisher.send(
        UUID.randomUUID(),
        "gongkai.calendar.v1",
        "org.gongkai.task.calendar.announced.v1",
        "CN-2027",
        1,
        Map.of(
            "calendar",
            "CN",
            "year",
            2027,
            "version",
            1,
            "provisional",
            false,
            "offDays",
            List.of(day("2027-01-01"), day("2027-01-04"), day("2027-01-05")),
            "workdays",
            List.of(day("2027-01-09"))));
    // Then
    Awaitility.await().until(() -> ordinal(task) == before - 2);
  }

  private static Map<String, String> day(String date) {
    return Map.of("date", date, "name", "元旦");
  }

  private int ordinal(TaskSnapshot task) {
    return suite.count("SELECT due_ordinal FROM task WHERE id = ?", task.id());
  }

  private void awaitTask(TaskSnapshot task, String state) {
    Awaitility.await()
        .until(
            () ->
                suite.count(
                        "SELECT count(*) FROM task WHERE id = ? AND state = ?", task.id(), state)
                    == 1);
  }

  private void awaitMessages(TaskSnapshot task, int count) {
    Awaitility.await()
        .until(
            () -> suite.count("SELECT count(*) FROM message WHERE task = ?", task.id()) == count);
  }

  private List<String> told(String unit) {
    return suite.texts("SELECT kind FROM message WHERE unit = ? ORDER BY id", unit);
  }

  private static TaskSnapshot copy(TaskSnapshot task, String unit, List<Participant> participants) {
    return new TaskSnapshot(
        task.id(),
        task.version(),
        task.kind(),
        task.itemCode(),
        task.title(),
        task.jurisdiction(),
        unit,
        participants,
        task.state(),
        task.suspended(),
        task.period(),
        task.dueOn(),
        task.provisional(),
        task.deadlineRevision(),
        task.reason());
  }
}
