package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DL-01 to DL-08, ASG-01: tasks open by their time limit and are answered by disclosures. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class TaskOpeningTest {

  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20,\"quote\":\"20个工作日内\"}";
  private static final String SEVEN = "{\"kind\":\"WORKING_DAYS_FROM_DECISION\",\"workingDays\":7}";
  private static final String MONTHLY =
      "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":31,\"quote\":\"每月中下旬\"}";
  private static final String TIMELY =
      "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\",\"quote\":\"及时公开\"}";
  private static final String NOTICE =
      "{\"kind\":\"NOTICE_PERIOD\",\"minimumDays\":3,\"dayKind\":\"NATURAL\"}";

  @Inject Town town;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";

  @BeforeEach
  void aUnitAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
  }

  @Test
  void aDraftOpensATaskOfTwentyWorkingDaysAndItsPublicationClosesIt() {
    // Given
    UUID item = town.item(region + "-1", region, TWENTY, Town.responsible(unit));
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-06"));
    assertEquals(
        List.of("DISCLOSURE ASSIGNED 2026-03-12 f"),
        town.tasks(item, "kind, state, due_on, overdue"));

    // When it is published two working days before the end
    town.disclosure(
        draft, item, unit, "PUBLISHED", Facts.formed("2026-02-06").published("2026-03-10"));

    // Then
    assertEquals(
        List.of("CLOSED 2026-03-10 t 2"),
        town.tasks(item, "state, closed_on, on_time, working_days_early"));
    assertEquals(List.of("opened", "closed"), town.events(town.task(item)));
  }

  @Test
  void theClockOfADecisionStartsOnlyWhenTheDecisionIsKnown() {
    // Given a draft without its date of decision
    UUID item = town.item(region + "-2", region, SEVEN, Town.responsible(unit));
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-06"));
    assertEquals(List.of(), town.tasks(item, "state"));

    // When
    town.disclosure(draft, item, unit, "DRAFT", Facts.decided("2026-02-13"));

    // Then
    assertEquals(List.of("2026-03-02"), town.tasks(item, "due_on"));
  }

  @Test
  void aChangedDateOfFormationStartsTheClockAnew() {
    // Given
    UUID item = town.item(region + "-3", region, TWENTY, Town.responsible(unit));
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-06"));

    // When
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-13"));

    // Then
    assertEquals(List.of("2026-03-19 2"), town.tasks(item, "due_on, deadline_revision"));
    assertEquals(List.of("opened", "rescheduled"), town.events(town.task(item)));
  }

  @Test
  void aDiscardedDraftCancelsItsTask() {
    UUID item = town.item(region + "-4", region, TWENTY, Town.responsible(unit));
    UUID draft = Town.newId();
    town.disclosure(draft, item, unit, "DRAFT", Facts.formed("2026-02-06"));
    town.disclosure(draft, item, unit, "DISCARDED", Facts.formed("2026-02-06"));
    assertEquals(List.of("CANCELLED"), town.tasks(item, "state"));
  }

  @Test
  void eventsInAnyOrderAndTwiceGiveTheSameTasks() {
    // Given a disclosure that is drafted and published before its item has arrived
    UUID draft = Town.newId();
    String code = region + "-5";
    UUID item = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    Sent drafted = town.disclosureSent(draft, item, unit, "DRAFT", Facts.formed("2026-02-06"));
    Sent published =
        town.disclosureSent(
            draft, item, unit, "PUBLISHED", Facts.formed("2026-02-06").published("2026-02-10"));
    town.deliver(List.of(drafted, published));

    // When the item arrives, and the events once more
    town.item(code, region, TWENTY, Town.responsible(unit));
    town.deliver(List.of(published, drafted, published));

    // Then
    assertEquals(List.of("CLOSED 2026-02-10 t"), town.tasks(item, "state, closed_on, on_time"));
    assertEquals(List.of("opened", "closed"), town.events(town.task(item)));
  }

  @Test
  void aMonthlyDutyOpensEachWindowAndTheMatchingPublicationClosesIt() {
    // Given
    UUID item = town.item(region + "-6", region, MONTHLY, Town.responsible(unit));
    assertEquals(List.of(), town.tasks(item, "state"));
    town.on("2026-02-11");
    assertEquals(List.of("2026-01 2026-02-28"), town.tasks(item, "period, due_on"));

    // When nothing happens until April, and then January is published
    town.on("2026-04-15");
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.about("2026-01").published("2026-04-15"));

    // Then every missed window has its task, one is closed late, and the passed one is overdue
    assertEquals(
        List.of("2026-01 CLOSED t f", "2026-02 ASSIGNED t", "2026-03 ASSIGNED f"),
        town.tasks(item, "period, state, overdue, on_time"));
  }

  @Test
  void aFixedDateBeforeTheAsOfDayIsHistoryAndALaterOneOpensOneTask() {
    // Given
    String past = "{\"kind\":\"FIXED_DATE\",\"date\":\"2018-09-20\"}";
    String ahead = "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-12-31\",\"programme\":true}";

    // When
    UUID history =
        town.item(
            region + "-7", region, "WORK", past, Town.responsible(unit), "2026-01-01", "EFFECTIVE");
    UUID programme =
        town.item(
            region + "-8",
            region,
            "WORK",
            ahead,
            Town.responsible(unit),
            "2026-01-01",
            "EFFECTIVE");

    // Then
    assertEquals(List.of("HISTORY"), town.obligations(history, "state"));
    assertEquals(List.of(), town.tasks(history, "state"));
    assertEquals(List.of("WORK 2026-12-31"), town.tasks(programme, "kind, due_on"));
  }

  @Test
  void aStandingTaskIsAnsweredByAPublicationAndTheNextOneOpens() {
    // Given
    UUID item = town.item(region + "-9", region, TIMELY, Town.responsible(unit));
    assertEquals(List.of("STANDING ASSIGNED"), town.tasks(item, "kind, state, due_on"));

    // When
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("2026-02-06").published("2026-02-06"));
    town.settle();

    // Then
    assertEquals(
        List.of("STANDING ASSIGNED", "STANDING CLOSED"),
        town.tasks(item, "kind, state").stream().sorted().toList());
  }

  @Test
  void aNoticeThatStaysPublicForItsPeriodIsKept() {
    // Given a notice of 6 February, three natural days
    UUID item = town.item(region + "-10", region, NOTICE, Town.responsible(unit));
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("2026-02-05").published("2026-02-06"));
    assertEquals(
        List.of("NOTICE_WATCH ASSIGNED 2026-02-09"), town.tasks(item, "kind, state, due_on"));

    // When the third day has passed
    town.on("2026-02-10");

    // Then
    assertEquals(List.of("CLOSED f t"), town.tasks(item, "state, overdue, on_time"));
  }

  @Test
  void aNoticeTakenDownTooEarlyIsABreach() {
    UUID item = town.item(region + "-11", region, NOTICE, Town.responsible(unit));
    UUID notice = Town.newId();
    Facts published = Facts.formed("2026-02-05").published("2026-02-06");
    town.disclosure(notice, item, unit, "PUBLISHED", published);
    town.disclosure(notice, item, unit, "WITHDRAWN", published.withdrawn("2026-02-08"));
    town.on("2026-02-20");
    assertEquals(
        List.of("ASSIGNED t 2026-02-08 公示期未满即撤下"),
        town.tasks(item, "state, overdue, overdue_since, reason"));
  }

  @Test
  void aTaskIsFoundOverdueOnceHoweverOftenTheSweepRuns() {
    // Given
    UUID item = town.item(region + "-12", region, TWENTY, Town.responsible(unit));
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));

    // When the last day passes, and months more
    town.on("2026-03-12");
    assertEquals(List.of("f"), town.tasks(item, "overdue"));
    town.on("2026-03-13");
    town.on("2026-06-01");

    // Then
    assertEquals(List.of("t 2026-03-13"), town.tasks(item, "overdue, overdue_since"));
    assertEquals(List.of("opened", "overdue"), town.events(town.task(item)));
  }

  @Test
  void aRepealedItemEndsItsObligationsAndCancelsTheirTasks() {
    UUID item = town.item(region + "-13", region, TIMELY, Town.responsible(unit));
    town.item(
        region + "-13", region, "DISCLOSURE", TIMELY, Town.responsible(unit), null, "REPEALED");
    assertEquals(List.of("ENDED"), town.obligations(item, "state"));
    assertEquals(List.of("CANCELLED"), town.tasks(item, "state"));
  }
}
