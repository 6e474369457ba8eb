package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * DL-04: whether a publication or its window comes first, and in which batch, makes no difference.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class EarlyPublicationTest {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":31}";
  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";
  private static final String OUTCOME = "period, state, closed_on, on_time";

  @Inject Town town;
  @Inject DisclosureDesk desk;
  @Inject Openings openings;
  @Inject Sql sql;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";

  @BeforeEach
  void aUnitAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
  }

  @Test
  void aPublicationBeforeItsWindowClosesTheTaskAsSoonAsItOpens() {
    // Given January, published five days before the window about it opens
    UUID item = monthly("-1");
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.about("2026-01").published("2026-02-06"));

    // When
    town.on("2026-02-11");

    // Then
    assertEquals(List.of("2026-01 CLOSED 2026-02-06 t"), town.tasks(item, OUTCOME));
    assertEquals(List.of("opened", "closed"), town.events(town.task(item)));
  }

  @Test
  void anEarlyPublicationAboutAnotherPeriodOrNoneLeavesTheTaskOpen() {
    UUID item = monthly("-2");
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.about("2025-12").published("2026-02-06"));
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("2026-02-05").published("2026-02-06"));
    town.on("2026-02-11");
    assertEquals(List.of("2026-01 ASSIGNED"), town.tasks(item, OUTCOME));
  }

  @Test
  void anEarlyPublicationThatIsHeardOfAfterTheWindowOpenedAnswersNoMoreThanOneHeardOfBefore() {
    UUID monthly = monthly("-10");
    UUID standing =
        town.item(
            region + "-11",
            region,
            "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}",
            Town.responsible(unit));
    town.on("2026-02-11");
    for (UUID item : List.of(monthly, standing)) {
      town.disclosure(
          Town.newId(),
          item,
          unit,
          "PUBLISHED",
          Facts.formed("2026-02-04").published("2026-02-05"));
    }
    assertEquals(List.of("2026-01 ASSIGNED"), town.tasks(monthly, OUTCOME));
    assertEquals(List.of("ASSIGNED"), town.tasks(standing, OUTCOME));
  }

  @Test
  void aPublicationAndTheSweepThatOpensItsTaskNeverMissEachOther() {
    // Given a window that is about to open
    UUID item = monthly("-3");
    town.moveTo("2026-02-11");
    Disclosure published =
        new Disclosure(
            Town.newId(),
            1,
            item,
            unit,
            unit,
            "PUBLISHED",
            null,
            null,
            "2026-01",
            LocalDate.of(2026, 2, 11),
            null);

    // When the sweep runs while the publication is settled but not committed
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              desk.receive(List.of(published));
              openings.run();
            });
    openings.run();

    // Then
    assertEquals(List.of("2026-01 CLOSED 2026-02-11 t"), town.tasks(item, OUTCOME));
  }

  @Test
  void aPublicationWithdrawnLaterHasAnsweredItsTaskInOneBatchAndInTwo() {
    // Given
    UUID atOnce = monthly("-4");
    UUID apart = monthly("-5");
    town.on("2026-02-11");

    // When
    List<Sent> first = publishedAndWithdrawn(atOnce);
    town.deliver(first);
    publishedAndWithdrawn(apart).forEach(sent -> town.deliver(List.of(sent)));

    // Then
    assertEquals(List.of("2026-01 CLOSED 2026-02-11 t"), town.tasks(atOnce, OUTCOME));
    assertEquals(List.of("2026-01 CLOSED 2026-02-11 t"), town.tasks(apart, OUTCOME));
  }

  @Test
  void aDayOfFormationLongAgoIsCountedMondayToFriday() {
    UUID item = town.item(region + "-6", region, TWENTY, Town.responsible(unit));
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.formed("1949-10-01").published("1949-10-27"));
    assertEquals(
        List.of("CLOSED 1949-10-28 t t 1"),
        town.tasks(item, "state, due_on, provisional, on_time, working_days_early"));
  }

  @Test
  void whatCannotBeSettledDoesNotStopTheRest() {
    // Given a draft whose obligation nobody can read, and one behind it
    UUID broken = town.item(region + "-7", region, TWENTY, Town.responsible(unit));
    UUID sound = town.item(region + "-8", region, TWENTY, Town.responsible(unit));
    run("update obligation set basis = '{}' where item_id = :item", broken);
    for (UUID item : List.of(broken, sound)) {
      run(
          """
          insert into disclosure (id, version, item_id, unit, carrier, state, formed_on)
          select '%s', 1, item_id, unit, unit, 'DRAFT', '2026-02-06' from obligation where item_id = :item
          """
              .formatted(Town.newId()),
          item);
    }

    // When
    try {
      openings.run();

      // Then
      assertEquals(List.of(), town.tasks(broken, "state"));
      assertEquals(List.of("ASSIGNED 2026-03-12"), town.tasks(sound, "state, due_on"));
    } finally {
      run("delete from disclosure where item_id = :item", broken);
    }
  }

  @Test
  void anotherCalendarDoesNotUndoTheBreachOfANotice() {
    // Given a notice of three working days, taken down after one
    UUID item =
        town.item(
            region + "-9",
            region,
            "{\"kind\":\"NOTICE_PERIOD\",\"minimumDays\":3,\"dayKind\":\"WORKING\"}",
            Town.responsible(unit));
    UUID notice = Town.newId();
    Facts published = Facts.formed("2026-02-05").published("2026-02-06");
    town.disclosure(notice, item, unit, "PUBLISHED", published);
    town.on("2026-02-09");
    town.disclosure(notice, item, unit, "WITHDRAWN", published.withdrawn("2026-02-09"));

    // When the task is behind the calendar
    run("update task set calendar_revision = 0 where item_id = :item", item);
    town.settle();

    // Then
    assertEquals(
        List.of("ASSIGNED t 2026-02-09"), town.tasks(item, "state, overdue, overdue_since"));
  }

  private UUID monthly(String suffix) {
    return town.item(region + suffix, region, MONTHLY, Town.responsible(unit));
  }

  private List<Sent> publishedAndWithdrawn(UUID item) {
    UUID id = Town.newId();
    Facts published = Facts.about("2026-01").published("2026-02-11");
    return List.of(
        town.disclosureSent(id, item, unit, "PUBLISHED", published),
        town.disclosureSent(id, item, unit, "WITHDRAWN", published.withdrawn("2026-02-12")));
  }

  private void run(String statement, UUID item) {
    sql.jdbi().useHandle(handle -> handle.createUpdate(statement).bind("item", item).execute());
  }
}
