package org.gongkai.catalog.item;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.on;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ItemResourceTest {

  private static final String REGION = "940100";

  @Inject CatalogueLoader loader;

  @BeforeEach
  void aCatalogue() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null)),
            Catalogues.item(REGION, "I2", new TimeLimit.Monthly(11, 31, "每月中下旬"))),
        LocalDate.of(2026, 1, 1),
        false);
  }

  @Test
  void aRevisionIsANewVersionEffectiveFromItsDay() {
    // Given
    String id = adopted("R1");
    Map<String, Object> content = content("R1");
    content.put("level2", "新标准");
    content.put("effectiveFrom", "2027-01-01");
    // When
    on(admin(REGION), 1)
        .body(Map.of("item", content, "reason", "标准调整"))
        .put("/v1/items/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    // Then
    anybody()
        .get("/v1/items?jurisdiction=940100&q=新标准&effectiveOn=2026-12-31")
        .then()
        .body("items", empty());
    anybody()
        .get("/v1/items?jurisdiction=940100&q=新标准&effectiveOn=2027-01-01")
        .then()
        .body("items.id", contains(id));
    anybody()
        .get("/v1/items/{id}/versions", id)
        .then()
        .body("version", contains(2, 1))
        .body("reason[0]", equalTo("标准调整"))
        .body("effectiveTo[1]", equalTo("2026-12-31"));
    anybody()
        .get("/v1/items/{id}/versions/1", id)
        .then()
        .body("item.content.level2", equalTo("救助标准"));
    anybody().get("/v1/items/{id}/versions/9", id).then().statusCode(404);
  }

  @Test
  void aRepealedItemStaysReadableButIsNoLongerListedNorChanged() {
    // Given
    String id = adopted("R2");
    // When
    on(admin(REGION), 1)
        .body(Map.of("lastDay", "2026-06-30", "reason", "文件废止"))
        .post("/v1/items/{id}/repeals", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("REPEALED"));
    // Then
    anybody().get("/v1/items/{id}", id).then().statusCode(200);
    list("effectiveOn=2026-06-30").body("items.id", hasItem(id));
    list("effectiveOn=2026-07-01").body("items.id", not(hasItem(id)));
    on(admin(REGION), 2)
        .body(Map.of("item", content("R2")))
        .put("/v1/items/{id}", id)
        .then()
        .statusCode(409)
        .body("type", containsString("item-repealed"));
  }

  @Test
  void aListIsFilteredByEveryCriterion() {
    list("domain=940100-D1").body("items.code", hasItem("940100-I1"));
    list("domain=940100-NONE").body("items", empty());
    list("timeLimit=MONTHLY").body("items.code", contains("940100-I2"));
    list("unit=940100-MZJ&role=LEAD").body("items.code", hasItem("940100-I1"));
    list("unit=940100-JYJ&role=LEAD").body("items", empty());
    list("unit=940100-JYJ&role=COOPERATING").body("items.code", hasItem("940100-I1"));
    list("unit=940100-JYJ").body("items.code", hasItem("940100-I2"));
    list("method=ON_APPLICATION").body("items", empty());
    list("audience=SPECIFIC").body("items", empty());
    list("kind=WORK").body("items", empty());
    list("q=生活保障&limit=1").body("items", hasSize(1));
  }

  @Test
  void anItemTellsItsClauseWordForWordAndItsDomainsPath() {
    // Given
    String id = list("timeLimit=MONTHLY").extract().path("items[0].id");
    // Then
    anybody()
        .get("/v1/items/{id}", id)
        .then()
        .body("clauses.text", contains("及时公开救助对象认定、救助标准等信息。"))
        .body("domain.path", contains("940100-D1", "940100-D11"))
        .body("assignedOn", equalTo("2020-03-01"))
        .body("historyBefore", equalTo("2026-01-01"))
        .body("content.timeLimit.kind", equalTo("MONTHLY"));
  }

  @Test
  void everyUnknownReferenceIsNamedAtItsPlace() {
    // Given
    Map<String, Object> content = content("R3");
    content.put("domain", "NOWHERE");
    content.put(
        "assignments",
        List.of(
            Map.of(
                "role",
                "LEAD",
                "mode",
                "EACH",
                "units",
                List.of("NOBODY"),
                "groups",
                List.of("NO-GROUP"))));
    content.put("clauses", List.of(Map.of("policy", REGION + "-P1", "number", "九")));
    // Then
    creating(admin(REGION))
        .body(Map.of("jurisdiction", REGION, "item", content))
        .post("/v1/items")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/item/domain",
                "/item/assignments/0/units/0",
                "/item/assignments/0/groups/0",
                "/item/clauses/0/number"));
  }

  @Test
  void aCorrectedClauseGivesTheItemsThatQuoteItANewVersion() {
    // Given
    String id = adopted("R4");
    long version =
        anybody().get("/v1/policies/940100-P1").then().extract().jsonPath().getLong("version");
    long before =
        anybody().get("/v1/items/{id}", id).then().extract().jsonPath().getLong("version");
    String text = "及时公开救助对象认定、救助标准等信息。（更正" + before + "）";
    // When
    on(admin(REGION), version)
        .body(policy("一", text))
        .put("/v1/policies/940100-P1")
        .then()
        .statusCode(200);
    // Then
    anybody()
        .get("/v1/items/{id}", id)
        .then()
        .body("version", equalTo((int) before + 1))
        .body("clauses.text", contains(text));
    on(admin(REGION), version + 1)
        .body(policy("二", "别的"))
        .put("/v1/policies/940100-P1")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("clause-quoted"));
    on(admin(REGION), version + 1)
        .body(policy("一", "及时公开救助对象认定、救助标准等信息。"))
        .put("/v1/policies/940100-P1")
        .then()
        .statusCode(200);
  }

  @Test
  void aConditionalReadOfWhatHasNotChangedIsNotSentAgain() {
    // Given
    String id = adopted("R5");
    String tag = anybody().get("/v1/items/{id}", id).then().extract().header("ETag");
    // When
    var answer = anybody().header("If-None-Match", tag).get("/v1/items/{id}", id);
    // Then
    answer.then().statusCode(304).header("Cache-Control", containsString("public"));
  }

  private static ValidatableResponse list(String query) {
    return anybody().get("/v1/items?jurisdiction=" + REGION + "&" + query).then().statusCode(200);
  }

  private static Map<String, Object> policy(String number, String text) {
    return Map.of(
        "code", REGION + "-P1",
        "title", "测试市政务公开实施方案",
        "documentNumber", "测府办发〔2020〕1号",
        "issuer", "测试市人民政府办公室",
        "issuedOn", "2020-03-01",
        "effectiveFrom", "2020-03-01",
        "clauses", List.of(Map.of("number", number, "text", text)));
  }

  private static String adopted(String code) {
    return creating(admin(REGION))
        .body(Map.of("jurisdiction", REGION, "item", content(code)))
        .post("/v1/items")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> content(String code) {
    Map<String, Object> item = new HashMap<>();
    item.put("code", REGION + "-" + code);
    item.put("domain", REGION + "-D11");
    item.put("kind", "DISCLOSURE");
    item.put("level1", "最低生活保障");
    item.put("level2", "救助标准");
    item.put("timeLimit", Map.of("kind", "WORKING_DAYS_FROM_FORMATION", "workingDays", 20));
    item.put(
        "assignments",
        List.of(Map.of("role", "LEAD", "mode", "EACH", "units", List.of(REGION + "-MZJ"))));
    item.put("audience", Map.of("kind", "WHOLE_SOCIETY"));
    item.put("method", "PROACTIVE");
    item.put("clauses", List.of(Map.of("policy", REGION + "-P1", "number", "一")));
    item.put("effectiveFrom", "2020-03-01");
    return item;
  }
}
