package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.UnitQueries;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who carries on the powers of a unit that has ended goes on with its drafts and publications. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessorTest {

  private static final String REGION = "920900";
  private static final String HEIR = REGION + "-JYJ";

  @Inject CatalogueLoader loader;
  @Inject UnitQueries units;

  private String unit;

  @BeforeEach
  void aUnitOfATestsOwn() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null))),
        LocalDate.of(2026, 1, 1),
        false);
    unit = REGION + "-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    creating(admin(REGION)).body(unit(unit, null)).post("/v1/units").then().statusCode(201);
  }

  @Test
  void aSuccessorRevisesPublishesAndWithdrawsWhatItsPredecessorDrafted() {
    // Given
    String id = drafted();
    on(officer(HEIR), 1).body(text()).put("/v1/disclosures/{id}", id).then().statusCode(404);

    // When
    dissolved("2026-01-31", HEIR);

    // Then
    on(officer(HEIR), 1).body(text()).put("/v1/disclosures/{id}", id).then().statusCode(200);
    on(officer(HEIR), 2).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
    DisclosureScene.review(reviewer(HEIR), id, 3, "PASSED").statusCode(200);
    on(officer(HEIR), 4).post("/v1/disclosures/{id}/publications", id).then().statusCode(200);
    officer(HEIR)
        .get("/v1/unit-disclosures?limit=100")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id));
    on(officer(HEIR), 5)
        .body(Map.of("reason", "内容有误"))
        .post("/v1/disclosures/{id}/withdrawals", id)
        .then()
        .statusCode(200)
        .body("unit", equalTo(unit));
  }

  @Test
  void beforeItsLastDayHasPassedAUnitsDraftsAreItsOwn() {
    String id = drafted();
    dissolved("2999-12-31", HEIR);
    on(officer(HEIR), 1).body(text()).put("/v1/disclosures/{id}", id).then().statusCode(404);
    on(officer(unit), 1).body(text()).put("/v1/disclosures/{id}", id).then().statusCode(200);
  }

  @Test
  void successionLeadsForwardOnlyAndThroughEverySuccessor() {
    // Given a bureau under the unit, and a successor that ends as well
    String below = unit + "-1";
    String between = unit + "-2";
    creating(admin(REGION)).body(unit(below, unit)).post("/v1/units").then().statusCode(201);
    creating(admin(REGION)).body(unit(between, null)).post("/v1/units").then().statusCode(201);

    // When
    dissolved("2026-01-31", between);
    dissolve(between, "2026-01-31", HEIR);

    // Then
    Assertions.assertTrue(units.covers(HEIR, unit));
    Assertions.assertTrue(units.covers(HEIR, below));
    Assertions.assertTrue(units.subtree(HEIR).containsAll(List.of(unit, between, below)));
    Assertions.assertFalse(units.covers(unit, HEIR));
    Assertions.assertFalse(units.covers(unit, between));
    Assertions.assertFalse(units.subtree(unit).contains(HEIR));
    Assertions.assertFalse(units.covers(REGION + "-MZJ", unit));
  }

  private static Map<String, Object> unit(String code, String parent) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("code", code);
    unit.put("codeScheme", "OWN");
    unit.put("name", "测试市" + code + "局");
    unit.put("kind", "DEPARTMENT");
    unit.put("level", "CITY");
    unit.put("region", Map.of("scheme", "GB/T 2260", "code", REGION));
    unit.put("parent", parent);
    return unit;
  }

  private String drafted() {
    return creating(officer(unit))
        .body(
            Map.of(
                "item",
                REGION + "-I1",
                "unit",
                unit,
                "title",
                "标题",
                "formedOn",
                "2026-01-05",
                "elements",
                Map.of("standard", 735.5)))
        .post("/v1/disclosures")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> text() {
    return Map.of("title", "新标题", "formedOn", "2026-01-05", "elements", Map.of("standard", 735.5));
  }

  private void dissolved(String lastDay, String heir) {
    dissolve(unit, lastDay, heir);
  }

  private static void dissolve(String code, String lastDay, String heir) {
    on(admin(REGION), 1)
        .body(Map.of("lastDay", lastDay, "successors", List.of(heir), "reason", "机构改革"))
        .post("/v1/units/{code}/dissolution", code)
        .then()
        .statusCode(200);
  }
}
