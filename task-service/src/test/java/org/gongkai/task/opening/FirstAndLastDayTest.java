package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An item binds from its first to its last day, also where these lie within a window. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class FirstAndLastDayTest {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":20}";
  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";

  @Inject Town town;
  @Inject DisclosureDesk desk;
  @Inject Sql sql;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";
  private final String duty = Town.responsible(unit);

  @BeforeEach
  void aUnitAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
  }

  @Test
  void aRepealedItemBindsUpToAndIncludingItsLastDay() {
    // Given a task about January, and a repeal that is announced days before it applies
    UUID item = town.item(region + "-1", region, MONTHLY, duty);
    town.repeal(region + "-1", region, MONTHLY, duty, "2026-02-16");

    // When, Then
    town.on("2026-02-16");
    assertEquals(List.of("ASSIGNED"), town.tasks(item, "state"));
    town.on("2026-02-17");
    assertEquals(List.of("CANCELLED DUTY_ENDED"), town.tasks(item, "state, cause"));
    assertEquals(List.of("ENDED"), town.obligations(item, "state"));
    town.on("2026-03-02");
    assertEquals(List.of("CANCELLED"), town.tasks(item, "state"));
  }

  @Test
  void aRepealWhoseLastDayHasPassedAppliesAtOnce() {
    UUID item = town.item(region + "-2", region, MONTHLY, duty);
    town.repeal(region + "-2", region, MONTHLY, duty, "2026-02-05");
    assertEquals(List.of("CANCELLED"), town.tasks(item, "state"));
  }

  @Test
  void aDutyThatRestsOnAnItemWhichIsAboutToEndIsStillWorkedOn() {
    UUID item = town.item(region + "-3", region, TWENTY, duty);
    town.repeal(region + "-3", region, TWENTY, duty, "2026-12-31");
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    assertEquals(List.of("ASSIGNED 2026-03-12"), town.tasks(item, "state, due_on"));
  }

  @Test
  void aWindowOpensNoEarlierThanItsItemApplies() {
    // Given items that apply from the 10th, in the middle of the window, and from a day next year
    UUID monthly = town.revision(region + "-4", region, MONTHLY, duty, "2026-02-10");
    UUID dated =
        town.revision(
            region + "-5",
            region,
            "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-06-30\",\"opensOn\":\"2026-01-01\"}",
            duty,
            "2026-02-10");
    UUID halfYear =
        town.revision(
            region + "-6",
            region,
            "{\"kind\":\"HALF_YEAR\",\"half\":\"FIRST\",\"year\":null}",
            duty,
            "2027-01-15");

    // When, Then
    town.on("2026-02-09");
    assertEquals(List.of(), town.tasks(monthly, "period"));
    assertEquals(List.of(), town.tasks(dated, "due_on"));
    town.on("2026-02-10");
    assertEquals(List.of("2026-01 2026-02-20"), town.tasks(monthly, "period, due_on"));
    assertEquals(List.of("2026-06-30"), town.tasks(dated, "due_on"));
    town.on("2027-01-14");
    assertEquals(List.of(), town.tasks(halfYear, "period"));
    town.on("2027-01-15");
    assertEquals(List.of("2027-H1 2027-06-30"), town.tasks(halfYear, "period, due_on"));
  }

  @Test
  void aDutyDoesNotEndWhileADraftOpensItsTask() {
    // Given
    UUID item = town.item(region + "-7", region, TWENTY, duty);
    LocalDate formed = LocalDate.of(2026, 2, 6);
    Disclosure draft =
        new Disclosure(Town.newId(), 1, item, unit, unit, "DRAFT", formed, null, null, null, null);

    // When the draft is settled but not committed, then its obligation cannot be changed
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              desk.receive(List.of(draft));
              assertThrows(JdbiException.class, () -> changeDuty(item));
            });

    // Then
    assertEquals(List.of("ASSIGNED"), town.tasks(item, "state"));
    changeDuty(item);
  }

  private void changeDuty(UUID item) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                sql.jdbi()
                    .useHandle(
                        handle ->
                            handle
                                .createQuery(
                                    "select id from obligation where item_id = :item for update nowait")
                                .bind("item", item)
                                .mapTo(UUID.class)
                                .one()));
  }
}
