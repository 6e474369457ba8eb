package org.gongkai.catalog.disclosure;

import static org.gongkai.catalog.testing.Callers.creating;
import static org.gongkai.catalog.testing.Callers.officer;
import static org.gongkai.catalog.testing.Callers.on;
import static org.gongkai.catalog.testing.Callers.reviewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.BeforeEach;

/** A small catalogue with three items, and how a disclosure comes as far as a test needs it. */
abstract class DisclosureScene {

  static final String REGION = "920100";
  static final String UNIT = REGION + "-MZJ";
  static final String FORMED = "2026-01-05";

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

  static ValidatableResponse review(
      RequestSpecification caller, String id, long version, String outcome) {
    return on(caller, version)
        .body(Map.of("outcome", outcome, "reason", "因为"))
        .post("/v1/disclosures/{id}/reviews", id)
        .then();
  }

  static Map<String, Object> body(String item, String title) {
    Map<String, Object> body = new HashMap<>();
    body.put("item", REGION + "-" + item);
    body.put("unit", UNIT);
    body.put("title", title);
    body.put("summary", "摘要");
    body.put("formedOn", FORMED);
    body.put("elements", Map.of("standard", 735.5, "hotline", "0355-12345"));
    return body;
  }

  static String draft(String item, String title) {
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

  static String submitted(String item) {
    String id = draft(item, "标题" + item);
    on(officer(UNIT), 1).post("/v1/disclosures/{id}/submissions", id).then().statusCode(200);
    return id;
  }

  static String published(String item) {
    String id = submitted(item);
    review(reviewer(UNIT), id, 2, "PASSED").statusCode(200);
    on(officer(UNIT), 3).post("/v1/disclosures/{id}/publications", id).then().statusCode(200);
    return id;
  }
}
