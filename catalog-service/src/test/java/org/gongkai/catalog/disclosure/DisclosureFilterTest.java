package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By what an official finds the work, and the public what was published. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureFilterTest extends DisclosureScene {

  static Stream<Arguments> criteria() {
    return Stream.of(
        Arguments.of("item=920100-I1", "item=920100-I2"),
        Arguments.of("domain=920100-D1", "domain=920100-NONE"),
        Arguments.of("domain=920100-D11", "domain=940100-D1"),
        Arguments.of("period=2025-12", "period=2025"),
        Arguments.of("formedFrom=2026-01-05", "formedFrom=2026-01-06"),
        Arguments.of("formedTo=2026-01-05", "formedTo=2026-01-04"),
        Arguments.of("jurisdiction=920100", "jurisdiction=920200"));
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void workIsFoundByWhatItIsAboutAndNotByAnythingElse(String its, String others) {
    // Given
    Map<String, Object> body = body("I1", "十二月的低保标准");
    body.put("period", "2025-12");
    String id =
        creating(officer(UNIT))
            .body(body)
            .post("/v1/disclosures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    // When, Then
    for (RequestSpecification caller : List.of(officer(UNIT), supervisor("920000"))) {
      caller.get(work(its)).then().statusCode(200).body("items.id", hasItem(id));
    }
    for (RequestSpecification caller : List.of(officer(UNIT), supervisor("920000"))) {
      caller.get(work(others)).then().statusCode(200).body("items.id", not(hasItem(id)));
    }
  }

  @Test
  void whatIsPublicIsFoundByItsDomainAndTheOnesAbove() {
    String id = published("I1");
    for (String its : List.of("920100-D1", "920100-D11")) {
      anybody()
          .get("/v1/disclosures?limit=100&domain=" + its)
          .then()
          .statusCode(200)
          .body("items.id", hasItem(id));
    }
    anybody()
        .get("/v1/disclosures?limit=100&domain=920100-NONE")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"formedFrom=2026-02-02&formedTo=2026-02-01", "period=2026-13", "formedTo=never"})
  void aCriterionThatMeansNothingIsRefused(String query) {
    officer(UNIT)
        .get(work(query))
        .then()
        .statusCode(equalTo(400))
        .contentType("application/problem+json");
  }

  private static String work(String query) {
    return "/v1/unit-disclosures?limit=100&" + query;
  }
}
