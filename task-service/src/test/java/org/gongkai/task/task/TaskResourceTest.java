package org.gongkai.task.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ASG-04, DL-11: the life of a task over REST, and who may do what. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TaskResourceTest {

  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20,\"quote\":\"20个工作日内\"}";
  private static final String REASON = "{\"reason\":\"因为\"}";
  private static final String GROUNDS =
      "{\"reason\":\"征求第三方意见\",\"approver\":\"政务公开科\",\"article\":\"条例第三十三条\"}";

  @Inject Town town;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";
  private final String other = region + "-NW";
  private final String coordinator = region + "-FGW";
  private UUID item;
  private UUID task;

  @BeforeEach
  void aTaskOfTwentyWorkingDays() {
    town.on("2026-02-06");
    List.of(unit, other, coordinator).forEach(code -> town.unit(code, region));
    item =
        town.item(
            region + "-1",
            region,
            TWENTY,
            "["
                + Town.assign("RESPONSIBLE", "EACH", List.of(unit))
                + ","
                + Town.assign("COORDINATING", "EACH", List.of(coordinator))
                + "]");
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    task = town.task(item);
  }

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

  @ParameterizedTest(name = "{0} reads: {1}")
  @CsvSource({
    "officer, 200",
    "coordinator, 200",
    "foreign-officer, 404",
    "supervisor, 200",
    "upper-supervisor, 200",
    "foreign-supervisor, 404",
    "assessor, 200",
    "auditor, 200",
    "catalog-admin, 403",
    "integrator, 403",
    "system-admin, 403",
    "nobody, 401"
  })
  void whoMaySeeATaskSeesItInListsAndAloneAndNobodyElseDoes(String who, int status) {
    get(who(who), "").statusCode(status);
    get(who(who), "/clock").statusCode(status);
    get(who(who), "/history").statusCode(status);
    Response list = request(who(who), 0).get("/v1/tasks?item=" + region + "-1");
    Response keyed = request(who(who), 0).get("/v1/tasks?limit=100");
    if (status == 200) {
      list.then().body("items.id", hasItem(task.toString()));
    } else if (status == 404) {
      list.then().body("items", hasSize(0));
      keyed.then().body("items.findAll { it.id == '" + task + "' }", hasSize(0));
    } else {
      list.then().statusCode(status);
    }
  }

  @Test
  void aListIsFilteredSortedAndPagedWithoutGapOrRepeat() {
    // Given three more tasks with later due dates
    for (String day : List.of("2026-02-09", "2026-02-10", "2026-02-11")) {
      town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed(day));
    }

    // When they are read two at a time
    String query = "/v1/tasks?unit=" + unit + "&state=ASSIGNED&state=ACCEPTED&domain=D0&limit=2";
    Response first = request(officer(), 0).get(query);
    Response second =
        request(officer(), 0).get(query + "&cursor=" + first.jsonPath().getString("next"));

    // Then
    first.then().body("items.dueOn", equalTo(List.of("2026-03-12", "2026-03-13")));
    second
        .then()
        .body("items.dueOn", equalTo(List.of("2026-03-16", "2026-03-17")))
        .body("next", nullValue());
    request(officer(), 0)
        .get("/v1/tasks?dueFrom=2026-03-16&dueTo=2026-03-16&overdue=false&sort=OPENED")
        .then()
        .body("items", hasSize(1));
    request(supervisor(), 0)
        .get("/v1/tasks?jurisdiction=%s&kind=DISCLOSURE&role=RESPONSIBLE".formatted(region))
        .then()
        .body("items", hasSize(4));
  }

  @Test
  void anExportHasOneTaskPerLine() {
    String lines =
        request(officer(), 0)
            .get("/v1/tasks/export")
            .then()
            .statusCode(200)
            .contentType(containsString("application/x-ndjson"))
            .extract()
            .asString();
    assertEquals(1, lines.lines().count());
    assertEquals(true, lines.contains(task.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=101",
        "?limit=many",
        "?cursor=tampered",
        "?dueFrom=2026-02-30",
        "?sort=title",
        "?state=GONE",
        "?overdue=perhaps"
      })
  void aListRefusesWhatItDoesNotUnderstand(String query) {
    request(officer(), 0)
        .get("/v1/tasks" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
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
  void idsThatAreNoIdsAndExpiredOrForgedTokensAreRefused() {
    request(officer(), 0).get("/v1/tasks/not-an-id").then().statusCode(404);
    request(officer(), 0).get("/v1/tasks/" + UUID.randomUUID()).then().statusCode(404);
    TestTokens tokens = TestTokens.of("o", Roles.UNIT_OFFICER).unit(unit);
    List.of(tokens.expired(), tokens.forged(), tokens.forOthers())
        .forEach(bad -> request(bad, 0).get("/v1/tasks/" + task).then().statusCode(401));
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

  private ValidatableResponse post(String token, String command, long version, String body) {
    RequestSpecification request = request(token, version);
    if (!body.isEmpty()) {
      request.contentType("application/json").body(body);
    }
    return request.post("/v1/tasks/" + task + "/" + command).then();
  }

  private ValidatableResponse get(String token, String path) {
    return request(token, 0).get("/v1/tasks/" + task + path).then();
  }

  private static RequestSpecification request(String token, long version) {
    RequestSpecification request = given();
    if (token != null) {
      request.auth().oauth2(token);
    }
    return version > 0 ? request.header("If-Match", "\"" + version + "\"") : request;
  }

  private String officer() {
    return token(Roles.UNIT_OFFICER, unit, null);
  }

  private String supervisor() {
    return token(Roles.SUPERVISOR, null, region);
  }

  private String who(String who) {
    return switch (who) {
      case "officer" -> officer();
      case "coordinator" -> token(Roles.UNIT_OFFICER, coordinator, null);
      case "foreign-officer" -> token(Roles.UNIT_OFFICER, other, null);
      case "supervisor" -> supervisor();
      case "upper-supervisor" -> token(Roles.SUPERVISOR, null, "990000");
      case "foreign-supervisor" -> token(Roles.SUPERVISOR, null, "880000");
      case "assessor" -> token(Roles.ASSESSOR, null, region);
      case "nobody" -> null;
      default -> token(who, null, null);
    };
  }

  private static String token(String role, String unit, String jurisdiction) {
    TestTokens token = TestTokens.of(role, role);
    if (unit != null) {
      token = token.unit(unit);
    }
    return (jurisdiction == null ? token : token.jurisdiction(jurisdiction)).token();
  }
}
