package org.gongkai.catalog.security;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem with the right status, nothing half done, never a 500. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BadInputTest {

  private static final String REGION = "960100";

  @Inject CatalogueLoader loader;
  @Inject Sql sql;

  static Stream<Arguments> badUnits() {
    return Stream.of(
        Arguments.of("", 400),
        Arguments.of("{", 400),
        Arguments.of("[]", 400),
        Arguments.of("null", 400),
        Arguments.of("\"text\"", 400),
        Arguments.of("{}", 400),
        Arguments.of(unit("\"surprise\": 1"), 400),
        Arguments.of(unit("\"name\": 7"), 400),
        Arguments.of(unit("\"name\": \"\""), 400),
        Arguments.of(unit("\"name\": \"" + "长".repeat(201) + "\""), 400),
        Arguments.of(unit("\"name\": \"a\\u0000b\""), 400),
        Arguments.of(unit("\"kind\": \"KINGDOM\""), 400),
        Arguments.of(unit("\"aliases\": \"not a list\""), 400),
        Arguments.of(unit("\"aliases\": [null]"), 400),
        Arguments.of(unit("\"region\": {\"scheme\": \"GB/T 2260\", \"code\": \"14\"}"), 400),
        Arguments.of(unit("\"validFrom\": \"2026-02-30\""), 400),
        Arguments.of(unit("\"validFrom\": \"+999999999-12-31\""), 400),
        Arguments.of(unit("\"validFrom\": \"2026-02-01\", \"validTo\": \"2026-01-01\""), 422),
        Arguments.of(unit("\"parent\": \"NOBODY\""), 422),
        Arguments.of(unit("\"successors\": [\"NOBODY\"]"), 422),
        Arguments.of("[".repeat(5_000), 400));
  }

  @ParameterizedTest
  @MethodSource("badUnits")
  void aBadUnitIsAProblemAndLeavesNothing(String body, int status) {
    // When
    var answer = creating(admin(REGION)).body(body).post("/v1/units");
    // Then
    answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", startsWith("https://gongkai.org/problems/"));
    Assertions.assertEquals(0, count("select count(*) from unit where code = '960100-BAD'"));
  }

  @Test
  void aBodyOfTenMegabytesIsAProblem() {
    creating(admin(REGION))
        .body(unit("\"name\": \"" + "a".repeat(10_000_000) + "\""))
        .post("/v1/units")
        .then()
        .statusCode(lessThan(500))
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/items?limit=0",
        "/v1/items?limit=101",
        "/v1/items?limit=many",
        "/v1/items?cursor=tampered",
        "/v1/items?cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "/v1/items?effectiveOn=2026-02-30",
        "/v1/items?effectiveOn=%2B999999999-12-31",
        "/v1/items?kind=FOO",
        "/v1/items?q=%00",
        "/v1/items?jurisdiction=abc",
        "/v1/units?validOn=today",
        "/v1/units?name=%00",
        "/v1/disclosures?publishedFrom=2026-13-01",
        "/v1/disclosures?publishedFrom=2026-02-02&publishedTo=2026-02-01",
        "/v1/disclosures?unit=%00",
        "/v1/unit-groups/X/members?on=never"
      })
  void aBadQueryIsAProblem(String path) {
    io.restassured.RestAssured.given()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/items/not-a-uuid",
        "/v1/items/019aa000-0000-7000-8000-000000000000",
        "/v1/items/019aa000-0000-7000-8000-000000000000/versions",
        "/v1/disclosures/not-a-uuid",
        "/v1/disclosures/X/202611-00001",
        "/v1/disclosures/960100-MZJ/202611-99999",
        "/v1/units/NOBODY",
        "/v1/unit-groups/NOBODY",
        "/v1/domains/NOWHERE",
        "/v1/policies/NOTHING"
      })
  void whatIsNotThereIsNotFound(String path) {
    anybody()
        .get(path)
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404))
        .contentType("application/problem+json");
  }

  static Stream<String> badElements() {
    return Stream.of(
        "{\"standard\": 1e999}",
        "{\"standard\": \"NaN\"}",
        "{\"standard\": {\"deep\": " + "[".repeat(100) + "]".repeat(100) + "}}",
        "{\"standard\": [1]}",
        "{\"a/b~c\": 1}",
        "{\"hotline\": \"a\\u0000b\"}",
        "{\"\\u0000\": 1}",
        "[]",
        "\"text\"");
  }

  @ParameterizedTest
  @MethodSource("badElements")
  void badElementValuesAreAProblem(String elements) {
    // Given
    aCatalogue();
    // Then
    creating(officer(REGION + "-MZJ"))
        .body(
            """
            {"item": "960100-I1", "unit": "960100-MZJ", "title": "t",
             "formedOn": "2026-01-05", "elements": %s}
            """
                .formatted(elements))
        .post("/v1/disclosures")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
        .contentType("application/problem+json");
  }

  @Test
  void theSameRefusalIsToldInChineseAndInEnglish() {
    anybody()
        .header("Accept-Language", "en")
        .get("/v1/units/NOBODY")
        .then()
        .statusCode(404)
        .body("title", containsString("No such unit"));
    io.restassured.RestAssured.given()
        .header("Accept-Language", "zh-CN")
        .get("/v1/units/NOBODY")
        .then()
        .statusCode(404)
        .body("title", containsString("没有该单位"));
    io.restassured.RestAssured.given()
        .get("/v1/units/NOBODY")
        .then()
        .body("title", containsString("没有该单位"));
  }

  @Test
  void everyFaultOfABodyIsNamedAtItsPointer() {
    creating(admin(REGION))
        .body(unit("\"name\": \"\", \"level\": null"))
        .post("/v1/units")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"))
        .body("errors.pointer", hasItem("/level"))
        .body("errors.detail", everyItem(not(containsString("{"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "W/\"1\"", "1", "\"one\"", "\"1\", \"2\""})
  void anIfMatchThatNamesNoVersionIsMalformed(String ifMatch) {
    admin(REGION)
        .header("If-Match", ifMatch)
        .body(unit("\"name\": \"x\""))
        .put("/v1/units/960100-BAD")
        .then()
        .statusCode(400)
        .body("type", containsString("if-match-malformed"));
  }

  @Test
  void aRefusedChangeLeavesTheVersionAsItWas() {
    // Given
    aCatalogue();
    // When
    on(admin(REGION), 7)
        .body(unit("\"name\": \"x\""))
        .put("/v1/units/960100-BAD")
        .then()
        .statusCode(lessThan(500));
    // Then
    anybody().get("/v1/units/960100-MZJ").then().header("ETag", "\"1\"");
  }

  private void aCatalogue() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null))),
        LocalDate.of(2026, 1, 1),
        false);
  }

  /** A sound unit, but for the given members, which come last and so count. */
  private static String unit(String members) {
    String sound =
        """
        {"code": "960100-BAD", "codeScheme": "OWN", "name": "坏", "kind": "DEPARTMENT",
         "level": "CITY", "region": {"scheme": "GB/T 2260", "code": "960100"}
        """;
    for (String name : new String[] {"name", "kind", "region", "level"}) {
      if (members.contains("\"" + name + "\":")) {
        sound = sound.replaceFirst("\"" + name + "\": (\\{[^}]*}|\"[^\"]*\"),?", "");
      }
    }
    return sound.strip().replaceAll(",\\s*$", "") + ", " + members + "}";
  }

  private long count(String query) {
    return sql.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
