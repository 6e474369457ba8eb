package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** PUB-02, PUB-10, PUB-13: what becomes of a disclosure, step by step. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureResourceTest extends DisclosureScene {

  @Test
  void aDisclosureGoesFromDraftThroughReviewToPublication() {
    // Given
    String id = draft("I1", "低保标准公示");
    on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
    review(reviewer(UNIT), id, 2, "PASSED").statusCode(200);
    // When
    String indexNumber =
        on(officer(UNIT), 3)
            .post("/v1/disclosures/{id}/publications", id)
            .then()
            .statusCode(200)
            .header("ETag", "\"4\"")
            .body("state", equalTo("PUBLISHED"))
            .body("indexNumber", matchesPattern("920100-MZJ/[0-9]{6}-[0-9]{5}"))
            .extract()
            .path("indexNumber");
    // Then
    anybody()
        .get("/v1/disclosures/" + indexNumber)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .header("ETag", "\"4\"")
        .body("title", equalTo("低保标准公示"))
        .body("work", nullValue());
    anybody()
        .header("If-None-Match", "\"4\"")
        .get("/v1/disclosures/{id}", id)
        .then()
        .statusCode(304);
    anybody().get("/v1/disclosures?unit=" + UNIT).then().body("items.id", hasItem(id));
  }

  @Test
  void whoDraftedCannotReview() {
    // Given
    String id = submitted("I1");
    // When
    var answer = review(officer(UNIT), id, 2, "PASSED");
    // Then
    answer
        .statusCode(409)
        .body("type", containsString("author-cannot-review"))
        .body("legalBasis", containsString("第十七条"));
    review(officer(UNIT, "another-officer"), id, 2, "PASSED").statusCode(200);
  }

  @Test
  void whoReviewedCannotPublish() {
    // Given
    String id = submitted("I1");
    review(officer(UNIT, "another-officer"), id, 2, "PASSED").statusCode(200);
    // When
    var answer =
        on(officer(UNIT, "another-officer"), 3).post("/v1/disclosures/{id}/publications", id);
    // Then
    answer.then().statusCode(409).body("type", containsString("reviewer-cannot-publish"));
  }

  @Test
  void nothingIsPublishedBeforeItsReview() {
    // Given
    String id = draft("I1", "低保标准公示");
    // When
    var answer = on(officer(UNIT), 1).post("/v1/disclosures/{id}/publications", id);
    // Then
    answer
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", containsString("review-not-passed"))
        .body("legalBasis", notNullValue());
  }

  @Test
  void aRefusedDraftIsRevisedAndSubmittedAgain() {
    // Given
    String id = submitted("I1");
    review(reviewer(UNIT), id, 2, "REFUSED")
        .statusCode(200)
        .body("state", equalTo("REVIEW_REFUSED"));
    // When
    on(officer(UNIT), 3)
        .body(Map.of("title", "改后的标题", "formedOn", FORMED, "elements", Map.of("standard", 735)))
        .put("/v1/disclosures/{id}", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("DRAFT"))
        .body("work.reviewReason", equalTo("因为"));
    // Then
    on(officer(UNIT), 4)
        .post("/v1/disclosures/{id}/submissions", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("IN_REVIEW"));
  }

  @Test
  void missingElementsAreNamedAtPublication() {
    // Given
    String id =
        creating(officer(UNIT))
            .body(Map.of("item", REGION + "-I1", "unit", UNIT, "title", "缺要素", "formedOn", FORMED))
            .post("/v1/disclosures")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
    review(reviewer(UNIT), id, 2, "PASSED").statusCode(200);
    // When
    var answer = on(officer(UNIT), 3).post("/v1/disclosures/{id}/publications", id);
    // Then
    answer
        .then()
        .statusCode(409)
        .body("type", containsString("elements-missing"))
        .body("errors.pointer", contains("/elements/standard"))
        .body("detail", containsString("救助标准"));
  }

  @Test
  void aCorrectionIsShownOnlyAfterItsReviewAndTheEarlierEditionStays() {
    // Given
    String id = published("I1");
    on(officer(UNIT), 4)
        .body(Map.of("title", "更正后", "elements", Map.of("standard", 800), "reason", "金额有误"))
        .post("/v1/disclosures/{id}/corrections", id)
        .then()
        .statusCode(200);
    anybody().get("/v1/disclosures/{id}", id).then().body("title", startsWith("标题"));
    review(officer(UNIT), id, 5, "PASSED").statusCode(409);
    // When
    review(reviewer(UNIT), id, 5, "PASSED").statusCode(200);
    // Then
    anybody()
        .get("/v1/disclosures/{id}", id)
        .then()
        .body("title", equalTo("更正后"))
        .body("edition", equalTo(2));
    anybody()
        .get("/v1/disclosures/{id}/editions", id)
        .then()
        .body("number", contains(2, 1))
        .body("reason[0]", equalTo("金额有误"))
        .body("title[1]", startsWith("标题"));
  }

  @Test
  void aWithdrawnDisclosureAnswersGoneWithItsReasonAndLeavesTheList() {
    // Given
    String id = published("I1");
    String indexNumber =
        anybody().get("/v1/disclosures/{id}", id).then().extract().path("indexNumber");
    // When
    on(officer(UNIT), 4)
        .body(Map.of("reason", "文件已废止"))
        .post("/v1/disclosures/{id}/withdrawals", id)
        .then()
        .statusCode(200);
    // Then
    anybody()
        .get("/v1/disclosures/" + indexNumber)
        .then()
        .statusCode(410)
        .contentType("application/problem+json")
        .body("detail", containsString("文件已废止"));
    anybody().get("/v1/disclosures?limit=100").then().body("items.id", not(hasItem(id)));
    officer(UNIT)
        .get("/v1/disclosures/{id}", id)
        .then()
        .body("work.withdrawalReason", equalTo("文件已废止"));
  }

  @Test
  void aDiscardedDraftIsOver() {
    // Given
    String id = draft("I1", "重复起草");
    // When
    on(officer(UNIT), 1)
        .body(Map.of("reason", "重复"))
        .post("/v1/disclosures/{id}/discards", id)
        .then()
        .statusCode(200);
    // Then
    on(officer(UNIT), 2)
        .post("/v1/disclosures/{id}/submissions", id)
        .then()
        .statusCode(409)
        .body("type", containsString("disclosure-state-forbids"));
  }

  @Test
  void aNoticePeriodInNaturalDaysTellsItsEnd() {
    // Given
    String id = published("I2");
    // Then
    anybody().get("/v1/disclosures/{id}", id).then().body("noticeEndsOn", notNullValue());
  }
}
