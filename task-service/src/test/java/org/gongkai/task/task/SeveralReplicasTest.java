package org.gongkai.task.task;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
import org.gongkai.task.opening.Openings;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.Test;

/** Sweeps and commands at once, as with several replicas, take effect once. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class SeveralReplicasTest {

  private static final int REPLICAS = 4;
  private static final int UNITS = 40;

  @Inject Town town;
  @Inject Expansions expansions;
  @Inject Openings openings;
  @Inject Sweeps sweeps;

  @Test
  void eachTaskIsOpenedOnceAndFoundOverdueOnceHoweverManySweepsRunAtOnce() throws Exception {
    // Given a monthly duty of forty units
    String region = Town.region();
    String[] units =
        IntStream.range(0, UNITS).mapToObj(i -> region + "-U" + i).toArray(String[]::new);
    town.on("2026-02-06");
    List.of(units).forEach(unit -> town.unit(unit, region));
    UUID item =
        town.item(
            region + "-1",
            region,
            "{\"kind\":\"MONTHLY\",\"fromDay\":11,\"toDay\":20}",
            Town.responsible(units));

    // When four replicas sweep at once, after a pause of two months
    town.moveTo("2026-03-25");
    List<Boolean> swept =
        atOnce(
            () -> {
              expansions.run();
              openings.run();
              sweeps.run();
              return true;
            });
    town.settle();

    // Then every unit has two tasks, each opened once and overdue once
    List<String> tasks = town.tasks(item, "id");
    assertEquals(REPLICAS, swept.size());
    assertEquals(2 * UNITS, tasks.size());
    tasks.forEach(
        id -> assertEquals(List.of("opened", "overdue"), town.events(UUID.fromString(id))));
  }

  @Test
  void ofFourCommandsFromOneVersionOneWins() throws Exception {
    // Given
    String region = Town.region();
    String unit = region + "-A";
    town.on("2026-02-06");
    town.unit(unit, region);
    UUID item =
        town.item(
            region + "-1",
            region,
            "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}",
            Town.responsible(unit));
    UUID task = town.task(item);
    String token = TestTokens.of("o", Roles.UNIT_OFFICER).unit(unit).token();

    // When
    List<Integer> answers =
        atOnce(
            () ->
                given()
                    .auth()
                    .oauth2(token)
                    .header("If-Match", "\"1\"")
                    .post("/v1/tasks/" + task + "/acceptances")
                    .statusCode());

    // Then
    assertEquals(List.of(200, 412, 412, 412), answers.stream().sorted().toList());
    assertEquals(List.of("opened", "accepted"), town.events(task));
  }

  private static <T> List<T> atOnce(Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(REPLICAS);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done :
          threads.invokeAll(IntStream.range(0, REPLICAS).mapToObj(i -> work).toList())) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
