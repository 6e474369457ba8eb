package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row that nobody can read keeps no other waiting, whatever the sweep. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class HeldBackRowTest {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":28}";
  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";

  @Inject Town town;
  @Inject Sql sql;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";

  @BeforeEach
  void aUnitAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
  }

  @Test
  void anObligationThatCannotBeReadOpensNothingAndTheOthersOpen() {
    // Given
    UUID broken = item("-1", MONTHLY);
    UUID sound = item("-2", MONTHLY);
    run("update obligation set basis = '{}' where item_id = :item", broken);

    // When
    try {
      town.on("2026-02-11");

      // Then
      assertEquals(List.of(), town.tasks(broken, "state"));
      assertEquals(List.of("ASSIGNED"), town.tasks(sound, "state"));
    } finally {
      run("delete from obligation where item_id = :item", broken);
    }
  }

  @Test
  void anItemThatCannotBeReadObligesNobodyAndTheOthersAreExpanded() {
    // Given
    UUID broken = item("-3", MONTHLY);
    UUID sound = item("-4", MONTHLY);
    run("update item set basis = '{}' where id = :item", broken);
    for (UUID item : List.of(broken, sound)) {
      run("delete from obligation where item_id = :item", item);
      run("insert into expansion_queue values (:item, now())", item);
    }

    // When
    try {
      town.settle();

      // Then
      assertEquals(List.of(), town.obligations(broken, "state"));
      assertEquals(List.of("ACTIVE"), town.obligations(sound, "state"));
    } finally {
      run("delete from expansion_queue where item_id = :item", broken);
      run("delete from item where id = :item", broken);
    }
  }

  @Test
  void aTaskThatCannotFollowTheCalendarKeepsNoOtherFromBecomingOverdue() {
    // Given
    UUID broken = drafted("-5");
    UUID behind = drafted("-6");
    UUID late = drafted("-7");
    run("update task set calendar_revision = 0, clock = '{}' where item_id = :item", broken);
    run("update task set calendar_revision = 0 where item_id = :item", behind);
    run("update task set due_on = '2026-02-05' where item_id = :item", late);

    // When
    try {
      town.settle();

      // Then
      assertEquals(List.of("t"), town.tasks(late, "overdue"));
      assertEquals(List.of("t"), town.tasks(behind, "calendar_revision > 0"));
    } finally {
      run("delete from task where item_id = :item", broken);
    }
  }

  @Test
  void aUnitThatCannotEndKeepsNoOtherDutyFromPassingOn() {
    // Given a unit that was given a task which nobody can read, and another one; both end
    UUID broken = drafted("-8");
    String one = region + "-ONE";
    String two = region + "-TWO";
    town.unit(one, region);
    town.unit(two, region);
    UUID item = town.item(region + "-9", region, MONTHLY, Town.responsible(two));
    run("update task set unit = '%s', clock = '{}' where item_id = :item".formatted(one), broken);
    town.unit(one, region, null, "2026-02-05", List.of(unit), List.of());
    town.unit(two, region, null, "2026-02-05", List.of(unit), List.of());

    // When
    try {
      town.settle();

      // Then
      assertEquals(
          List.of(two + " ENDED", unit + " ACTIVE").stream().sorted().toList(),
          town.obligations(item, "unit, state").stream().sorted().toList());
    } finally {
      run("delete from task where item_id = :item", broken);
    }
  }

  private UUID item(String suffix, String limit) {
    return town.item(region + suffix, region, limit, Town.responsible(unit));
  }

  private UUID drafted(String suffix) {
    UUID item = item(suffix, TWENTY);
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    return item;
  }

  private void run(String statement, UUID item) {
    sql.jdbi().useHandle(handle -> handle.createUpdate(statement).bind("item", item).execute());
  }
}
