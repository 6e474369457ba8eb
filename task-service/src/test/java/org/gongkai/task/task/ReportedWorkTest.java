package org.gongkai.task.task;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DL-12: reported work is measured by the day of the report that is approved. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReportedWorkTest extends TaskScene {

  private UUID work;

  @BeforeEach
  void workThatIsDueToday() {
    work =
        town.item(
            region + "-W",
            region,
            "WORK",
            "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-02-06\",\"opensOn\":\"2026-02-02\"}",
            Town.responsible(unit),
            null,
            "EFFECTIVE");
    task = town.task(work);
    post(officer(), "acceptances", 1, "").statusCode(200);
    post(officer(), "starts", 2, "").statusCode(200);
    post(officer(), "submissions", 3, "{\"report\":\"完成\"}").statusCode(200);
  }

  @Test
  void workSubmittedOnItsLastDayIsInTimeWhenItIsApprovedTheNextWeek() {
    // Given
    town.on("2026-02-09");
    assertEquals(List.of("SUBMITTED f"), town.tasks(work, "state, overdue"));

    // When
    post(supervisor(), "closures", 4, "{\"reason\":\"同意\"}").statusCode(200);

    // Then
    assertEquals(
        List.of("CLOSED 2026-02-06 t 0 f"),
        town.tasks(work, "state, closed_on, on_time, working_days_early, overdue"));
  }

  @Test
  void aReturnedSubmissionDoesNotCount() {
    // Given
    town.on("2026-02-09");
    post(supervisor(), "returns", 4, "{\"reason\":\"不全\"}").statusCode(200);
    town.settle();
    assertEquals(
        List.of("RETURNED t 2026-02-07"), town.tasks(work, "state, overdue, overdue_since"));

    // When
    post(officer(), "starts", 6, "").statusCode(200);
    post(officer(), "submissions", 7, "{\"report\":\"补齐\"}").statusCode(200);
    town.on("2026-02-11");
    post(supervisor(), "closures", 8, "{\"reason\":\"同意\"}").statusCode(200);

    // Then
    assertEquals(
        List.of("CLOSED 2026-02-09 f -1"),
        town.tasks(work, "state, closed_on, on_time, working_days_early"));
  }

  @Test
  void anAuditorReadsEveryChangeOfATaskThatPeopleAndTheSuiteMade() {
    town.on("2026-02-09");
    post(supervisor(), "returns", 4, "{\"reason\":\"不全\"}").statusCode(200);
    town.settle();
    get(token(Roles.AUDITOR, null, null), "/history")
        .statusCode(200)
        .body("version", contains(1, 2, 3, 4, 5, 6))
        .body(
            "event", contains("Opened", "Accepted", "Started", "Submitted", "Returned", "Overdue"))
        .body("[0].actor", equalTo("system"))
        .body("[4].reason", equalTo("不全"))
        .body("[5].actor", equalTo("system"));
  }
}
