package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** What waits for the confidentiality review: its reviewers find it, the public never learns. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AwaitingReviewTest extends DisclosureScene {

  private static final String CORRECTION = "/v1/disclosures/{id}/corrections";

  @Test
  void aReviewerFindsSubmittedDraftsAndWaitingCorrectionsAndNothingElse() {
    // Given
    String draft = draft("I1", "未送审");
    String submitted = submitted("I1");
    String published = published("I1");
    String corrected = published("I1");
    propose(corrected, 4).statusCode(200);
    // Then
    for (RequestSpecification caller :
        List.of(reviewer(UNIT), officer(REGION + "-GOV"), supervisor("920000"))) {
      waiting(caller)
          .body("items.id", hasItem(submitted))
          .body("items.id", hasItem(corrected))
          .body("items.id", not(hasItem(draft)))
          .body("items.id", not(hasItem(published)))
          .body("items.awaitingReview", everyItem(is(true)));
    }
    reviewer(UNIT)
        .get("/v1/unit-disclosures?limit=100&awaitingReview=true&state=PUBLISHED")
        .then()
        .body("items.id", hasItem(corrected))
        .body("items.state", everyItem(equalTo("PUBLISHED")));
    reviewer(UNIT)
        .get("/v1/unit-disclosures?limit=100&awaitingReview=false")
        .then()
        .body("items.id", hasItem(draft))
        .body("items.id", not(hasItem(corrected)))
        .body("items.awaitingReview", everyItem(is(false)));
  }

  @Test
  void whatWasReviewedWaitsNoLonger() {
    // Given
    String passed = published("I1");
    String refused = published("I1");
    propose(passed, 4).statusCode(200).body("work.awaitingReview", is(true));
    propose(refused, 4).statusCode(200);
    // When
    review(reviewer(UNIT), passed, 5, "PASSED").body("work.awaitingReview", is(false));
    review(reviewer(UNIT), refused, 5, "REFUSED").body("work.awaitingReview", is(false));
    // Then
    waiting(reviewer(UNIT))
        .body("items.id", not(hasItem(passed)))
        .body("items.id", not(hasItem(refused)));
  }

  @Test
  void whoDoesNotSeeTheWorkDoesNotFindWhatWaits() {
    // Given
    String corrected = published("I1");
    propose(corrected, 4).statusCode(200);
    // Then
    waiting(officer(REGION + "-JYJ")).body("items.id", not(hasItem(corrected)));
    waiting(supervisor("930000")).body("items.id", not(hasItem(corrected)));
  }

  @Test
  void thePublicCannotTellThatACorrectionWaitsOrWasRefused() {
    // Given
    String id = published("I1");
    List<Response> before = publicReads(id);
    // When
    propose(id, 4).statusCode(200);
    // Then
    assertSame(before, publicReads(id));
    anybody()
        .header("If-None-Match", "\"4\"")
        .get("/v1/disclosures/{id}", id)
        .then()
        .statusCode(304);
    review(reviewer(UNIT), id, 5, "REFUSED").statusCode(200);
    assertSame(before, publicReads(id));
    reviewer(UNIT).get("/v1/disclosures/{id}", id).then().header("ETag", "\"6\"");
  }

  @Test
  void aCorrectionThatIsShownHasANewTag() {
    // Given
    String id = published("I1");
    propose(id, 4).statusCode(200);
    // When
    review(reviewer(UNIT), id, 5, "PASSED").statusCode(200);
    // Then
    anybody()
        .header("If-None-Match", "\"4\"")
        .get("/v1/disclosures/{id}", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"6\"")
        .body("version", is(6));
  }

  @Test
  void anythingButTrueOrFalseIsRefused() {
    reviewer(UNIT)
        .get("/v1/unit-disclosures?awaitingReview=perhaps")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", containsString("awaitingReview"));
  }

  private static List<Response> publicReads(String id) {
    return List.of(
        anybody().get("/v1/disclosures/{id}", id),
        officer(REGION + "-JYJ").get("/v1/disclosures/{id}", id),
        anybody().get("/v1/disclosures?unit=" + UNIT + "&limit=1"),
        anybody().get("/v1/disclosures/{id}/editions", id));
  }

  private static void assertSame(List<Response> before, List<Response> after) {
    for (int i = 0; i < before.size(); i++) {
      assertEquals(before.get(i).asString(), after.get(i).asString());
      assertEquals(before.get(i).header("ETag"), after.get(i).header("ETag"));
      assertFalse(after.get(i).asString().contains("awaitingReview"));
    }
  }

  private static ValidatableResponse waiting(RequestSpecification caller) {
    return caller.get("/v1/unit-disclosures?limit=100&awaitingReview=true").then().statusCode(200);
  }

  private static ValidatableResponse propose(String id, long version) {
    return on(officer(UNIT), version)
        .body(Map.of("title", "更正后", "elements", Map.of("standard", 800), "reason", "金额有误"))
        .post(CORRECTION, id)
        .then();
  }
}
