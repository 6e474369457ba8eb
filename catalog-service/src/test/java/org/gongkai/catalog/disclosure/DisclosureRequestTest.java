package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** What requests about disclosures must be like. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureRequestTest extends DisclosureScene {

  @Test
  void aRefusalNeedsItsReason() {
    // Given
    String id = submitted("I1");
    // When
    var answer =
        on(reviewer(UNIT), 2)
            .body(Map.of("outcome", "REFUSED"))
            .post("/v1/disclosures/{id}/reviews", id);
    // Then
    answer.then().statusCode(422).body("errors.pointer", contains("/reason"));
  }

  @Test
  void elementValuesAreHeldAgainstTheItem() {
    creating(officer(UNIT))
        .body(
            Map.of(
                "item",
                REGION + "-I1",
                "unit",
                UNIT,
                "title",
                "要素有误",
                "formedOn",
                FORMED,
                "elements",
                Map.of("standard", "many", "unheardOf", 1)))
        .post("/v1/disclosures")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/elements/standard"))
        .body("errors.pointer", hasItem("/elements/unheardOf"));
  }

  @Test
  void aChangeOnAnOldVersionIsStaleAndWithoutVersionIsRefused() {
    // Given
    String id = submitted("I1");
    // Then
    on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(412);
    officer(UNIT).post("/v1/disclosures/{id}/submissions", id).then().statusCode(428);
  }

  @Test
  void theSameIdempotencyKeyDraftsOnce() {
    // Given
    RequestSpecification request = creating(officer(UNIT)).body(body("I1", "只起草一次"));
    // When
    String first = request.post("/v1/disclosures").then().statusCode(201).extract().path("id");
    String second = request.post("/v1/disclosures").then().statusCode(201).extract().path("id");
    // Then
    Assertions.assertEquals(first, second);
  }

  @Test
  void pagesOfThePublicListNeitherRepeatNorLeaveOut() {
    // Given
    for (int i = 0; i < 3; i++) {
      published("I1");
    }
    String query = "/v1/disclosures?limit=1&item=" + REGION + "-I1";
    // When
    var first = anybody().get(query).then().body("items", hasSize(1)).extract().jsonPath();
    var second =
        anybody()
            .queryParam("cursor", first.getString("next"))
            .get(query)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    // Then
    Assertions.assertNotEquals(first.getString("items[0].id"), second.getString("items[0].id"));
    anybody()
        .queryParam("cursor", first.getString("next"))
        .get("/v1/disclosures?limit=1")
        .then()
        .statusCode(400)
        .body("type", containsString("invalid-cursor"));
  }
}
