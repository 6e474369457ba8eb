package org.gongkai.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.notification.testing.FullTables;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.notification.testing.Suite;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the database goes through many deliveries. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class DeliveryPlanTest {

  @Inject Suite suite;
  @Inject FullTables tables;

  @BeforeEach
  void begin() {
    suite.reset();
    tables.fill();
  }

  @AfterEach
  void end() {
    suite.reset();
  }

  @Test
  void a_list_of_some_units_reads_the_newest_of_each_and_no_others() {
    // When
    String plan =
        tables.plan(
            DeliveryStore.page(true, " AND d.id < :after"),
            Map.of("rows", 21, "after", UUID.fromString("00000000-0000-0000-0000-00000000ffff")),
            Map.of("units", List.of("U-3", "U-4", "U-no-such")));
    // Then
    assertTrue(plan.contains("using delivery_unit on delivery"), () -> plan);
    assertFalse(plan.contains("Seq Scan on delivery"), () -> plan);
    assertFalse(plan.contains("Backward using delivery_pkey"), () -> plan);
    assertFalse(plan.contains("Rows Removed by Filter"), () -> plan);
  }

  @Test
  void a_list_of_what_failed_within_some_hours_reads_that_and_no_other_deliveries() {
    // Given
    DeliveryFilter failed =
        new DeliveryFilter(
            null,
            DeliveryState.FAILED,
            null,
            null,
            Instant.parse("2026-09-21T08:00:00Z"),
            Instant.parse("2026-09-21T09:00:00Z"));
    // When
    String plan =
        tables.plan(
            DeliveryStore.page(false, failed.conditions()),
            Map.of(
                "rows",
                21,
                "state",
                failed.state().name(),
                "from",
                failed.finishedFrom().toString(),
                "before",
                failed.finishedBefore().toString()),
            Map.of());
    // Then
    assertFalse(plan.contains("Seq Scan on delivery"), () -> plan);
    assertFalse(plan.contains("using delivery_pkey on delivery d_1"), () -> plan);
    assertFalse(plan.contains("Rows Removed by Filter"), () -> plan);
  }

  @Test
  void a_claim_reads_the_range_of_the_index_that_is_due_and_nothing_else() {
    // When
    QuarkusTransaction.begin();
    String plan =
        tables.plan(
            DeliveryQueue.CLAIM,
            Map.of(
                "priority",
                Priority.NORMAL.rank(),
                "most",
                64,
                "lease",
                60_000L,
                "at",
                "2026-09-21T00:00:00Z"),
            Map.of());
    QuarkusTransaction.rollback();
    // Then
    assertTrue(plan.contains("using delivery_pending on delivery"), () -> plan);
    assertTrue(
        plan.lines()
            .anyMatch(
                line ->
                    line.contains("Index Cond:")
                        && line.contains("priority")
                        && line.contains("next_attempt_at <= now()")),
        () -> plan);
    assertFalse(plan.contains("Seq Scan on delivery"), () -> plan);
    assertFalse(plan.contains("Seq Scan on message"), () -> plan);
    assertFalse(plan.contains("Rows Removed by Filter"), () -> plan);
    assertEquals(FullTables.ROWS, suite.count("SELECT count(*) FROM delivery"));
  }
}
