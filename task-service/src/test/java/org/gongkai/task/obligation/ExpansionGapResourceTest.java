package org.gongkai.task.obligation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ASG-02: what an item names and nobody carries is shown to who can correct it, until it is. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ExpansionGapResourceTest {

  private static final String TIMELY = "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}";

  @Inject Town town;

  private final String region = Town.region();
  private final String unit = region + "-A";
  private final String late = region + "-LATE";
  private final String group = region + "-G";

  @BeforeEach
  void anItemThatNamesAnUnknownUnitAndAGroupWithoutMembers() {
    town.on("2026-02-06");
    town.unit(unit, region);
    town.group(
        group, region, "{\"kind\":\"BY_ATTRIBUTE\",\"attributes\":[\"" + region + "-POWER\"]}");
    town.item(
        region + "-1",
        region,
        TIMELY,
        "[" + Town.assign("RESPONSIBLE", "EACH", List.of(unit, late), group) + "]");
  }

  @ParameterizedTest(name = "{0} of {1}: {2}, {3} gaps")
  @CsvSource({
    "catalog-admin, own, 200, 2",
    "supervisor, own, 200, 2",
    "supervisor, 990000, 200, 2",
    "auditor, , 200, 2",
    "catalog-admin, 880000, 200, 0",
    "supervisor, 880000, 200, 0",
    "supervisor, , 200, 0",
    "unit-officer, own, 403, 0",
    "integrator, own, 403, 0",
    "nobody, , 401, 0"
  })
  void whoKeepsOrSupervisesTheCatalogueSeesItsGaps(
      String role, String jurisdiction, int status, int gaps) {
    Response answer =
        caller(role, "own".equals(jurisdiction) ? region : jurisdiction)
            .get("/v1/expansion-gaps?item=" + region + "-1");
    answer.then().statusCode(status);
    if (status == 200) {
      answer.then().body("items", hasSize(gaps));
    }
  }

  @Test
  void aGapSaysWhatIsMissingAndWhy() {
    gaps("")
        .then()
        .body("items.code", equalTo(List.of(group, late)))
        .body("items.cause", equalTo(List.of("GROUP_WITHOUT_MEMBERS", "UNIT_UNKNOWN")))
        .body("items[0].itemCode", equalTo(region + "-1"))
        .body("items[0].title", equalTo("扶贫项目 / 项目信息"))
        .body("items[0].assignedOn", equalTo("2018-09-17"))
        .body("items[0].notedAt", notNullValue());
  }

  @Test
  void gapsAreReadPageByPage() {
    Response first = gaps("&limit=1");
    first.then().body("items.code", equalTo(List.of(group)));
    gaps("&limit=1&cursor=" + first.jsonPath().getString("next"))
        .then()
        .body("items.code", equalTo(List.of(late)))
        .body("next", nullValue());
  }

  @Test
  void aGapIsGoneWhenTheCatalogueIsCorrectedAndAnotherKeepsItsTime() {
    // Given
    String noted = gaps("").jsonPath().getString("items[0].notedAt");

    // When the unit arrives a day later
    town.moveTo("2026-02-07");
    town.unit(late, region);
    town.settle();

    // Then
    gaps("")
        .then()
        .body("items.code", equalTo(List.of(group)))
        .body("items[0].notedAt", equalTo(noted));

    // When somebody belongs to the group
    town.unit(unit, region, null, null, List.of(), List.of(region + "-POWER"));
    town.settle();

    // Then
    gaps("").then().body("items", hasSize(0));
  }

  private Response gaps(String query) {
    return caller(Roles.SUPERVISOR, region)
        .get("/v1/expansion-gaps?jurisdiction=" + region + query);
  }

  private static RequestSpecification caller(String role, String jurisdiction) {
    if ("nobody".equals(role)) {
      return given();
    }
    TestTokens token = TestTokens.of("c", role);
    return given()
        .auth()
        .oauth2((jurisdiction == null ? token : token.jurisdiction(jurisdiction)).token());
  }
}
