package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.reviewerAndSupervisor;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units of one region under the catalogue of another: who may publish there, and who sees it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureAcrossRegionsTest extends DisclosureScene {

  private static final String ELSEWHERE = "980100";
  private static final String BY_CODE = ELSEWHERE + "-MZJ";
  private static final String BY_GROUP = ELSEWHERE + "-JYJ";

  @BeforeEach
  void anItemThatAssignsUnitsOfAnotherRegion() {
    LocalDate asOf = LocalDate.of(2026, 1, 1);
    loader.load(
        Catalogues.small(
            ELSEWHERE,
            Catalogues.item(ELSEWHERE, "I1", new TimeLimit.WorkingDaysFromFormation(20, null))),
        asOf,
        false);
    loader.load(
        new CatalogueDocument(
            Catalogues.small(REGION).jurisdiction(),
            null,
            List.of(
                new GroupContent(
                    REGION + "-G-NEAR", "相邻单位", new GroupDefinition.Listed(List.of(BY_GROUP)))),
            null,
            null,
            List.of(
                Catalogues.withAssignments(
                    Catalogues.item(REGION, "I4", new TimeLimit.WorkingDaysFromFormation(20, null)),
                    new Assignment(
                        AssignmentRole.LEAD,
                        AssignmentMode.EACH,
                        List.of(BY_CODE),
                        List.of(REGION + "-G-NEAR"),
                        null))),
            null),
        asOf,
        false);
  }

  @Test
  void aUnitDoesNotPublishUnderTheCatalogueOfAnotherRegion() {
    drafting(BY_CODE, REGION + "-I1")
        .statusCode(422)
        .body("errors.pointer", contains("/unit"))
        .body("errors.detail", contains(containsString(REGION)));
  }

  @Test
  void aUnitOfAnotherRegionPublishesWhatIsAssignedToItByCodeOrByGroup() {
    drafting(BY_CODE, REGION + "-I4").statusCode(201);
    drafting(BY_GROUP, REGION + "-I4").statusCode(201);
    drafting(ELSEWHERE + "-FLY", REGION + "-I4").statusCode(422);
  }

  @Test
  void theListOfAUnitShowsSupervisorsWhatSingleReadsShowThem() {
    // Given
    String here = drafting(BY_CODE, REGION + "-I4").statusCode(201).extract().path("id");
    String there = drafting(BY_CODE, ELSEWHERE + "-I1").statusCode(201).extract().path("id");
    // Then
    supervisor(REGION).get("/v1/disclosures/{id}", here).then().statusCode(200);
    supervisor(ELSEWHERE).get("/v1/disclosures/{id}", here).then().statusCode(404);
    String list = "/v1/unit-disclosures?limit=100&unit=" + BY_CODE;
    supervisor(REGION)
        .get(list)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(here))
        .body("items.id", not(hasItem(there)));
    supervisor(ELSEWHERE)
        .get(list)
        .then()
        .body("items.id", hasItem(there))
        .body("items.id", not(hasItem(here)));
    officer(BY_CODE).get(list).then().body("items.id", hasItems(here, there));
  }

  @Test
  void whoReviewsForAUnitAndSupervisesARegionIsListedBoth() {
    // Given
    String ofTheirUnit = drafting(BY_CODE, ELSEWHERE + "-I1").statusCode(201).extract().path("id");
    String ofTheirRegion = drafting(UNIT, REGION + "-I1").statusCode(201).extract().path("id");
    // When
    var answer = reviewerAndSupervisor(BY_CODE, REGION).get("/v1/unit-disclosures?limit=2");
    // Then
    answer.then().statusCode(200).body("items.id", contains(ofTheirRegion, ofTheirUnit));
  }

  private static ValidatableResponse drafting(String unit, String item) {
    return creating(officer(unit))
        .body(
            Map.of(
                "item",
                item,
                "unit",
                unit,
                "title",
                "标题",
                "formedOn",
                FORMED,
                "elements",
                Map.of("standard", 735.5)))
        .post("/v1/disclosures")
        .then();
  }
}
