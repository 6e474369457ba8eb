package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.admin;
import static org.gongkai.catalog.testing.Callers.anybody;
import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.gongkai.catalog.testing.Callers.supervisor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** Who sees a disclosure, and who acts on it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureAccessTest extends DisclosureScene {

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
}
