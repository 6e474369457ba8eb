package org.gongkai.task.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.obligation.Expansions;
import org.gongkai.task.opening.Openings;
import org.gongkai.task.testing.CatalogJson;
import org.gongkai.task.testing.ConnectionKiller;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Connections that the database ends in the middle of a transaction lose nothing and double
 * nothing.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KilledConnectionsTest {

  private static final int ITEMS = 60;
  private static final int UNITS = 10;
  private static final int KILLS = 5;
  private static final int ATTEMPTS = 500;

  @Inject Town town;
  @Inject Expansions expansions;
  @Inject Openings openings;
  @Inject Sql sql;

  private final String region = Town.region();
  private final List<UUID> items = new ArrayList<>();
  private int failures;

  @BeforeEach
  void aDayBeforeTheWindowOpens() {
    town.on("2026-02-06");
    IntStream.range(0, UNITS).forEach(i -> town.unit(region + "-U" + i, region));
  }

  @Test
  void everyTaskAndEveryEventExistsOnceWhateverConnectionsEnd() {
    // Given
    List<Sent> batch = monthlyDuties();

    // When connections end while the batch is received and expanded, and while the sweep opens
    underFire(() -> town.deliverItems(batch));
    assertEquals(0, failures, "the inbox tries again by itself");
    untilFired(expansions::run);
    int expansionsKilled = failures;
    expansions.run();
    town.moveTo("2026-02-11");
    untilFired(openings::run);
    town.settle();

    // Then
    assertTrue(expansionsKilled > 0, "an expansion was killed");
    assertTrue(failures > expansionsKilled, "a sweep was killed");
    int all = ITEMS * UNITS;
    assertEquals(all, count("obligation where item_id = any(:items) and state = 'ACTIVE'"));
    assertEquals(all, count("task where item_id = any(:items)"));
    assertEquals(
        all,
        count("(select distinct obligation_id from task where item_id = any(:items)) once"),
        "one task per obligation");
    assertEquals(
        all,
        count(
            """
            task t join outbox_event e on e.aggregate_type = 'task'
               and e.aggregate_id = cast(t.id as text) and e.type like '%.opened.v1'
             where t.item_id = any(:items)
            """),
        "one event per task");
    assertEquals(
        0,
        count(
            """
            outbox_event e where e.aggregate_type = 'task' and cardinality(:items) > 0
               and not exists (select from task t where cast(t.id as text) = e.aggregate_id)
            """),
        "no event without its task");
    assertEquals(
        all,
        count("task_history where task_id in (select id from task where item_id = any(:items))"));
    assertEquals(0, count("expansion_queue where item_id = any(:items)"));
  }

  private List<Sent> monthlyDuties() {
    String[] units =
        IntStream.range(0, UNITS).mapToObj(i -> region + "-U" + i).toArray(String[]::new);
    return IntStream.range(0, ITEMS)
        .mapToObj(
            i -> {
              UUID id = Ids.next();
              items.add(id);
              return Sent.of(
                  id,
                  1,
                  CatalogJson.item(
                      id,
                      1,
                      region + "-" + i,
                      region,
                      "DISCLOSURE",
                      "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":20}",
                      Town.responsible(units),
                      null,
                      "EFFECTIVE"));
            })
        .toList();
  }

  /** Runs some work once, while connections end. */
  private void underFire(Runnable work) {
    try (ConnectionKiller killer = ConnectionKiller.of(1)) {
      attempt(work);
    }
  }

  /** Runs some work again and again until enough connections have ended in it. */
  private void untilFired(Runnable work) {
    try (ConnectionKiller killer = ConnectionKiller.of(KILLS)) {
      for (int i = 0; i < ATTEMPTS && !killer.done(); i++) {
        attempt(work);
      }
    }
  }

  private void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException ended) {
      failures++;
    }
  }

  private long count(String from) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from " + from)
                    .bindArray("items", UUID.class, items.toArray())
                    .mapTo(Long.class)
                    .one());
  }
}
