package org.gongkai.task.task;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see which tasks; lists, their filters and pages. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TaskListTest extends TaskScene {

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
  void aUnitFindsWhatItTakesPartInByItsRole() {
    // Given a task that two units lead together and a third helps with
    town.item(
        region + "-3",
        region,
        "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\",\"quote\":\"及时公开\"}",
        "["
            + Town.assign("LEAD", "JOINT", List.of(unit, other))
            + ","
            + Town.assign("COOPERATING", "EACH", List.of(coordinator))
            + "]");
    town.settle();
    String together = region + "-3";

    // When, Then
    assertFound("unit=" + unit + "&role=LEAD", together);
    assertFound("unit=" + other + "&role=LEAD", together);
    assertFound("unit=" + coordinator + "&role=COOPERATING", together);
    assertFound("unit=" + coordinator + "&role=COORDINATING", region + "-1");
    assertFound("role=COOPERATING", together);
    assertFound("unit=" + coordinator + "&role=LEAD");
    assertFound("unit=" + other + "&role=COOPERATING");
    assertFound("unit=" + coordinator);
    request(who("foreign-supervisor"), 0)
        .get("/v1/tasks?unit=" + other + "&role=LEAD")
        .then()
        .body("items", hasSize(0));
  }

  private void assertFound(String query, String... items) {
    assertEquals(
        List.of(items),
        request(supervisor(), 0).get("/v1/tasks?" + query).jsonPath().getList("items.itemCode"),
        query);
    assertEquals(
        List.of(items),
        request(supervisor(), 0)
            .get("/v1/obligations?" + query)
            .jsonPath()
            .getList("items.itemCode"),
        query);
  }

  @Test
  void aTaskLooksTheSameInAListAsAlone() {
    // Given a task that takes part, is answered and measured, beside the open one
    UUID monthly =
        town.item(
            region + "-2",
            region,
            "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":28}",
            Town.responsible(unit));
    town.disclosure(
        Town.newId(), monthly, unit, "PUBLISHED", Facts.about("2026-01").published("2026-02-06"));

    // When
    List<Map<String, Object>> listed =
        request(supervisor(), 0).get("/v1/tasks?unit=" + unit).jsonPath().getList("items");

    // Then
    assertEquals(
        List.of("CLOSED", "ASSIGNED"), listed.stream().map(task -> task.get("state")).toList());
    for (Map<String, Object> one : listed) {
      assertEquals(
          one, request(supervisor(), 0).get("/v1/tasks/" + one.get("id")).jsonPath().getMap("$"));
    }
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
        "?dueFrom=%2B6000000-01-01",
        "?dueTo=-6000000-01-01",
        "?dueFrom=2026-02-02&dueTo=2026-02-01",
        "?sort=title",
        "?state=GONE",
        "?overdue=perhaps"
      })
  void aListRefusesWhatItDoesNotUnderstand(String query) {
    request(officer(), 0)
        .urlEncodingEnabled(false)
        .get("/v1/tasks" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void idsThatAreNoIdsAndExpiredOrForgedTokensAreRefused() {
    request(officer(), 0).get("/v1/tasks/not-an-id").then().statusCode(404);
    request(officer(), 0).get("/v1/tasks/" + UUID.randomUUID()).then().statusCode(404);
    TestTokens tokens = TestTokens.of("o", Roles.UNIT_OFFICER).unit(unit);
    List.of(tokens.expired(), tokens.forged(), tokens.forOthers())
        .forEach(bad -> request(bad, 0).get("/v1/tasks/" + task).then().statusCode(401));
  }
}
