package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureResourceTest {

  private static final String REGION = "920100";
  private static final String UNIT = REGION + "-MZJ";
  private static final String FORMED = "2026-01-05";

  @Inject CatalogueLoader loader;

  @BeforeEach
  void aCatalogue() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null)),
            Catalogues.item(REGION, "I2", new TimeLimit.NoticePeriod(3, DayKind.NATURAL, null)),
            Catalogues.item(
                REGION,
                "I3",
                new TimeLimit.Qualitative(TimeLimit.Term.TIMELY, null, null),
                new Audience(AudienceKind.SPECIFIC, "低保对象", List.of(), List.of()))),
        LocalDate.of(2026, 1, 1),
        false);
  }

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
  void aDraftIsSeenByItsUnitAndThoseAboveAndByNobodyElse() {
    // Given
    String id = draft("I1", "内部草稿");
    // Then
    officer(UNIT).get("/v1/disclosures/{id}", id).then().statusCode(200);
    officer(REGION + "-GOV").get("/v1/disclosures/{id}", id).then().statusCode(200);
    reviewer(UNIT).get("/v1/disclosures/{id}", id).then().statusCode(200);
    supervisor("920000").get("/v1/disclosures/{id}", id).then().statusCode(200);
    anybody().get("/v1/disclosures/{id}", id).then().statusCode(404);
    officer(REGION + "-JYJ").get("/v1/disclosures/{id}", id).then().statusCode(404);
    officer(REGION + "-FLY").get("/v1/disclosures/{id}", id).then().statusCode(404);
    supervisor("930000").get("/v1/disclosures/{id}", id).then().statusCode(404);
    admin(REGION).get("/v1/disclosures/{id}", id).then().statusCode(404);
    anybody().get("/v1/disclosures/{id}/editions", id).then().statusCode(404);
    anybody().get("/v1/disclosures").then().body("items.id", not(hasItem(id)));
    officer(REGION + "-GOV").get("/v1/unit-disclosures").then().body("items.id", hasItem(id));
    supervisor("920000").get("/v1/unit-disclosures?limit=100").then().body("items.id", hasItem(id));
    officer(REGION + "-JYJ").get("/v1/unit-disclosures").then().body("items.id", not(hasItem(id)));
    officer(REGION + "-JYJ")
        .get("/v1/unit-disclosures?unit=" + UNIT)
        .then()
        .statusCode(403)
        .body("type", containsString("foreign-unit"));
  }

  @Test
  void nobodyActsForAForeignUnit() {
    // Given
    String id = draft("I1", "内部草稿");
    // Then
    creating(officer(REGION + "-JYJ"))
        .body(body("I1", "替别人起草"))
        .post("/v1/disclosures")
        .then()
        .statusCode(403)
        .body("type", containsString("foreign-unit"));
    on(officer(REGION + "-JYJ"), 1)
        .post("/v1/disclosures/{id}/submissions", id)
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsForASpecificAudienceIsNeverOnThePublicWeb() {
    // Given
    String id = published("I3");
    String indexNumber =
        officer(UNIT).get("/v1/disclosures/{id}", id).then().extract().path("indexNumber");
    // Then
    anybody().get("/v1/disclosures/{id}", id).then().statusCode(404);
    anybody().get("/v1/disclosures/" + indexNumber).then().statusCode(404);
    anybody().get("/v1/disclosures?limit=100").then().body("items.id", not(hasItem(id)));
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
  void aNoticePeriodInNaturalDaysTellsItsEnd() {
    // Given
    String id = published("I2");
    // Then
    anybody().get("/v1/disclosures/{id}", id).then().body("noticeEndsOn", notNullValue());
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

  private static ValidatableResponse review(
      RequestSpecification caller, String id, long version, String outcome) {
    return on(caller, version)
        .body(Map.of("outcome", outcome, "reason", "因为"))
        .post("/v1/disclosures/{id}/reviews", id)
        .then();
  }

  private static Map<String, Object> body(String item, String title) {
    Map<String, Object> body = new HashMap<>();
    body.put("item", REGION + "-" + item);
    body.put("unit", UNIT);
    body.put("title", title);
    body.put("summary", "摘要");
    body.put("formedOn", FORMED);
    body.put("elements", Map.of("standard", 735.5, "hotline", "0355-12345"));
    return body;
  }

  private static String draft(String item, String title) {
    return creating(officer(UNIT))
        .body(body(item, title))
        .post("/v1/disclosures")
        .then()
        .statusCode(201)
        .header("Location", containsString("/v1/disclosures/"))
        .body("state", equalTo("DRAFT"))
        .extract()
        .path("id");
  }

  private static String submitted(String item) {
    String id = draft(item, "标题" + item);
    on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
    return id;
  }

  private static String published(String item) {
    String id = submitted(item);
    review(reviewer(UNIT), id, 2, "PASSED").statusCode(200);
    on(officer(UNIT), 3).post("/v1/disclosures/{id}/publications", id).then().statusCode(200);
    return id;
  }
}
