package org.gongkai.task.obligation;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.testing.CatalogJson;
import org.gongkai.task.testing.Town;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Prints figures; asserts none. Runs only when asked for by {@code -Dgongkai.figures=<items>}. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@EnabledIfSystemProperty(named = "gongkai.figures", matches = "[0-9]+")
class ExpansionFigures {

  private static final Logger LOG = Logger.getLogger(ExpansionFigures.class);
  private static final int BATCH = 500;
  private static final int UNITS = 50;
  private static final List<String> LIMITS =
      List.of(
          "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}",
          "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":31}",
          "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-12-31\"}",
          "{\"kind\":\"YEARLY\",\"fromMonth\":1,\"fromDay\":1,\"dueMonth\":12,\"dueDay\":31}");

  @Inject Town town;
  @Inject Sql sql;

  @Test
  void itemsBecomeTasksAndTasksAreListed() {
    int items = Integer.getInteger("gongkai.figures");
    String region = Town.region();
    town.on("2026-02-06");
    for (int i = 0; i < UNITS; i++) {
      town.unit(region + "-U" + i, region);
    }
    List<Sent> events = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      UUID id = Ids.next();
      String units = Town.responsible(region + "-U" + i % UNITS, region + "-U" + (i + 7) % UNITS);
      events.add(
          Sent.of(
              id,
              1,
              CatalogJson.item(
                  id,
                  1,
                  region + "-I" + i,
                  region,
                  "DISCLOSURE",
                  LIMITS.get(i % LIMITS.size()),
                  units,
                  null,
                  "EFFECTIVE")));
    }
    long start = System.nanoTime();
    for (int i = 0; i < items; i += BATCH) {
      town.deliverItems(events.subList(i, Math.min(items, i + BATCH)));
    }
    long received = System.nanoTime();
    town.settle();
    long opened = System.nanoTime();
    LOG.infof(
        "items=%d received in %s, expanded and opened in %s, tasks=%d",
        items, Duration.ofNanos(received - start), Duration.ofNanos(opened - received), tasks());
    lists("unit", TestTokens.of("o", Roles.UNIT_OFFICER).unit(region + "-U1").token());
    lists("jurisdiction", TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token());
    lists("all", TestTokens.of("a", Roles.AUDITOR).token());
  }

  private void lists(String who, String token) {
    long[] nanos = new long[300];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      given()
          .auth()
          .oauth2(token)
          .get("/v1/tasks?state=ASSIGNED&state=ACCEPTED")
          .then()
          .statusCode(200);
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos, 100, nanos.length);
    LOG.infof("list by %s: p50 %.1f ms, p99 %.1f ms", who, nanos[200] / 1e6, nanos[297] / 1e6);
  }

  private long tasks() {
    return sql.jdbi()
        .withHandle(
            handle -> handle.createQuery("select count(*) from task").mapTo(Long.class).one());
  }
}
