package org.gongkai.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.awaitility.Awaitility;
import org.gongkai.notification.task.TaskSnapshot;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Publisher;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sweep that comes before the events which it should know. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class SweepWaitsForEventsTest {

  private static final String UNIT = "140400-MZJ";

  @Inject Suite suite;
  @Inject Publisher publisher;
  @Inject ReminderSweep sweep;

  @BeforeEach
  void begin() {
    suite.reset();
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void a_sweep_waits_for_what_was_published_before_it_and_reminds_of_what_is_still_open() {
    // Given
    TaskSnapshot open = Suite.task(UNIT, "2026-09-24");
    TaskSnapshot closed = Suite.task(UNIT, "2026-09-24");
    TaskSnapshot moved = Suite.task(UNIT, "2026-09-24");
    List.of(open, closed, moved).forEach(task -> publisher.task("opened", task));
    Awaitility.await().until(() -> suite.count("SELECT count(*) FROM task") == 3);
    suite.at("2026-09-21T08:00");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              // the consumer takes the events and cannot apply them
              suite.execute("LOCK TABLE inbox_event IN ACCESS EXCLUSIVE MODE");
              publisher.task("closed", Suite.inState(closed, "CLOSED"));
              publisher.task("extended", Suite.dueOn(moved, "2026-10-30"));
              // When
              for (int i = 0; i < 3; i++) {
                sweep.tick();
              }
              // Then
              assertEquals(List.of(), reminded());
              assertEquals("DOWN", health());
            });
    // When
    Awaitility.await()
        .until(
            () -> {
              sweep.tick();
              return !reminded().isEmpty();
            });
    // Then
    assertEquals(List.of(open.id().toString()), reminded());
    assertEquals("UP", health());
  }

  @Test
  void events_that_come_while_a_sweep_waits_do_not_hold_it_up() {
    // Given
    TaskSnapshot task = Suite.task(UNIT, "2026-09-24");
    publisher.task("opened", task);
    Awaitility.await().until(() -> suite.count("SELECT count(*) FROM task") == 1);
    suite.at("2026-09-21T08:00");
    // When
    Awaitility.await()
        .until(
            () -> {
              publisher.task("opened", Suite.task("140400-JYJ", null));
              sweep.tick();
              return !reminded().isEmpty();
            });
    // Then
    assertEquals(List.of(task.id().toString()), reminded());
  }

  private List<String> reminded() {
    return suite.texts("SELECT task::text FROM message WHERE kind = 'REMINDER'");
  }

  private static String health() {
    return given()
        .get("/q/health/well")
        .jsonPath()
        .getString("checks.find { it.name == 'task-events' }.status");
  }
}
