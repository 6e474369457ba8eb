package org.gongkai.task.deadline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DL-01 to DL-08: anybody may ask for a statutory date and is told how it was found. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DeadlineResourceTest {

  private static final String PATH = "/v1/deadline-calculations?";

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "kind=WORKING_DAYS_FROM_FORMATION&from=2026-02-06&days=20, 2026-03-12",
    "kind=WORKING_DAYS_FROM_DECISION&from=2026-09-30&days=7, 2026-10-15",
    "kind=NOTICE_PERIOD&from=2026-02-14&days=3, 2026-02-17",
    "kind=NOTICE_PERIOD&from=2026-02-14&days=3&dayKind=WORKING, 2026-02-26",
    "kind=MONTHLY&from=2026-02-06&fromDay=11&toDay=31, 2026-02-28",
    "kind=HALF_YEAR&from=2026-02-06&half=SECOND, 2026-12-31",
    "kind=FIXED_DATE&from=2026-01-01&date=2026-01-31, 2026-01-31",
    "kind=YEARLY&from=2026-02-06&fromMonth=1&fromDay=1&dueMonth=1&dueDay=31, 2027-01-31",
    "kind=QUALITATIVE&from=2026-02-06&days=3, 2026-02-11",
    "kind=WORKING_DAYS_FROM_FORMATION&from=2026-02-06&days=20&extendedBy=20, 2026-04-10"
  })
  void eachKindIsCalculatedWithoutSignIn(String query, String due) {
    given().get(PATH + query).then().statusCode(200).body("dueOn", equalTo(due));
  }

  @Test
  void aYearlyDutySaysWhichYearItIsAbout() {
    String report = "kind=YEARLY&from=2027-02-06&fromMonth=1&fromDay=1&dueMonth=3&dueDay=31";
    given().get(PATH + report).then().body("period", equalTo("2027"));
    given()
        .get(PATH + report + "&about=PREVIOUS_YEAR")
        .then()
        .body("period", equalTo("2026"))
        .body("dueOn", equalTo("2027-03-31"));
  }

  @Test
  void aCacheKeepsTheAnswerAndAsksWhetherTheCalendarIsStillTheSame() {
    String query = PATH + "kind=NOTICE_PERIOD&from=2026-02-14&days=3";
    String tag =
        given()
            .get(query)
            .then()
            .statusCode(200)
            .header("Cache-Control", "public, no-cache")
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(query).then().statusCode(304).header("ETag", tag);
    given().header("If-None-Match", "\"0\"").get(query).then().statusCode(200);
  }

  @Test
  void theAnswerCountsDayByDayInBothLanguages() {
    given()
        .get(PATH + "kind=WORKING_DAYS_FROM_FORMATION&from=2026-02-06&days=20")
        .then()
        .body("explanation.steps.zh", hasItem("星期六，春节调休上班，第6日"))
        .body("explanation.steps.en", hasItem("Tuesday, day off for Spring Festival, not counted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days=3",
        "kind=WORKING_DAYS_FROM_FORMATION",
        "kind=SOON&from=2026-02-06",
        "kind=MONTHLY&from=2026-02-06&fromDay=20&toDay=10",
        "kind=NOTICE_PERIOD&from=2026-02-30&days=3",
        "kind=NOTICE_PERIOD&from=%2B999999999-12-31&days=3",
        "kind=YEARLY&from=-999999999-01-01&fromMonth=1&fromDay=1&dueMonth=1&dueDay=31",
        "kind=FIXED_DATE&from=2026-01-01&date=2026-06-30&suspendedFrom=2026-02-01&suspendedTo=%2B999999999-12-31",
        "kind=FIXED_DATE&from=2026-01-01&date=%2B999999999-12-31&extendedBy=20",
        "kind=NOTICE_PERIOD&from=2026-02-06&days=0",
        "kind=NOTICE_PERIOD&from=2026-02-06&days=9999999999",
        "kind=NOTICE_PERIOD&from=2026-02-06&days=3&suspendedFrom=2026-02-08"
      })
  void anIncompleteOrImpossibleQuestionIsRefused(String query) {
    given()
        .urlEncodingEnabled(false)
        .get(PATH + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=WORKING_DAYS_FROM_FORMATION&from=1999-01-01&days=20",
        "kind=WORKING_DAYS_FROM_FORMATION&from=2061-01-03&days=20",
        "kind=FIXED_DATE&from=2026-01-01&date=2026-06-30&suspendedFrom=2026-02-01&suspendedTo=2099-12-31",
        "kind=FIXED_DATE&from=2026-02-06&date=2018-09-20"
      })
  void aQuestionWithoutAnAnswerIsUnprocessable(String query) {
    given().get(PATH + query).then().statusCode(422);
  }
}
