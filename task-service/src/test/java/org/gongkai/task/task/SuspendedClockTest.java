package org.gongkai.task.task;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DL-11: what changes while a clock stands still is counted, and the clock goes on standing. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuspendedClockTest extends TaskScene {

  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";

  private static final String GROUNDS =
      "{\"reason\":\"征求第三方意见\",\"approver\":\"政务公开科\",\"article\":\"第三十二条\"}";

  private final UUID draft = Town.newId();
  private UUID own;

  @BeforeEach
  void aSuspendedTask() {
    own = town.item(region + "-2", region, TWENTY, Town.responsible(unit));
    town.disclosure(draft, own, unit, "DRAFT", Facts.formed("2026-02-06"));
    task = town.task(own);
    post(supervisor(), "suspensions", 1, GROUNDS).statusCode(200);
  }

  @Test
  void aChangedDayOfFormationIsCountedFromWhileTheClockStands() {
    town.disclosure(draft, own, unit, "DRAFT", Facts.formed("2026-02-13"));
    assertEquals(
        List.of("t 2026-03-19 2"), town.tasks(own, "suspended, due_on, deadline_revision"));
    assertEquals(List.of("opened", "suspended", "rescheduled"), town.events(task));
    // the suspension ends before the new day 0, so that it takes no counted day out
    resumedTwoWorkingDaysLaterIsDueOn("2026-03-19");
  }

  @Test
  void aChangedLimitIsCountedWhileTheClockStands() {
    town.revision(
        region + "-2", region, TWENTY.replace("20", "7"), Town.responsible(unit), "2018-09-17");
    assertEquals(
        List.of("t 2026-02-24 2"), town.tasks(own, "suspended, due_on, deadline_revision"));
    resumedTwoWorkingDaysLaterIsDueOn("2026-02-26");
  }

  private void resumedTwoWorkingDaysLaterIsDueOn(String day) {
    town.on("2026-02-10");
    post(supervisor(), "resumptions", 3, "{\"reason\":\"意见已收到\"}")
        .statusCode(200)
        .body("suspended", equalTo(false))
        .body("dueOn", equalTo(day));
  }
}
