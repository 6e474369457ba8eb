package org.gongkai.task.calendar;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The calendar over REST: announced and amended by administrators, followed by running deadlines.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CalendarResourceTest {

  @Inject Town town;
  @Inject Sql sql;
  @Inject Calendars calendars;

  @Test
  void theCalendarsUpTo2026ArePublishedAtTheFirstStart() {
    given()
        .get("/v1/calendars/2026")
        .then()
        .body("workingDays", equalTo(248))
        .body("provisional", equalTo(false))
        .body("workdays", hasSize(6));
    assertEquals(23, events("announced", "aggregate_id < 'CN-2027'"));
  }

  @Test
  void anAnnouncementAndAnAmendmentMoveRunningDeadlinesWithANewRevision() {
    // Given twenty working days that reach into 2028, which is not announced
    String region = Town.region();
    town.on("2027-12-20");
    town.unit(region + "-A", region);
    UUID item =
        town.item(
            region + "-1",
            region,
            "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}",
            Town.responsible(region + "-A"));
    town.disclosure(Town.newId(), item, region + "-A", "DRAFT", Facts.formed("2027-12-20"));
    assertEquals(
        List.of("2028-01-17 t 1"), town.tasks(item, "due_on, provisional, deadline_revision"));

    // When 2028 is announced, and then amended
    put(2028, null, arrangement("2028-01-03")).statusCode(200).header("ETag", "\"1\"");
    town.settle();
    assertEquals(
        List.of("2028-01-18 f 2"), town.tasks(item, "due_on, provisional, deadline_revision"));
    put(2028, "\"1\"", arrangement("2028-01-03\",\"name\":\"元旦\"},{\"date\":\"2028-01-04"))
        .statusCode(200)
        .header("ETag", "\"2\"");
    town.settle();

    // Then
    assertEquals(List.of("2028-01-19 3"), town.tasks(item, "due_on, deadline_revision"));
    assertEquals(List.of("opened", "rescheduled", "rescheduled"), town.events(town.task(item)));
    assertEquals(1, events("amended", "aggregate_id = 'CN-2028'"));
  }

  @Test
  void anAmendmentNeedsTheVersionItIsBasedOnAndTheSameDaysChangeNothing() {
    put(2030, null, arrangement("2030-01-01")).statusCode(200);
    put(2030, null, arrangement("2030-01-02")).statusCode(428);
    put(2030, "\"7\"", arrangement("2030-01-02")).statusCode(412);
    put(2030, "\"1\"", arrangement("2030-01-01")).statusCode(200).header("ETag", "\"1\"");
    assertEquals(0, events("amended", "aggregate_id = 'CN-2030'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2032-01-01", "2031-02-30", "x", ""})
  void aDayThatCannotStandThereIsRefused(String date) {
    int status = "2032-01-01".equals(date) ? 422 : 400;
    put(2031, null, arrangement(date)).statusCode(status).contentType("application/problem+json");
    given().get("/v1/calendars/2031").then().body("version", equalTo(0));
  }

  @Test
  void theYearsAreKeptByCachesUntilAnArrangementChanges() {
    // Given the tags of a year and of all years
    put(2040, null, arrangement("2040-01-02")).statusCode(200);
    String year = cacheable("/v1/calendars/2040");
    String years = cacheable("/v1/calendars");

    // When the next year's notice makes a day of this December one off
    put(2041, null, arrangement("2040-12-31")).statusCode(200);

    // Then neither is the one that the cache has, and an amendment is based on what is shown now
    notKnown("/v1/calendars/2040", year).body("workingDays", equalTo(workingDays(2040)));
    notKnown("/v1/calendars", years);
    put(2040, year, arrangement("2040-01-03")).statusCode(412);
    put(2040, cacheable("/v1/calendars/2040"), arrangement("2040-01-03")).statusCode(200);
  }

  @Test
  void onlySystemAdministratorsAnnounce() {
    given()
        .auth()
        .oauth2(TestTokens.of("s", Roles.SUPERVISOR).jurisdiction("990000").token())
        .contentType("application/json")
        .body(arrangement("2029-01-01"))
        .put("/v1/calendars/2029")
        .then()
        .statusCode(403);
  }

  private static ValidatableResponse put(int year, String ifMatch, String body) {
    var request =
        given()
            .auth()
            .oauth2(TestTokens.of("admin", Roles.SYSTEM_ADMIN).token())
            .contentType("application/json")
            .body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put("/v1/calendars/" + year)
        .then();
  }

  /** The tag of what anybody may keep, and that it is answered by 304. */
  private static String cacheable(String path) {
    String tag =
        given()
            .get(path)
            .then()
            .statusCode(200)
            .header("Cache-Control", "public, no-cache")
            .extract()
            .header("ETag");
    given()
        .header("If-None-Match", tag)
        .get(path)
        .then()
        .statusCode(304)
        .header("ETag", tag)
        .header("Cache-Control", "public, no-cache");
    return tag;
  }

  private static ValidatableResponse notKnown(String path, String tag) {
    return given().header("If-None-Match", tag).get(path).then().statusCode(200);
  }

  private int workingDays(int year) {
    return calendars.current().workingDays(year);
  }

  private static String arrangement(String date) {
    return "{\"offDays\":[{\"date\":\"%s\",\"name\":\"元旦\"}],\"workdays\":[],\"source\":\"通知\"}"
        .formatted(date);
  }

  private int events(String happened, String where) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*) from outbox_event where type = :type and " + where)
                    .bind("type", "org.gongkai.task.calendar." + happened + ".v1")
                    .mapTo(Integer.class)
                    .one());
  }
}
