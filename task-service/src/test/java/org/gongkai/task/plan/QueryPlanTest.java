package org.gongkai.task.plan;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.QueryPlan;
import org.gongkai.platform.testing.QueryPlans;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.obligation.Expansions;
import org.gongkai.task.opening.Openings;
import org.gongkai.task.task.Sweeps;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a request, an event or a sweep reads does not grow with the tables: every statement is
 * explained as it runs, over fifty thousand rows.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlanTest {

  private static final Set<String> BIG = Set.of("task", "obligation", "disclosure", "item");

  /** Far from the fifty thousand, and room for what the tests before have left. */
  private static final double ROWS = 6_000;

  private static final double SORTED = 1_500;
  private static final long PAGES = 12_000;

  @Inject ManyRows rows;
  @Inject Town town;
  @Inject Expansions expansions;
  @Inject Openings openings;
  @Inject Sweeps sweeps;
  @Inject Sql sql;

  private final String region = ManyRows.REGION;

  @BeforeAll
  void fiftyThousandOfEach() {
    town.on("2026-02-06");
    rows.fill();
  }

  @AfterAll
  void none() {
    rows.empty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "officer, ''",
    "officer, state=ASSIGNED&state=ACCEPTED",
    "officer, role=LEAD",
    "officer, domain=P3",
    "officer, dueFrom=2026-05-01&dueTo=2026-05-31",
    "officer, overdue=false&sort=OPENED",
    "supervisor, ''",
    "supervisor, unit={region}-U1",
    "supervisor, unit={region}-U1&state=ASSIGNED",
    "supervisor, state=ASSIGNED&state=ACCEPTED",
    "supervisor, role=LEAD",
    "supervisor, role=COORDINATING",
    "supervisor, unit={region}-U1&role=LEAD",
    "supervisor, unit={region}-U1&role=COOPERATING",
    "supervisor, unit={region}-U0&role=COORDINATING",
    "supervisor, domain=P3",
    "supervisor, item={region}-I9",
    "supervisor, dueFrom=2026-05-01&dueTo=2026-05-31",
    "supervisor, sort=OPENED",
    "auditor, ''",
    "auditor, state=ASSIGNED",
    "auditor, jurisdiction={region}&state=ASSIGNED",
    "auditor, unit={region}-U1&role=LEAD",
    "auditor, unit={region}-U1&role=COOPERATING&sort=OPENED",
    "auditor, domain=P",
    "auditor, sort=OPENED"
  })
  void aPageOfTasksIsReadAlongAnIndex(String who, String query) {
    pages("/v1/tasks", who, query);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "officer, ''",
    "officer, domain=P3",
    "supervisor, ''",
    "supervisor, unit={region}-U1",
    "supervisor, role=LEAD&state=ACTIVE",
    "supervisor, role=COORDINATING",
    "supervisor, unit={region}-U1&role=LEAD",
    "supervisor, unit={region}-U1&role=COOPERATING",
    "supervisor, unit={region}-U0&role=COORDINATING",
    "supervisor, item={region}-I9",
    "auditor, ''",
    "auditor, jurisdiction={region}"
  })
  void aPageOfObligationsIsReadAlongAnIndex(String who, String query) {
    pages("/v1/obligations", who, query);
  }

  @Test
  void aTaskItsClockAndItsHistoryAreReadByKey() {
    String task =
        given().auth().oauth2(who("officer")).get("/v1/tasks").jsonPath().getString("items[0].id");
    assertBounded(
        () -> {
          for (String part : List.of("", "/clock", "/history")) {
            given()
                .auth()
                .oauth2(who("officer"))
                .get("/v1/tasks/" + task + part)
                .then()
                .statusCode(200);
          }
        });
  }

  @Test
  void sweepsReadWhatIsDueAndNothingElse() {
    assertBounded(
        () -> {
          openings.run();
          sweeps.run();
        });
    assertEquals(10, count("task where item_code = '%s-I7' and period = '2026-01'"));
    assertEquals(0, count("task where item_code = '%s-I8' and open and not overdue"));
  }

  @Test
  void anItemsEventFindsItsOwnObligationsTasksAndDrafts() {
    assertBounded(
        () -> {
          town.item(
              region + "-OWN",
              region,
              "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":20}",
              Town.responsible(region + "-U1", region + "-U2"));
          town.item(
              region + "-OWN",
              region,
              "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":25}",
              Town.responsible(region + "-U1", region + "-U2"));
        });
    assertEquals(2, count("task where item_code = '%s-OWN' and due_on = '2026-02-25'"));
  }

  @Test
  void aUnitsEventFindsTheItemsThatNameItAndTheirExpansionFindsItsRows() {
    assertBounded(
        () -> {
          town.unit(region + "-LATE", region);
          assertTrue(count("expansion_queue") >= 100);
          expansions.run();
        });
  }

  @Test
  void aDisclosuresEventFindsItsObligationAndItsTask() {
    UUID item = id("select id from item where code = '%s-I9'");
    String unit = text("select unit from obligation where item_code = '%s-I9' limit 1");
    assertBounded(
        () ->
            town.disclosure(
                Town.newId(),
                item,
                unit,
                "PUBLISHED",
                Facts.about("2025-12").published("2026-02-06")));
    assertTrue(
        count("task where item_code = '%s-I9' and unit = '" + unit + "' and state = 'CLOSED'") > 0);
  }

  private void pages(String path, String who, String query) {
    String address = path + (query.isEmpty() ? "" : "?" + query.replace("{region}", region));
    assertBounded(
        () -> {
          String next =
              given()
                  .auth()
                  .oauth2(who(who))
                  .get(address)
                  .then()
                  .statusCode(200)
                  .extract()
                  .jsonPath()
                  .getString("next");
          if (next != null) {
            given()
                .auth()
                .oauth2(who(who))
                .queryParam("cursor", next)
                .get(address)
                .then()
                .statusCode(200);
          }
        });
  }

  private void assertBounded(Runnable work) {
    List<QueryPlan> plans =
        QueryPlans.of(sql.jdbi(), work).stream().filter(plan -> plan.reads(BIG)).toList();
    assertFalse(plans.isEmpty(), "something was read");
    for (QueryPlan plan : plans) {
      assertEquals(List.of(), plan.wholeTables(BIG), () -> "whole tables: " + plan);
      assertTrue(plan.rowsRead(BIG) <= ROWS, () -> plan.rowsRead(BIG) + " rows: " + plan);
      assertTrue(plan.rowsSorted() <= SORTED, () -> plan.rowsSorted() + " sorted: " + plan);
      assertTrue(plan.pages() <= PAGES, () -> plan.pages() + " pages: " + plan);
    }
  }

  private String who(String who) {
    return switch (who) {
      case "officer" -> TestTokens.of("o", Roles.UNIT_OFFICER).unit(region + "-U1").token();
      case "supervisor" -> TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token();
      default -> TestTokens.of("a", Roles.AUDITOR).token();
    };
  }

  private long count(String from) {
    return Long.parseLong(text("select count(*) from " + from));
  }

  private UUID id(String query) {
    return UUID.fromString(text(query));
  }

  private String text(String query) {
    return sql.jdbi()
        .withHandle(
            handle -> handle.createQuery(query.formatted(region)).mapTo(String.class).one());
  }
}
