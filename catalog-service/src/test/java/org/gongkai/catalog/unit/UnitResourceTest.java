package org.gongkai.catalog.unit;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.on;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class UnitResourceTest {

  private static final String REGION = "930100";

  @Inject CatalogueLoader loader;
  @Inject UnitQueries queries;

  @BeforeEach
  void aCatalogue() {
    loader.load(Catalogues.small(REGION), LocalDate.of(2026, 1, 1), false);
  }

  @Test
  void aUnitIsRegisteredRevisedAndDissolved() {
    // Given
    creating(admin(REGION))
        .body(unit("A1", REGION + "-GOV"))
        .post("/v1/units")
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/units/930100-A1"))
        .header("ETag", "\"1\"");
    Map<String, Object> renamed = unit("A1", REGION + "-GOV");
    renamed.put("name", "测试市改名局");
    // When
    on(admin(REGION), 1).body(renamed).put("/v1/units/930100-A1").then().statusCode(200);
    on(admin(REGION), 2)
        .body(
            Map.of(
                "lastDay", "2026-03-31",
                "successors", List.of(REGION + "-MZJ"),
                "reason", "机构改革"))
        .post("/v1/units/930100-A1/dissolution")
        .then()
        .statusCode(200);
    // Then
    anybody()
        .get("/v1/units/930100-A1")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("name", equalTo("测试市改名局"))
        .body("validTo", equalTo("2026-03-31"))
        .body("successors", contains(REGION + "-MZJ"));
    anybody()
        .get("/v1/units?region=930100&validOn=2026-04-01&limit=100")
        .then()
        .body("items.code", not(hasItem("930100-A1")));
    anybody()
        .get("/v1/units?region=930100&validOn=2026-03-31&limit=100")
        .then()
        .body("items.code", hasItem("930100-A1"));
  }

  @Test
  void theSameContentIsNoNewVersion() {
    // Given
    creating(admin(REGION)).body(unit("A2", null)).post("/v1/units").then().statusCode(201);
    // When
    var answer = on(admin(REGION), 1).body(unit("A2", null)).put("/v1/units/930100-A2");
    // Then
    answer.then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aListIsFilteredByNameKindAndParent() {
    anybody()
        .get("/v1/units?region=930000&name=市民政局")
        .then()
        .body("items.code", contains(REGION + "-MZJ"));
    anybody()
        .get("/v1/units?region=930100&kind=GOVERNMENT")
        .then()
        .body("items.code", contains(REGION + "-GOV"));
    anybody()
        .get("/v1/units?parent=930100-MZJ")
        .then()
        .body("items.code", contains(REGION + "-FLY"));
  }

  @Test
  void aCodeOfAnotherSchemeLiesInNoRegionThatItsDigitsBeginWith() {
    // Given a zone of the city with a numbering of its own
    Map<String, Object> zone = unit("A6", null);
    zone.put("region", Map.of("scheme", "OWN", "code", "9301001"));
    creating(admin("9301001")).body(zone).post("/v1/units").then().statusCode(201);
    // Then
    anybody().get("/v1/units?region=9301001").then().body("items.code", contains(REGION + "-A6"));
    anybody()
        .get("/v1/units?region=930100&limit=100")
        .then()
        .body("items.code", not(hasItem(REGION + "-A6")));
  }

  @Test
  void pagesFollowEachOtherByCode() {
    // When
    var first = anybody().get("/v1/units?region=930100&limit=2").then().extract().jsonPath();
    var second =
        anybody()
            .queryParam("cursor", first.getString("next"))
            .get("/v1/units?region=930100&limit=2")
            .then()
            .extract()
            .jsonPath();
    // Then
    List<String> codes =
        Stream.concat(
                first.getList("items.code", String.class).stream(),
                second.getList("items.code", String.class).stream())
            .toList();
    Assertions.assertEquals(codes.stream().sorted().distinct().toList(), codes);
  }

  @Test
  void aUnitCannotStandBelowItself() {
    // Given
    Map<String, Object> government = unit("GOV", REGION + "-FLY");
    // When
    var answer = on(admin(REGION), 1).body(government).put("/v1/units/930100-GOV");
    // Then
    answer
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/parent"))
        .body("errors.code", contains("unit-parent-cycle"));
  }

  @Test
  void twoWhoChangeOneVersionAtOnceDoNotBothWin() throws Exception {
    // Given
    creating(admin(REGION)).body(unit("A3", null)).post("/v1/units").then().statusCode(201);
    Callable<Integer> change =
        () -> {
          Map<String, Object> changed = unit("A3", null);
          changed.put("name", "测试市" + Thread.currentThread().getName().hashCode());
          return on(admin(REGION), 1).body(changed).put("/v1/units/930100-A3").statusCode();
        };
    var threads = Executors.newFixedThreadPool(2);
    // When
    var answers = threads.invokeAll(List.of(change, change));
    threads.shutdown();
    // Then
    List<Integer> codes = List.of(answers.get(0).get(), answers.get(1).get());
    Assertions.assertEquals(1, codes.stream().filter(code -> code == 200).count());
    Assertions.assertTrue(codes.stream().allMatch(code -> List.of(200, 409, 412).contains(code)));
  }

  @Test
  void aCodeIsGivenOnce() {
    creating(admin(REGION))
        .body(unit("MZJ", null))
        .post("/v1/units")
        .then()
        .statusCode(409)
        .body("type", containsString("code-taken"));
  }

  @Test
  void anAdministratorKeepsOnlyTheirJurisdiction() {
    creating(admin("940000"))
        .body(unit("A4", null))
        .post("/v1/units")
        .then()
        .statusCode(403)
        .body("type", containsString("foreign-jurisdiction"));
  }

  @Test
  void aCreditCodeWithAWrongCheckCharacterIsNamed() {
    // Given
    Map<String, Object> unit = unit("A5", null);
    unit.put("code", "11341702486344515A");
    unit.put("codeScheme", "USCC");
    // Then
    creating(admin(REGION))
        .body(unit)
        .post("/v1/units")
        .then()
        .statusCode(422)
        .body("errors.code", contains("uscc-malformed"));
  }

  @Test
  void theTreeCoversAUnitItselfAndAllBelowIt() {
    Assertions.assertTrue(queries.covers(REGION + "-GOV", REGION + "-FLY"));
    Assertions.assertTrue(queries.covers(REGION + "-FLY", REGION + "-FLY"));
    Assertions.assertFalse(queries.covers(REGION + "-FLY", REGION + "-GOV"));
    Assertions.assertFalse(queries.covers(REGION + "-JYJ", REGION + "-FLY"));
    Assertions.assertFalse(queries.covers("NOBODY", "NOBODY"));
  }

  @Test
  void aGroupIsDefinedAndTellsItsMembersOnADay() {
    // Given
    creating(admin(REGION))
        .body(
            Map.of(
                "jurisdiction",
                REGION,
                "code",
                "G-BY-ATTRIBUTE-9301",
                "name",
                "测试市直各部门",
                "definition",
                Map.of("kind", "BY_ATTRIBUTE", "kinds", List.of("DEPARTMENT"), "within", REGION)))
        .post("/v1/unit-groups")
        .then()
        .statusCode(201);
    // When
    var members = anybody().get("/v1/unit-groups/G-BY-ATTRIBUTE-9301/members?on=2020-01-01").then();
    // Then
    members.statusCode(200).body("members.code", hasItem(REGION + "-MZJ"));
    members.body("members.code", not(hasItem(REGION + "-FLY")));
  }

  @Test
  void aGroupOfNoCriterionOrOfUnknownMembersIsRefused() {
    creating(admin(REGION))
        .body(group(Map.of("kind", "BY_ATTRIBUTE")))
        .post("/v1/unit-groups")
        .then()
        .statusCode(422)
        .body("errors.code", contains("group-without-criterion"));
    creating(admin(REGION))
        .body(group(Map.of("kind", "LISTED", "members", List.of("NOBODY"))))
        .post("/v1/unit-groups")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/definition/members/0"));
    creating(admin(REGION))
        .body(group(Map.of("kind", "BY_MAGIC")))
        .post("/v1/unit-groups")
        .then()
        .statusCode(400);
  }

  private static Map<String, Object> group(Map<String, Object> definition) {
    return Map.of(
        "jurisdiction", REGION, "code", "G-REFUSED", "name", "组", "definition", definition);
  }

  private static Map<String, Object> unit(String slug, String parent) {
    Map<String, Object> unit = new HashMap<>();
    unit.put("code", REGION + "-" + slug);
    unit.put("codeScheme", "OWN");
    unit.put("name", "测试市" + slug + "局");
    unit.put("kind", "DEPARTMENT");
    unit.put("level", "CITY");
    unit.put("region", Map.of("scheme", "GB/T 2260", "code", REGION));
    unit.put("parent", parent);
    return unit;
  }
}
