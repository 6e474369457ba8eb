package org.gongkai.task.opening;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.gongkai.task.unit.ProjectedUnitTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0009: duties pass to who carries on the powers, as they stand. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SuccessionTest {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":20}";
  private static final String ONCE =
      "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-01-20\",\"opensOn\":\"2026-01-01\"}";
  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";

  @Inject Town town;
  @Inject ProjectedUnitTree tree;

  private final String region = Town.region();
  private final String old = region + "-A";
  private final String heir = region + "-B";
  private final String other = region + "-C";

  @BeforeEach
  void threeUnitsAndADay() {
    town.on("2026-01-06");
    town.unit(old, region);
    town.unit(heir, region);
    town.unit(other, region);
  }

  @Test
  void whatThePredecessorFulfilledIsNotAskedOfItsSuccessor() {
    // Given January's report and a duty of one day, both fulfilled
    UUID monthly = town.item(region + "-1", region, MONTHLY, Town.responsible(old));
    UUID once = town.item(region + "-2", region, ONCE, Town.responsible(old));
    publish(monthly, old, "2025-12");
    publish(once, old, null);

    // When
    ends(old, heir);

    // Then nothing opens before the next window
    assertEquals(List.of("2025-12 CLOSED " + old), town.tasks(monthly, "period, state, unit"));
    assertEquals(List.of("CLOSED " + old), town.tasks(once, "state, unit"));
    town.on("2026-02-01");
    assertEquals(
        List.of("2025-12 CLOSED " + old, "2026-01 ASSIGNED " + heir),
        town.tasks(monthly, "period, state, unit"));
    assertEquals(List.of("CLOSED f"), town.tasks(once, "state, overdue"));
  }

  @Test
  void whatThePredecessorLeftOpenPassesOnWithItsDeadlineAndIsAnsweredByTheSuccessor() {
    // Given
    UUID item = town.item(region + "-3", region, MONTHLY, Town.responsible(old));
    UUID task = town.task(item);

    // When
    ends(old, heir);

    // Then
    assertEquals(
        List.of(task + " ASSIGNED " + heir + " 2026-01-20 1"),
        town.tasks(item, "id, state, unit, due_on, deadline_revision"));
    assertEquals(List.of("opened", "reassigned"), town.events(task));
    assertEquals(
        List.of("task.reassign " + old + " " + heir),
        town.audit(task, "action, before->>'unit', after->>'unit'"));
    publish(item, heir, "2025-12");
    assertEquals(List.of("CLOSED t"), town.tasks(item, "state, on_time"));
  }

  @Test
  void aDraftsClockRunsOnAndItsPublicationAnswersTheSuccessorsTask() {
    // Given
    UUID item = town.item(region + "-4", region, TWENTY, Town.responsible(old));
    UUID draft = Town.newId();
    town.disclosure(draft, item, old, "DRAFT", Facts.formed("2026-01-05"));
    String clock = town.tasks(item, "id, due_on").get(0);

    // When
    ends(old, heir);

    // Then the catalogue goes on to name the unit that drafted it
    assertEquals(List.of(clock + " " + heir), town.tasks(item, "id, due_on, unit"));
    town.disclosure(
        draft, item, old, "PUBLISHED", Facts.formed("2026-01-05").published("2026-01-08"));
    assertEquals(List.of("CLOSED 2026-01-08 t"), town.tasks(item, "state, closed_on, on_time"));
  }

  @Test
  void whereTheSuccessorHasTheSameDutyOneTaskPerWindowIsEnough() {
    // Given two units with the same open window, and one draft
    UUID monthly = town.item(region + "-5", region, MONTHLY, Town.responsible(old, heir));
    UUID drafts = town.item(region + "-6", region, TWENTY, Town.responsible(old, heir));
    town.disclosure(Town.newId(), drafts, old, "DRAFT", Facts.formed("2026-01-05"));

    // When
    ends(old, heir);

    // Then
    assertEquals(
        List.of(old + " CANCELLED", heir + " ASSIGNED"), town.tasks(monthly, "unit, state"));
    assertEquals(List.of(heir + " ASSIGNED"), town.tasks(drafts, "unit, state"));
    town.on("2026-02-01");
    assertEquals(3, town.tasks(monthly, "id").size());
  }

  @Test
  void aWindowThatOnlyTheSuccessorHasFulfilledStaysOpenForThePredecessorsPart() {
    // Given
    UUID item = town.item(region + "-7", region, MONTHLY, Town.responsible(old, heir));
    publish(item, heir, "2025-12");

    // When
    ends(old, heir);

    // Then
    assertEquals(
        List.of("ASSIGNED", "CLOSED"), town.tasks(item, "state").stream().sorted().toList());
    publish(item, heir, "2025-12");
    assertEquals(List.of(heir + " CLOSED", heir + " CLOSED"), town.tasks(item, "unit, state"));
  }

  @Test
  void aRepealEndsWhatCameFromAPredecessorToo() {
    UUID item = town.item(region + "-8", region, MONTHLY, Town.responsible(old, heir));
    publish(item, heir, "2025-12");
    ends(old, heir);
    town.item(
        region + "-8",
        region,
        "DISCLOSURE",
        MONTHLY,
        Town.responsible(old, heir),
        null,
        "REPEALED");
    assertEquals(
        List.of("CANCELLED", "CLOSED"), town.tasks(item, "state").stream().sorted().toList());
  }

  @Test
  void dividedPowersGiveEachHeirWhatWasLeftOpenAndNoHeirWhatWasFulfilled() {
    // Given
    UUID open = town.item(region + "-9", region, MONTHLY, Town.responsible(old));
    UUID done = town.item(region + "-10", region, ONCE, Town.responsible(old));
    publish(done, old, null);

    // When
    ends(old, heir, other);

    // Then
    assertEquals(
        List.of(heir + " ASSIGNED 2026-01-20", other + " ASSIGNED 2026-01-20"),
        town.tasks(open, "unit, state, due_on"));
    assertEquals(List.of(old + " CLOSED"), town.tasks(done, "unit, state"));
    assertEquals(
        List.of(old + " ENDED", heir + " ACTIVE", other + " ACTIVE"),
        town.obligations(done, "unit, state"));
  }

  @Test
  void aSuccessorThatIsNotKnownYetIsWaitedFor() {
    // Given
    UUID item = town.item(region + "-11", region, MONTHLY, Town.responsible(old));
    String late = region + "-D";

    // When
    ends(old, late);
    assertEquals(List.of(old + " ASSIGNED"), town.tasks(item, "unit, state"));
    town.unit(late, region);
    town.settle();

    // Then
    assertEquals(List.of(late + " ASSIGNED"), town.tasks(item, "unit, state"));
  }

  @Test
  void whatWasGivenToAUnitThatEndsPassesOnToo() {
    // Given
    UUID item = town.item(region + "-12", region, MONTHLY, Town.responsible(other));
    given()
        .auth()
        .oauth2(TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token())
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"unit\":\"%s\",\"reason\":\"代办\"}".formatted(old))
        .post("/v1/tasks/" + town.task(item) + "/reassignments")
        .then()
        .statusCode(200);

    // When
    ends(old, heir);

    // Then
    assertEquals(List.of(heir + " ASSIGNED"), town.tasks(item, "unit, state"));
  }

  @Test
  void aSuccessorSeesWhatItsPredecessorHadAndNeverTheOtherWayRound() {
    // Given
    town.item(region + "-13", region, ONCE, Town.responsible(old));
    town.unit(region + "-BELOW", region, old, null, List.of(), List.of());
    town.unit(old, region, null, "2026-01-31", List.of(heir), List.of());
    assertEquals(List.of(heir), tree.withBelow(heir), "still in being");

    // When the last day has passed, and the heir ends as well, naming the first in a circle
    town.on("2026-02-01");
    town.unit(heir, region, null, "2026-01-31", List.of(other, old), List.of());

    // Then
    assertEquals(
        List.of(old, heir, region + "-BELOW", other).stream().sorted().toList(),
        tree.withBelow(other).stream().sorted().toList());
    assertEquals(
        List.of(true, true, false, false),
        List.of(
            tree.covers(other, old),
            tree.covers(other, region + "-BELOW"),
            tree.covers(old, other),
            tree.covers(region + "-BELOW", old)));
    given()
        .auth()
        .oauth2(TestTokens.of("o", Roles.UNIT_OFFICER).unit(other).token())
        .get("/v1/tasks?item=" + region + "-13")
        .then()
        .body("items", hasSize(1));
  }

  private void ends(String unit, String... heirs) {
    town.unit(unit, region, null, "2026-01-06", List.of(heirs), List.of());
    town.on("2026-01-07");
    town.settle();
  }

  private void publish(UUID item, String unit, String period) {
    town.disclosure(
        Town.newId(),
        item,
        unit,
        "PUBLISHED",
        new Facts("2026-01-05", null, period, "2026-01-06", null));
  }
}
