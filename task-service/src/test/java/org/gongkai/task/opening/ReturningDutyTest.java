package org.gongkai.task.opening;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.gongkai.task.obligation.Expansions;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A duty that ends and comes back has exactly one open task again; what was done stays done. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ReturningDutyTest {

  private static final String MONTHLY = "{\"kind\":\"MONTHLY\",\"fromDay\":1,\"toDay\":20}";
  private static final String TWENTY =
      "{\"kind\":\"WORKING_DAYS_FROM_FORMATION\",\"workingDays\":20}";
  private static final String NOTICE =
      "{\"kind\":\"NOTICE_PERIOD\",\"minimumDays\":3,\"dayKind\":\"NATURAL\"}";
  private static final String BY_JUNE = "{\"kind\":\"FIXED_DATE\",\"date\":\"2026-06-30\"}";
  private static final String STATE = "state, period, due_on";
  private static final int REPLICAS = 4;

  @Inject Town town;
  @Inject Expansions expansions;
  @Inject Openings openings;

  private final String region = Town.region();
  private final String unit = region + "-MZJ";
  private final String other = region + "-NW";

  @BeforeEach
  void twoUnitsAndADay() {
    town.on("2026-02-06");
    town.unit(unit, region);
    town.unit(other, region);
  }

  @Test
  void aWindowIsOpenAgainForTheUnitThatComesBackInIt() {
    // Given the task about January, cancelled because the item named another unit
    UUID item = town.item(region + "-1", region, MONTHLY, Town.responsible(unit));
    town.item(region + "-1", region, MONTHLY, Town.responsible(other));
    assertEquals(List.of("CANCELLED DUTY_ENDED"), of(unit, item, "state, cause"));

    // When
    town.on("2026-02-09");
    town.item(region + "-1", region, MONTHLY, Town.responsible(unit, other));

    // Then it has one open task for the window, announced as a new one, and the next one in time
    assertEquals(
        List.of("CANCELLED 2026-01 2026-02-20", "ASSIGNED 2026-01 2026-02-20"),
        of(unit, item, STATE));
    assertEquals(List.of("ASSIGNED 2026-01 2026-02-20"), of(other, item, STATE));
    String open = of(unit, item, "case when open then cast(id as text) end").get(1);
    assertEquals(List.of("opened"), town.events(UUID.fromString(open)));
    town.on("2026-03-01");
    assertEquals(List.of("2026-01 f", "2026-01 t", "2026-02 t"), of(unit, item, "period, open"));
  }

  @Test
  void aFixedDateAndADraftAndANoticeHaveTheirTaskAgain() {
    // Given
    UUID dated = town.item(region + "-2", region, BY_JUNE, Town.responsible(unit));
    UUID counted = town.item(region + "-3", region, TWENTY, Town.responsible(unit));
    town.disclosure(Town.newId(), counted, unit, "DRAFT", Facts.formed("2026-02-06"));
    UUID noticed = town.item(region + "-4", region, NOTICE, Town.responsible(unit));
    Facts published = Facts.formed("2026-02-05").published("2026-02-06");
    UUID notice = Town.newId();
    town.disclosure(notice, noticed, unit, "PUBLISHED", published);

    // When the unit ends, and then it did not
    town.unit(unit, region, null, "2026-02-05", List.of(), List.of());
    town.settle();
    town.unit(unit, region);
    town.settle();

    // Then
    assertEquals(
        List.of("CANCELLED 2026-06-30", "ASSIGNED 2026-06-30"), of(unit, dated, "state, due_on"));
    assertEquals(
        List.of("CANCELLED 2026-03-12", "ASSIGNED 2026-03-12"), of(unit, counted, "state, due_on"));
    assertEquals(
        List.of("CANCELLED 2026-02-09", "ASSIGNED 2026-02-09"), of(unit, noticed, "state, due_on"));
    town.disclosure(notice, noticed, unit, "WITHDRAWN", published.withdrawn("2026-02-07"));
    assertEquals(List.of("f", "t"), of(unit, noticed, "overdue"));
  }

  @Test
  void aLimitThatComesBackFindsTheDraftAgain() {
    // Given a task of twenty working days that lapsed with its limit
    UUID item = town.item(region + "-5", region, TWENTY, Town.responsible(unit));
    town.disclosure(Town.newId(), item, unit, "DRAFT", Facts.formed("2026-02-06"));
    town.item(region + "-5", region, MONTHLY, Town.responsible(unit));
    assertEquals(
        List.of("ASSIGNED 2026-01 2026-02-20", "CANCELLED 2026-03-12"), of(unit, item, STATE));

    // When
    town.item(region + "-5", region, TWENTY, Town.responsible(unit));

    // Then
    assertEquals(
        List.of("CANCELLED 2026-01 2026-02-20", "CANCELLED 2026-03-12", "ASSIGNED 2026-03-12"),
        of(unit, item, STATE));
  }

  @Test
  void whatAPersonCancelledOrAPublicationAnsweredIsNotAskedAgain() {
    // Given a window that a supervisor cancelled, one that was answered, and a cancelled draft
    UUID cancelled = town.item(region + "-6", region, MONTHLY, Town.responsible(unit));
    UUID answered = town.item(region + "-7", region, MONTHLY, Town.responsible(unit));
    UUID counted = town.item(region + "-8", region, TWENTY, Town.responsible(unit));
    town.disclosure(Town.newId(), counted, unit, "DRAFT", Facts.formed("2026-02-06"));
    List.of(cancelled, counted).forEach(item -> cancel(town.task(item)));
    town.disclosure(
        Town.newId(), answered, unit, "PUBLISHED", Facts.about("2026-01").published("2026-02-06"));

    // When the unit ends, and then it did not
    town.unit(unit, region, null, "2026-02-05", List.of(), List.of());
    town.settle();
    town.unit(unit, region);
    town.settle();

    // Then
    assertEquals(List.of("CANCELLED 不再需要"), of(unit, cancelled, "state, reason, cause"));
    assertEquals(List.of("CANCELLED"), of(unit, counted, "state"));
    assertEquals(List.of("CLOSED"), of(unit, answered, "state"));
  }

  @Test
  void whatIsPublishedWhileTheDutyRestsAnswersTheWindowWhenItComesBack() {
    UUID item = town.item(region + "-9", region, MONTHLY, Town.responsible(unit));
    town.item(region + "-9", region, MONTHLY, Town.responsible(other));
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.about("2026-01").published("2026-02-06"));
    town.item(region + "-9", region, MONTHLY, Town.responsible(unit));
    assertEquals(List.of("CANCELLED", "CLOSED 2026-02-06"), of(unit, item, "state, closed_on"));
  }

  @Test
  void howeverOftenADutyComesAndGoesAndHoweverManyReplicasFollowOneTaskIsOpen() throws Exception {
    // Given a duty that has come and gone
    UUID item = town.item(region + "-10", region, MONTHLY, Town.responsible(unit));
    for (int i = 0; i < 3; i++) {
      town.item(region + "-10", region, MONTHLY, Town.responsible(other));
      town.item(region + "-10", region, MONTHLY, Town.responsible(unit));
    }
    town.unit(unit, region, null, "2026-02-05", List.of(), List.of());
    town.settle();
    town.unit(unit, region);

    // When
    atOnce(
        () -> {
          expansions.run();
          openings.run();
          return true;
        });
    town.settle();

    // Then
    assertEquals(
        List.of("f 4", "t 1"),
        town.records(
            "select concat_ws(' ', open, count(*)) from task where item_id = '%s' and unit = '%s'"
                    .formatted(item, unit)
                + " group by open order by open"));
  }

  private List<String> of(String owner, UUID item, String columns) {
    return town.records(
        "select concat_ws(' ', %s) from task where item_id = '%s' and unit = '%s' order by due_sort, id"
            .formatted(columns, item, owner));
  }

  private void cancel(UUID task) {
    given()
        .auth()
        .oauth2(TestTokens.of("s", Roles.SUPERVISOR).jurisdiction(region).token())
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"reason\":\"不再需要\"}")
        .post("/v1/tasks/" + task + "/cancellations")
        .then()
        .statusCode(200);
  }

  private static void atOnce(Callable<Boolean> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(REPLICAS);
    try {
      for (Future<Boolean> done :
          threads.invokeAll(IntStream.range(0, REPLICAS).mapToObj(i -> work).toList())) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
