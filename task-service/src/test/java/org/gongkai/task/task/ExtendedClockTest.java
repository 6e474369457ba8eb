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
import org.junit.jupiter.api.Test;

/** DL-11: what was granted for a task is not lost when the facts behind it are corrected. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExtendedClockTest extends TaskScene {

  @Test
  void aCorrectedDayOfFormationKeepsTheExtension() {
    // Given a task of two working days, extended by three
    UUID draft = Town.newId();
    UUID own =
        town.item(
            region + "-2",
            region,
            "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":2}",
            Town.responsible(unit));
    town.disclosure(draft, own, unit, "DRAFT", Facts.formed("2026-02-06"));
    task = town.task(own);
    post(
            supervisor(),
            "extensions",
            1,
            "{\"days\":3,\"dayKind\":\"WORKING\",\"reason\":\"需汇总\",\"approver\":\"政务公开科\"}")
        .statusCode(200)
        .body("dueOn", equalTo("2026-02-13"));

    // When
    town.disclosure(draft, own, unit, "DRAFT", Facts.formed("2026-02-05"));

    // Then
    assertEquals(List.of("2026-02-12 3"), town.tasks(own, "due_on, deadline_revision"));
  }
}
