package org.gongkai.task.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASG-04, DL-11: the life of a task over REST, and who may do what. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TaskResourceTest extends TaskScene {

  private static final String REASON = "{\"reason\":\"因为\"}";
  private static final String GROUNDS =
      "{\"reason\":\"征求第三方意见\",\"approver\":\"政务公开科\",\"article\":\"条例第三十三条\"}";

  @Test
  void aTaskIsAcceptedStartedSubmittedReturnedSubmittedAgainAndClosed() {
    post(officer(), "acceptances", 1, "").statusCode(200).header("ETag", "\"2\"");
    post(officer(), "starts", 2, "").body("state", equalTo("IN_PROGRESS"));
    post(officer(), "submissions", 3, "{\"report\":\"已公开\"}").body("state", equalTo("SUBMITTED"));
    post(supervisor(), "returns", 4, REASON).body("state", equalTo("RETURNED"));
    post(officer(), "starts", 5, "").statusCode(200);
    post(officer(), "submissions", 6, "{\"report\":\"已补充\"}").statusCode(200);
    post(supervisor(), "closures", 7, REASON)
        .body("state", equalTo("CLOSED"))
        .body("closedOn", equalTo("2026-02-06"))
        .body("timeliness.onTime", equalTo(true))
        .body("timeliness.workingDaysEarly", equalTo(20));
    assertEquals(
        List.of(
            "opened",
            "accepted",
            "started",
            "submitted",
            "returned",
            "started",
            "submitted",
            "closed"),
        town.events(task));
    get(officer(), "/history").body("event", hasItem("Returned")).body("", hasSize(8));
  }

  @Test
  void aDisputeIsResolvedByTheCoordinatingUnitAndMayMoveTheTask() {
    post(officer(), "disputes", 1, REASON).body("state", equalTo("DISPUTED"));
    post(officer(), "dispute-resolutions", 2, REASON).statusCode(403);
    post(
            token(Roles.UNIT_OFFICER, coordinator, null),
            "dispute-resolutions",
            2,
            "{\"unit\":\"%s\",\"reason\":\"会商\"}".formatted(other))
        .statusCode(200)
        .body("unit", equalTo(other))
        .body("state", equalTo("ASSIGNED"));
    get(officer(), "").statusCode(404);
  }

  @Test
  void anExtensionAndASuspensionMoveTheDueDateAndTheClockExplainsBoth() {
    // Given twenty working days, extended by twenty, then suspended and resumed
    post(
            supervisor(),
            "extensions",
            1,
            GROUNDS.replace("{", "{\"days\":20,\"dayKind\":\"WORKING\","))
        .body("dueOn", equalTo("2026-04-10"))
        .body("deadlineRevision", equalTo(2));
    post(supervisor(), "suspensions", 2, GROUNDS).body("suspended", equalTo(true));
    post(officer(), "acceptances", 3, "")
        .statusCode(409)
        .body("type", containsString("task-suspended"));
    town.on("2026-02-10");

    // When
    post(supervisor(), "resumptions", 3, REASON)
        .body("suspended", equalTo(false))
        .body("dueOn", equalTo("2026-04-14"));

    // Then
    get(officer(), "/clock")
        .body("segments", hasSize(3))
        .body("segments[1].approver", equalTo("政务公开科"))
        .body("explanation.dueOn", equalTo("2026-04-14"))
        .body("explanation.steps.zh", hasItem("星期六，春节调休上班，第4日"))
        .body("timeLimit.workingDays", equalTo(20));
  }

  @Test
  void aTaskIsReassignedOnlyToAUnitThatExists() {
    post(supervisor(), "reassignments", 1, "{\"unit\":\"NOBODY\",\"reason\":\"改派\"}")
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/unit"));
    post(supervisor(), "reassignments", 1, "{\"unit\":\"%s\",\"reason\":\"改派\"}".formatted(other))
        .statusCode(200)
        .body("unit", equalTo(other));
  }

  @Test
  void aTaskGoesOnlyToAUnitOfItsJurisdictionThatExistsToday() {
    // Given a unit elsewhere, and one that ended yesterday
    String elsewhere = region + "-ELSEWHERE";
    String ended = region + "-ENDED";
    town.unit(elsewhere, "880000");
    town.unit(ended, region, null, "2026-02-05", List.of(), List.of());

    // When, Then
    refusedToGiveTo(elsewhere, "reassignments", 1, "单位不在本区划");
    refusedToGiveTo(ended, "reassignments", 1, "单位当日不存续");
    post(officer(), "disputes", 1, REASON).statusCode(200);
    refusedToGiveTo(elsewhere, "dispute-resolutions", 2, "单位不在本区划");
    refusedToGiveTo(ended, "dispute-resolutions", 2, "单位当日不存续");
    assertEquals(List.of("opened", "disputed"), town.events(task));
  }

  private void refusedToGiveTo(String unit, String command, long version, String title) {
    post(supervisor(), command, version, "{\"unit\":\"%s\",\"reason\":\"改派\"}".formatted(unit))
        .statusCode(422)
        .body("title", equalTo(title))
        .body("errors[0].pointer", equalTo("/unit"));
  }

  @Test
  void twoCommandsFromTheSameVersionGiveOneWinnerAndOneClearConflict() {
    post(officer(), "acceptances", 1, "").statusCode(200);
    post(officer(), "disputes", 1, REASON)
        .statusCode(412)
        .contentType("application/problem+json")
        .body("detail", containsString("2"));
    given().auth().oauth2(officer()).post("/v1/tasks/" + task + "/starts").then().statusCode(428);
  }

  @Test
  void aRefusedTransitionSaysWhyInTheLanguageAskedFor() {
    post(officer(), "starts", 1, "").statusCode(409).body("title", equalTo("当前状态不允许"));
    request(officer(), 1)
        .header("Accept-Language", "en")
        .post("/v1/tasks/" + task + "/starts")
        .then()
        .statusCode(409)
        .body("title", equalTo("Not possible in this state"));
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "foreign-officer, acceptances, 404",
    "supervisor, acceptances, 403",
    "officer, closures, 403",
    "officer, cancellations, 403",
    "officer, extensions, 403",
    "foreign-supervisor, cancellations, 404",
    "auditor, acceptances, 403",
    "catalog-admin, acceptances, 403",
    "integrator, cancellations, 403",
    "nobody, acceptances, 401"
  })
  void whoIsNotEntitledIsRefused(String who, String command, int status) {
    String body =
        "extensions".equals(command)
            ? GROUNDS.replace("{", "{\"days\":20,\"dayKind\":\"WORKING\",")
            : "acceptances".equals(command) ? "" : REASON;
    post(who(who), command, 1, body).statusCode(status);
    assertEquals(List.of("opened"), town.events(task));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{",
        "{\"reason\":\"\"}",
        "{\"reason\":7}",
        "{\"reason\":\"a\",\"more\":1}",
        "[]",
        "{\"reason\":\"\\u0000\"}"
      })
  void aCommandRefusesABodyItDoesNotUnderstandAndChangesNothing(String body) {
    post(supervisor(), "cancellations", 1, body)
        .statusCode(400)
        .contentType("application/problem+json");
    assertEquals(List.of("opened"), town.events(task));
  }

  @Test
  void everyCommandAndEveryRefusalLeavesAnAuditEntry() {
    post(officer(), "starts", 1, "").statusCode(409);
    post(officer(), "acceptances", 1, "").statusCode(200);
    request(who("auditor"), 0)
        .get("/v1/audit-entries?subjectType=task&subjectId=" + task)
        .then()
        .statusCode(200)
        .body("items.action", hasItem("task.accept"))
        .body("items.action", hasItem("task.start"))
        .body("items[0].at", notNullValue());
  }
}
