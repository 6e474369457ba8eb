package org.gongkai.catalog.plan;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongkai.catalog.testing.Callers;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.QueryPlan;
import org.gongkai.platform.testing.QueryPlans;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a request reads does not grow with the tables: every statement is explained as it runs, over
 * fifty thousand disclosures and ten thousand items.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

  private static final Set<String> BIG = Set.of("disclosure", "item", "item_version", "unit");
  private static final double ROWS = 3_000;
  private static final double SORTED = 1_500;
  private static final long PAGES = 12_000;
  private static final String REGION = ManyRows.REGION;
  private static final String UNIT = REGION + "-X7";

  @Inject ManyRows rows;
  @Inject Sql sql;

  @BeforeAll
  void manyRows() {
    rows.fill();
  }

  @AfterAll
  void none() {
    rows.empty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "unit={region}-X7",
        "item={region}-X7",
        "unit={region}-X7&item={region}-X8",
        "jurisdiction={region}",
        "publishedFrom=2025-07-10&publishedTo=2025-07-11",
        "jurisdiction={region}&publishedTo=2025-07-05",
        "unit={region}-X7&publishedFrom=2025-07-10",
        "domain={region}-X7",
        "domain={region}-X99"
      })
  void aPageOfWhatIsPublicIsReadAlongAnIndex(String query) {
    pages(Callers::anybody, "/v1/disclosures", query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "state=DRAFT",
        "state=REVIEW_REFUSED",
        "unit={region}-X7",
        "awaitingReview=true",
        "awaitingReview=true&state=PUBLISHED",
        "awaitingReview=true&unit={region}-X7",
        "awaitingReview=false",
        "item={region}-X7",
        "item={region}-X7&state=DRAFT",
        "domain={region}-X7",
        "domain={region}-X7&unit={region}-X7",
        "period=2025-07",
        "period=2019-07",
        "formedFrom=2025-06-01&formedTo=2025-06-01",
        "formedFrom=2019-01-01&formedTo=2019-12-31",
        "jurisdiction={region}",
        "jurisdiction=990000"
      })
  void aPageOfUnpublishedWorkIsReadAlongAnIndex(String query) {
    pages(() -> officer(UNIT), "/v1/unit-disclosures", query);
    pages(() -> supervisor(REGION), "/v1/unit-disclosures", query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "jurisdiction={region}",
        "domain={region}-X7",
        "domain={region}-D1",
        "unit={region}-X7",
        "unit={region}-X7&role=LEAD",
        "role=LEAD",
        "role=GUIDING",
        "jurisdiction={region}&method=PROACTIVE",
        "jurisdiction={region}&effectiveOn=2026-01-01",
        "q=生活"
      })
  void aPageOfItemsIsReadAlongAnIndex(String query) {
    pages(Callers::anybody, "/v1/items", query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "region={region}",
        "parent={region}-X7",
        "attribute=HUNDREDTH",
        "kind=DEPARTMENT&level=CITY"
      })
  void aPageOfUnitsIsReadAlongAnIndex(String query) {
    pages(Callers::anybody, "/v1/units", query);
  }

  @Test
  void oneOfEachIsReadByKey() {
    assertBounded(
        () -> {
          var first =
              anybody().get("/v1/disclosures?limit=1&unit=" + UNIT).then().extract().jsonPath();
          String id = first.getString("items[0].id");
          anybody().get("/v1/disclosures/" + id).then().statusCode(200);
          anybody()
              .get("/v1/disclosures/" + first.getString("items[0].indexNumber"))
              .then()
              .statusCode(200);
          anybody().get("/v1/disclosures/{id}/editions", id).then().statusCode(200);
          anybody().get("/v1/units/" + UNIT).then().statusCode(200);
          String item = first.getString("items[0].itemId");
          anybody().get("/v1/items/" + item).then().statusCode(200);
          anybody().get("/v1/items/" + item + "/versions").then().statusCode(200);
        });
  }

  @Test
  void fromDraftToIndexNumberEveryStepIsByKey() {
    assertBounded(
        () -> {
          String id =
              creating(officer(UNIT))
                  .body(
                      Map.of(
                          "item",
                          REGION + "-X7",
                          "unit",
                          UNIT,
                          "title",
                          "低保标准公示",
                          "formedOn",
                          "2026-01-05",
                          "elements",
                          Map.of("standard", 735)))
                  .post("/v1/disclosures")
                  .then()
                  .statusCode(201)
                  .extract()
                  .path("id");
          on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
          on(reviewer(UNIT), 2)
              .body(Map.of("outcome", "PASSED"))
              .post("/v1/disclosures/{id}/reviews", id)
              .then()
              .statusCode(200);
          on(officer(UNIT), 3).post("/v1/disclosures/{id}/publications", id).then().statusCode(200);
        });
  }

  private void pages(Supplier<RequestSpecification> who, String path, String query) {
    String address = path + (query.isEmpty() ? "" : "?" + query.replace("{region}", REGION));
    assertBounded(
        () -> {
          String next =
              who.get().get(address).then().statusCode(200).extract().jsonPath().getString("next");
          if (next != null) {
            who.get().queryParam("cursor", next).get(address).then().statusCode(200);
          }
        });
  }

  private void assertBounded(Runnable work) {
    List<QueryPlan> plans =
        QueryPlans.of(sql.jdbi(), work).stream().filter(plan -> plan.reads(BIG)).toList();
    assertFalse(plans.isEmpty(), "something was read");
    for (QueryPlan plan : plans) {
      assertEquals(List.of(), plan.wholeTables(BIG), () -> "whole tables: " + plan);
      assertTrue(plan.rowsRead(BIG) <= ROWS, () -> plan.rowsRead(BIG) + " rows: " + plan);
      assertTrue(plan.rowsSorted() <= SORTED, () -> plan.rowsSorted() + " sorted: " + plan);
      assertTrue(plan.pages() <= PAGES, () -> plan.pages() + " pages: " + plan);
    }
  }
}
