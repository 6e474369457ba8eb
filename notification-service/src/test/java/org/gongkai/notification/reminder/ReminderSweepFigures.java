package org.gongkai.notification.reminder;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a day's sweep over 100,000 open tasks takes. Not part of the tests; run it with
 * {@code mvn -pl notification-service -am -Dtest=ReminderSweepFigures
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class ReminderSweepFigures {

  private static final Logger LOG = Logger.getLogger(ReminderSweepFigures.class);
  private static final int TASKS = 100_000;

  private static final String FILL =
      """
      INSERT INTO task (id, version, slice, kind, item_code, title, jurisdiction, unit, state, suspended, due_on,
        due_ordinal, provisional, deadline_revision)
      SELECT gen_random_uuid(), 1, n % 16, 'DISCLOSURE', 'CZ-D1-01', '扶贫项目信息', '140400', 'UNIT-' || n % 200,
        'ASSIGNED', false, d.day, d.ordinal, false, 1
      FROM generate_series(1, ?) AS n
      JOIN calendar_day d ON d.day = date '2026-09-14' + (n % ?)::int
      """;

  @Inject Suite suite;
  @Inject ReminderSweep sweep;

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void all_of_100_000_tasks_are_due_on_the_same_day() {
    measure(1, "2026-09-14T08:00");
  }

  @Test
  void a_usual_day_with_100_000_tasks_due_over_three_months() {
    measure(90, "2026-10-20T08:00");
  }

  private void measure(int spread, String at) {
    suite.reset();
    suite.execute("INSERT INTO task_scope VALUES ('140400', 'DISCLOSURE')");
    suite.execute(FILL, TASKS, spread);
    suite.execute("ANALYZE task");
    suite.at(at);
    long begin = System.nanoTime();
    int posted = sweep.run();
    Duration taken = Duration.ofNanos(System.nanoTime() - begin);
    LOG.infof(
        "FIGURE sweep: tasks=%d due-over-days=%d reminders=%d seconds=%.2f per-second=%.0f",
        TASKS,
        spread,
        posted,
        taken.toMillis() / 1000.0,
        posted * 1000.0 / Math.max(1, taken.toMillis()));
  }
}
