package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Open tasks follow the version of the limit that applies; those that have ended never change. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ChangedLimitTest {

  private static final String LONG_AGO = "2018-09-17";
  private static final String NEWLY = "公开时限变更";

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
  void anotherNumberOfDaysIsCountedFromTheDayOfFormation() {
    // Given two drafts, one of them published
    UUID item = town.item(region + "-1", region, formation(20), duty);
    UUID published = Town.newId();
    Facts facts = Facts.formed("2026-02-06");
    town.disclosure(published, item, unit, "DRAFT", facts);
    town.disclosure(published, item, unit, "PUBLISHED", facts.published("2026-02-06"));
    UUID closed = town.task(item);
    town.disclosure(Town.newId(), item, unit, "DRAFT", facts);

    // When
    town.revision(region + "-1", region, formation(7), duty, LONG_AGO);

    // Then the open task has a new deadline, says why and is audited; the closed one stays
    assertEquals(
        List.of("ASSIGNED 2026-02-24 2 2 7 " + NEWLY, "CLOSED 2026-03-12 1 2 20"),
        town.tasks(
            item,
            "state, due_on, deadline_revision, version, basis->'timeLimit'->>'workingDays', reason"));
    UUID open = town.task(item);
    assertEquals(List.of("opened", "rescheduled"), town.events(open));
    assertEquals(List.of("opened", "closed"), town.events(closed));
    assertEquals(
        List.of("task.reschedule " + NEWLY + " 2026-03-12 2026-02-24"),
        town.audit(open, "action, reason, before->>'dueOn', after->>'dueOn'"));
  }

  @Test
  void anotherNumberOfDaysIsCountedFromTheDayOfDecision() {
    UUID item = town.item(region + "-2", region, decision(7), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.decided("2026-02-13"));
    town.revision(region + "-2", region, decision(15), duty, LONG_AGO);
    assertEquals(List.of("2026-03-12 2"), town.tasks(item, "due_on, deadline_revision"));
  }

  @Test
  void anotherWindowMovesTheTaskOfThePeriodAndOpensNoSecondOne() {
    // Given the task about January
    UUID item = town.item(region + "-3", region, monthly(11, 31), duty);
    town.on("2026-02-11");
    assertEquals(List.of("2026-01 2026-02-28 1"), periods(item));

    // When
    town.revision(region + "-3", region, monthly(1, 20), duty, LONG_AGO);

    // Then
    assertEquals(List.of("2026-01 2026-02-20 2"), periods(item));
    town.on("2026-03-01");
    assertEquals(List.of("2026-01 2026-02-20 2", "2026-02 2026-03-20 1"), periods(item));
  }

  @Test
  void anotherMinimumMovesTheEndOfARunningNotice() {
    UUID item = town.item(region + "-4", region, notice(3), duty);
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("2026-02-05").published("2026-02-06"));
    town.revision(region + "-4", region, notice(5), duty, LONG_AGO);
    assertEquals(List.of("2026-02-11 2"), town.tasks(item, "due_on, deadline_revision"));
  }

  @Test
  void aVersionAppliesFromItsFirstDayWhateverHappensBefore() {
    // Given
    UUID item = town.item(region + "-5", region, formation(20), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));

    // When a version is announced, and the item is expanded for another reason
    town.revision(region + "-5", region, formation(7), duty, "2026-02-12");
    town.unit(unit, region, null, null, List.of(), List.of("NEW"));
    town.on("2026-02-11");

    // Then
    assertEquals(List.of("2026-03-12 1"), town.tasks(item, "due_on, deadline_revision"));
    town.on("2026-02-12");
    assertEquals(List.of("2026-02-24 2"), town.tasks(item, "due_on, deadline_revision"));
  }

  @Test
  void anAnnouncedVersionThatIsOvertakenNeverApplies() {
    UUID item = town.item(region + "-6", region, formation(20), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    town.revision(region + "-6", region, formation(7), duty, "2026-02-14");
    town.revision(region + "-6", region, formation(15), duty, "2026-02-12");
    town.on("2026-02-25");
    assertEquals(
        List.of("2026-03-05 2 opened,rescheduled"),
        town.tasks(item, "due_on, deadline_revision").stream()
            .map(task -> task + " " + String.join(",", town.events(town.task(item))))
            .toList());
  }

  @Test
  void aDeadlineThatRanOutBeforeTheVersionAppliesStays() {
    UUID item = town.item(region + "-7", region, formation(20), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2025-12-31"));
    town.settle();
    town.revision(region + "-7", region, formation(40), duty, "2026-02-06");
    assertEquals(List.of("2026-01-29 1 t"), town.tasks(item, "due_on, deadline_revision, overdue"));
  }

  @Test
  void whatALimitOfAnotherKindNoLongerOrdersIsCancelled() {
    UUID item = town.item(region + "-8", region, formation(20), duty);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    town.revision(region + "-8", region, monthly(1, 28), duty, LONG_AGO);
    assertEquals(
        List.of("2026-01 ASSIGNED", "CANCELLED " + NEWLY),
        town.tasks(item, "period, state, reason").stream().sorted().toList());
  }

  @Test
  void anotherDateMovesTheTaskAndOpensNoSecondOne() {
    // Given a dated task, and one that was done
    UUID open = town.item(region + "-9", region, dated("2026-06-30"), duty);
    UUID done = town.item(region + "-10", region, dated("2026-06-30"), duty);
    town.disclosure(
        Town.newId(), done, unit, "PUBLISHED", Facts.formed("2026-02-05").published("2026-02-06"));

    // When a version that applies from today names another date
    town.revision(region + "-9", region, dated("2026-09-30"), duty, "2026-02-06");
    town.revision(region + "-10", region, dated("2026-09-30"), duty, "2026-02-06");

    // Then
    assertEquals(List.of("ASSIGNED 2026-09-30"), town.tasks(open, "state, due_on"));
    assertEquals(List.of("CLOSED 2026-06-30"), town.tasks(done, "state, due_on"));
  }

  @Test
  void aDateAfterOneThatRanOutHasATaskOfItsOwn() {
    UUID item = town.item(region + "-11", region, dated("2026-02-05"), duty);
    town.revision(region + "-11", region, dated("2026-09-30"), duty, "2026-02-06");
    assertEquals(List.of("2026-02-05 t", "2026-09-30 f"), town.tasks(item, "due_on, overdue"));
  }

  @Test
  void aLimitThatComesToTheSameDayIsTheOneThatIsCountedByFromNowOn() {
    // Given a notice of three working days
    UUID item = town.item(region + "-12", region, notice(3).replace("NATURAL", "WORKING"), duty);
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("2026-02-05").published("2026-02-06"));
    assertEquals(List.of("2026-02-11 t"), town.tasks(item, "due_on, follows_calendar"));

    // When five natural days are ordered
    town.revision(region + "-12", region, notice(5), duty, LONG_AGO);

    // Then the task counts those, and its deadline is the same
    assertEquals(
        List.of("2026-02-11 f 1 5"),
        town.tasks(
            item,
            "due_on, follows_calendar, deadline_revision, basis->'timeLimit'->>'minimumDays'"));
    assertEquals(List.of("opened", "rescheduled"), town.events(town.task(item)));
  }

  @Test
  void aStandingDutyThatNothingMeasuresAnyMoreHasNoDueDate() {
    // Given a silence of ten working days at most
    String timely = "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"%s}";
    String level =
        ",\"serviceLevel\":{\"days\":10,\"dayKind\":\"WORKING\",\"from\":\"LAST_PUBLICATION\"}";
    UUID item = town.item(region + "-13", region, timely.formatted(level), duty);
    assertEquals(List.of("2026-02-27 1"), town.tasks(item, "due_on, deadline_revision"));

    // When
    town.revision(region + "-13", region, timely.formatted(""), duty, LONG_AGO);
    town.on("2026-03-10");

    // Then
    assertEquals(
        List.of("ASSIGNED f 2"), town.tasks(item, "state, due_on, overdue, deadline_revision"));
  }

  private List<String> periods(UUID item) {
    return town.tasks(item, "period, due_on, deadline_revision");
  }

  private static String formation(int days) {
    return "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":%d}".formatted(days);
  }

  private static String dated(String day) {
    return "{\"kind\":\"FIXED_DATE\",\"date\":\"%s\"}".formatted(day);
  }

  private static String decision(int days) {
    return "{\"kind\":\"WORKING_DAYS_FROM_DECISION\",\"workingDays\":%d}".formatted(days);
  }

  private static String monthly(int from, int to) {
    return "{\"kind\":\"MONTHLY\",\"fromDay\":%d,\"toDay\":%d}".formatted(from, to);
  }

  private static String notice(int days) {
    return "{\"kind\":\"NOTICE_PERIOD\",\"minimumDays\":%d,\"dayKind\":\"NATURAL\"}"
        .formatted(days);
  }
}
