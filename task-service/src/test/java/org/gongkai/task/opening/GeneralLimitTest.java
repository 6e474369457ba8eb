package org.gongkai.task.opening;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DL-08, DL-09: beside a word such as 及时 and a notice, the twenty days of the law are watched. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class GeneralLimitTest {

  private static final String TIMELY =
      "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\",\"quote\":\"及时公开\"}";
  private static final String WITHIN_FIVE =
      "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\",\"serviceLevel\":"
          + "{\"days\":5,\"dayKind\":\"WORKING\",\"from\":\"FORMATION\"}}";
  private static final String NOTICE =
      "{\"kind\":\"NOTICE_PERIOD\",\"minimumDays\":3,\"dayKind\":\"NATURAL\"}";
  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":28}";
  private static final String LONG_AGO = "2018-09-17";
  private static final String STATES = "kind, state, due_on";
  private static final Facts FORMED = Facts.formed("2026-02-06");

  @Inject Town town;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";
  private final String duty = Town.responsible(unit);

  @BeforeEach
  void aUnitAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
  }

  @Test
  void aDraftOfATimelyDutyIsDueInTwentyWorkingDaysAndItsPublicationAnswersBothTasks() {
    // Given
    UUID item = town.item(region + "-1", region, within(20, TIMELY), duty);
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", FORMED);
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-03-12", "STANDING ASSIGNED"), town.tasks(item, STATES));

    // When it is published two working days before the end, and changes once more
    town.moveTo("2026-03-10");
    town.disclosure(draft, item, unit, "PUBLISHED", FORMED.published("2026-03-10"));
    town.settle();
    town.disclosure(draft, item, unit, "PUBLISHED", FORMED.published("2026-03-10"));
    town.settle();

    // Then each was answered once, and the next standing task waits for the next publication
    assertEquals(
        List.of(
            "DISCLOSURE CLOSED 2026-03-10 t 2", "STANDING CLOSED 2026-03-10", "STANDING ASSIGNED"),
        town.tasks(item, "kind, state, closed_on, on_time, working_days_early"));
  }

  @Test
  void aPublicationClosesTheTaskOfItsOwnDraftOnly() {
    UUID item = town.item(region + "-2", region, within(20, TIMELY), duty);
    UUID first = Town.newId();
    town.disclosure(first, item, unit, "DRAFT", FORMED);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-05"));
    town.disclosure(first, item, unit, "PUBLISHED", FORMED.published("2026-02-06"));
    assertEquals(
        List.of(
            "DISCLOSURE ASSIGNED 2026-03-11", "DISCLOSURE CLOSED 2026-03-12", "STANDING CLOSED"),
        town.tasks(item, STATES));
  }

  @Test
  void aNoticeIsDueInTwentyWorkingDaysAndWatchedFromItsPublication() {
    UUID item = town.item(region + "-3", region, within(20, NOTICE), duty);
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", FORMED);
    assertEquals(List.of("DISCLOSURE ASSIGNED 2026-03-12"), town.tasks(item, STATES));
    town.disclosure(draft, item, unit, "PUBLISHED", FORMED.published("2026-02-06"));
    assertEquals(
        List.of("NOTICE_WATCH ASSIGNED 2026-02-09", "DISCLOSURE CLOSED 2026-03-12"),
        town.tasks(item, STATES));
    town.on("2026-02-10");
    assertEquals(List.of("CLOSED t", "CLOSED t"), town.tasks(item, "state, on_time"));
  }

  @Test
  void aDraftThatIsNotPublishedInTimeIsOverdueWhateverTheWordSays() {
    UUID item = town.item(region + "-4", region, within(20, TIMELY), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", FORMED);
    town.on("2026-03-13");
    assertEquals(List.of("DISCLOSURE t", "STANDING f"), town.tasks(item, "kind, overdue"));
  }

  @Test
  void anotherDayOfFormationStartsItAnewAndADiscardedDraftCancelsIt() {
    UUID item = town.item(region + "-5", region, within(20, TIMELY), duty);
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", FORMED);
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-13"));
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-03-19", "STANDING ASSIGNED"), town.tasks(item, STATES));
    town.disclosure(draft, item, unit, "DISCARDED", Facts.formed("2026-02-13"));
    assertEquals(
        List.of("DISCLOSURE CANCELLED 2026-03-19", "STANDING ASSIGNED"), town.tasks(item, STATES));
  }

  @Test
  void aSpecialLawLeavesOnlyItsOwnLimit() {
    UUID item =
        town.item(region + "-6", region, within(20, TIMELY) + ",\"specialLaw\":\"某法第五条\"", duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", FORMED);
    assertEquals(List.of("STANDING ASSIGNED"), town.tasks(item, STATES));
  }

  @Test
  void theTaskFollowsEachLimitThatComesToCountFromFormation() {
    // Given
    UUID item = town.item(region + "-7", region, within(20, TIMELY), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", FORMED);

    // When, Then another general limit moves it, and a service level governs in its place
    revised("-7", within(15, TIMELY));
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-03-05", "STANDING ASSIGNED"), town.tasks(item, STATES));
    revised("-7", within(15, WITHIN_FIVE));
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-02-13", "STANDING CANCELLED"), town.tasks(item, STATES));
  }

  @Test
  void aLimitOfAnotherKindEndsItAndOneThatComesBackFindsTheDraftAgain() {
    UUID item = town.item(region + "-8", region, within(20, TIMELY), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", FORMED);
    revised("-8", within(20, MONTHLY));
    assertEquals(
        List.of("DISCLOSURE CANCELLED 2026-03-12", "STANDING CANCELLED"), town.tasks(item, STATES));
    revised("-8", within(20, TIMELY));
    assertEquals(
        List.of(
            "DISCLOSURE ASSIGNED 2026-03-12",
            "DISCLOSURE CANCELLED 2026-03-12",
            "STANDING ASSIGNED",
            "STANDING CANCELLED"),
        town.tasks(item, STATES).stream().sorted().toList());
  }

  @Test
  void itsClockFollowsTheCalendarAndSaysThatTheGeneralLimitCounts() {
    UUID item = town.item(region + "-9", region, within(20, TIMELY), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", FORMED);
    assertEquals(List.of("DISCLOSURE t", "STANDING f"), town.tasks(item, "kind, follows_calendar"));
    List<String> tasks = town.tasks(item, "id");
    clock(tasks.get(0))
        .body("governs", equalTo("GENERAL_TIME_LIMIT"))
        .body("timeLimit.term", equalTo("TIMELY"))
        .body("generalTimeLimit.workingDays", equalTo(20))
        .body("segments[0].article", equalTo("《中华人民共和国政府信息公开条例》第二十六条"));
    clock(tasks.get(1)).body("governs", nullValue());
  }

  private ValidatableResponse clock(String task) {
    return given()
        .auth()
        .oauth2(TestTokens.of("o", Roles.UNIT_OFFICER).unit(unit).token())
        .get("/v1/tasks/" + task + "/clock")
        .then()
        .statusCode(200);
  }

  private void revised(String suffix, String limits) {
    town.revision(region + suffix, region, limits, duty, LONG_AGO);
  }

  private static String within(int days, String limit) {
    return limit
        + ",\"generalTimeLimit\":{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":%d}"
            .formatted(days);
  }
}
