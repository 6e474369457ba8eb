package org.gongkai.task.task;

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

/** ASG-04: a task that was given to another unit is answered by that unit's publication. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReassignedTaskTest extends TaskScene {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":28}";

  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";

  private UUID monthly;

  @BeforeEach
  void aMonthlyTaskGivenToAnotherUnit() {
    monthly = town.item(region + "-2", region, MONTHLY, Town.responsible(unit));
    task = town.task(monthly);
    post(supervisor(), "reassignments", 1, "{\"unit\":\"%s\",\"reason\":\"改派\"}".formatted(other))
        .statusCode(200);
  }

  @Test
  void thePublicationOfTheUnitThatHasItNowClosesItAndNotThatOfTheFormerOne() {
    // Given January, published by the unit that had the task
    published(unit, "2026-01");
    assertEquals(List.of("ASSIGNED"), town.tasks(monthly, "state"));

    // When
    published(other, "2026-01");

    // Then
    assertEquals(List.of("CLOSED 2026-02-06 t"), town.tasks(monthly, "state, closed_on, on_time"));
  }

  @Test
  void itsPublicationAboutAnotherPeriodClosesNothing() {
    published(other, "2025-12");
    town.settle();
    assertEquals(List.of("ASSIGNED"), town.tasks(monthly, "state"));
  }

  @Test
  void aDraftOfTheUnitThatHasItHasItsOwnTaskOnceTheItemObligesThatUnitToo() {
    // Given a counted task that the unit was given, and a draft of its own, to which nothing binds
    // it
    String code = region + "-3";
    UUID counted = town.item(code, region, TWENTY, Town.responsible(unit));
    town.disclosure(Town.newId(), counted, unit, "DRAFT", Facts.formed("2026-02-06"));
    task = town.task(counted);
    post(supervisor(), "reassignments", 1, "{\"unit\":\"%s\",\"reason\":\"改派\"}".formatted(other))
        .statusCode(200);
    town.disclosure(Town.newId(), counted, other, "DRAFT", Facts.formed("2026-02-05"));
    assertEquals(List.of("2026-03-12"), town.tasks(counted, "due_on"));

    // When
    town.item(code, region, TWENTY, Town.responsible(unit, other));

    // Then
    assertEquals(List.of("2026-03-11", "2026-03-12"), town.tasks(counted, "due_on"));
  }

  private void published(String by, String period) {
    town.disclosure(
        Town.newId(), monthly, by, "PUBLISHED", Facts.about(period).published("2026-02-06"));
  }
}
