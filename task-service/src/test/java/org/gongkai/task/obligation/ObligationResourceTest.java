package org.gongkai.task.obligation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

/** ASG-02, ASG-03, DL-08: recorded expansion, arrival in any order, configured service levels. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ObligationResourceTest {

  private static final String TIMELY =
      "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\",\"quote\":\"及时公开\"}";

  @Inject Town town;

  private final String region = Town.region();
  private final String a = region + "-A";
  private final String b = region + "-B";

  @BeforeEach
  void aDay() {
    town.on("2026-02-06");
  }

  @Test
  void itemsGroupsAndUnitsMayComeInAnyOrder() {
    // Given an item that names a group that has not arrived, of units that have not arrived
    UUID item =
        town.item(
            region + "-1",
            region,
            TIMELY,
            "[" + Town.assign("RESPONSIBLE", "EACH", List.of(), region + "-G") + "]");
    town.group(
        region + "-G", region, "{\"kind\":\"LISTED\",\"members\":[\"%s\",\"%s\"]}".formatted(a, b));
    town.settle();
    assertEquals(List.of(), town.obligations(item, "unit"));

    // When the units arrive, one of them later
    town.unit(a, region);
    town.settle();
    assertEquals(List.of(a), town.obligations(item, "unit"));
    town.unit(b, region);
    town.settle();

    // Then
    assertEquals(List.of(a, b), town.obligations(item, "unit"));
    assertEquals(2, town.tasks(item, "id").size());
  }

  @Test
  void aDissolvedUnitsDutyPassesToItsSuccessorAndTheExpansionSaysSo() {
    // Given
    town.unit(a, region);
    town.unit(b, region);
    UUID item = town.item(region + "-2", region, TIMELY, Town.responsible(a));

    // When
    town.unit(a, region, null, "2026-01-31", List.of(b), List.of());
    town.settle();

    // Then
    assertEquals(List.of(a + " ENDED", b + " ACTIVE"), town.obligations(item, "unit, state"));
    String id = town.obligations(item, "id").get(1);
    given()
        .auth()
        .oauth2(TestTokens.of("o", Roles.UNIT_OFFICER).unit(b).token())
        .get("/v1/obligations/" + id)
        .then()
        .statusCode(200)
        .body("expansion[0].member", equalTo(a))
        .body("expansion[0].via", equalTo(List.of(b)))
        .body("expansion[0].quote", equalTo("负责"));
    assertEquals(List.of(b + " ASSIGNED"), town.tasks(item, "unit, state"));
  }

  @Test
  void aUnitThatIsToEndPassesItsDutiesOnWhenItsLastDayHasPassed() {
    // Given a unit whose last day is announced
    town.unit(b, region);
    town.unit(a, region, null, "2026-03-31", List.of(b), List.of());
    UUID item = town.item(region + "-6", region, TIMELY, Town.responsible(a));
    town.on("2026-03-31");
    assertEquals(List.of(a + " ACTIVE"), town.obligations(item, "unit, state"));

    // When the day has passed
    town.on("2026-04-01");

    // Then
    assertEquals(List.of(a + " ENDED", b + " ACTIVE"), town.obligations(item, "unit, state"));
  }

  @Test
  void obligationsAreListedForWhoMaySeeThem() {
    town.unit(a, region);
    town.unit(b, region);
    town.item(region + "-3", region, TIMELY, Town.responsible(a, b));
    String officer = TestTokens.of("o", Roles.UNIT_OFFICER).unit(a).token();
    String supervisor = TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token();
    String foreign = TestTokens.of("s", Roles.SUPERVISOR).jurisdiction("880000").token();
    given()
        .auth()
        .oauth2(officer)
        .get("/v1/obligations?item=" + region + "-3")
        .then()
        .body("items", hasSize(1));
    given()
        .auth()
        .oauth2(supervisor)
        .get("/v1/obligations?domain=D0&state=ACTIVE&limit=1&jurisdiction=" + region)
        .then()
        .body("items", hasSize(1))
        .body("next.length() > 10", equalTo(true));
    given().auth().oauth2(foreign).get("/v1/obligations").then().body("items", hasSize(0));
  }

  @Test
  void aServiceLevelFromTheLastPublicationMakesAStandingTaskMeasurable() {
    // Given
    town.unit(a, region);
    UUID item = town.item(region + "-4", region, TIMELY, Town.responsible(a));
    assertEquals(List.of("STANDING"), town.tasks(item, "kind, due_on"));

    // When
    set("{\"days\":10,\"dayKind\":\"NATURAL\",\"from\":\"LAST_PUBLICATION\"}", null, 200);
    town.settle();

    // Then it is due ten days after it opened, and the next one ten days after the publication
    assertEquals(List.of("STANDING 2026-02-16"), town.tasks(item, "kind, due_on"));
    town.on("2026-02-10");
    town.disclosure(
        Town.newId(), item, a, "PUBLISHED", Facts.formed("2026-02-09").published("2026-02-10"));
    town.settle();
    assertEquals(
        List.of("CLOSED 2026-02-16", "ASSIGNED 2026-02-20"), town.tasks(item, "state, due_on"));
  }

  @Test
  void aServiceLevelFromFormationOpensATaskPerDraftInstead() {
    // Given
    town.unit(a, region);
    UUID item = town.item(region + "-5", region, TIMELY, Town.responsible(a));
    town.disclosure(Town.newId(), item, a, "DRAFT", Facts.formed("2026-02-06"));

    // When
    set("{\"days\":3,\"dayKind\":\"WORKING\",\"from\":\"FORMATION\"}", null, 200);
    town.settle();

    // Then
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-02-11", "STANDING CANCELLED"),
        town.tasks(item, "kind, state, due_on"));
    set("{\"days\":4,\"dayKind\":\"WORKING\",\"from\":\"FORMATION\"}", null, 428);
    set("{\"days\":0,\"dayKind\":\"WORKING\",\"from\":\"FORMATION\"}", "\"1\"", 400);
  }

  private void set(String body, String ifMatch, int status) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token())
            .contentType("application/json")
            .body(body);
    (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/service-levels/" + region + "/TIMELY")
        .then()
        .statusCode(status);
  }
}
