package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.gongkai.local.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nothing is lost and nothing is done twice when the services are killed at their work. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RunningSuite.class)
@Order(2)
class KilledProcessesIT {

  private static final String ITEM = "NM20-D3-06-2";
  private static final String UNIT = "150000-SCJGJ";
  private static final String TRAILING_VERB = "\\.[a-z-]+\\.v1$";
  private static final int DISCLOSURES = 30;

  private final Regimes regimes = new Regimes();
  private final Api api;

  KilledProcessesIT(Api api) {
    this.api = api;
  }

  @Test
  void each_disclosure_closes_one_task_and_is_told_once_although_every_service_is_killed()
      throws InterruptedException, ExecutionException {
    // Given
    api.setClock(Instant.parse("2026-03-02T01:00:00Z"));
    api.load("nm-catalog-admin", regimes.read("s4-inner-mongolia-city/regime.json"));
    Office office = new Office(api, regimes, "nm-scj-officer", "nm-scj-reviewer");
    // When
    CompletableFuture<Void> kills =
        CompletableFuture.runAsync(
            () ->
                Stream.of(Part.CATALOG, Part.TASK, Part.NOTIFICATION, Part.TASK, Part.CATALOG)
                    .forEach(api::kill));
    List<JsonPath> published = new ArrayList<>();
    while (!kills.isDone() || published.size() < DISCLOSURES) {
      published.add(office.draftAndPublishPatiently(ITEM, UNIT, "2026-03-02"));
    }
    kills.get();
    // Then
    Set<Object> tasks = new HashSet<>();
    for (JsonPath disclosure : published) {
      Map<String, Object> task = office.taskOf(disclosure.getString("id"), ITEM, UNIT);
      Map<String, Object> closed = office.taskIn("CLOSED", task.get("id"));
      office.message(task.get("id"), "TASK_CLOSED");
      assertEquals(Map.of("onTime", true, "workingDaysEarly", 7), closed.get("timeliness"));
      assertEquals(1, office.messages(task.get("id"), "TASK_OPENED").size());
      assertEquals(1, office.messages(task.get("id"), "TASK_CLOSED").size());
      tasks.add(task.get("id"));
    }
    assertEquals(published.size(), tasks.size(), "a task for each disclosure");
    assertEquals(
        published.size(),
        published.stream().map(d -> d.getString("indexNumber")).distinct().count(),
        "index numbers are not given twice");
    Part.services().forEach(this::everyAggregateIsCompleteAndInOrder);
  }

  /**
   * The feed of a service holds the versions of each aggregate in order, each once; and without a
   * gap where each version is an event. (A delivery's claim is a version that nobody is told of.)
   */
  private void everyAggregateIsCompleteAndInOrder(Part service) {
    Map<String, Place> last = new HashMap<>();
    Optional<String> after = Optional.empty();
    List<Map<String, Object>> page;
    do {
      Map<String, Object> query = new HashMap<>();
      after.ifPresent(cursor -> query.put("after", cursor));
      JsonPath answer =
          api.as("integrator", service)
              .queryParams(query)
              .queryParam("limit", 100)
              .get("/v1/events")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page = answer.getList("items");
      page.forEach(event -> comesNext(last, event, service != Part.NOTIFICATION));
      after = Optional.of(answer.getString("next"));
    } while (!page.isEmpty());
    assertFalse(last.isEmpty(), service + " has events");
  }

  private static void comesNext(
      Map<String, Place> last, Map<String, Object> event, boolean gapless) {
    String aggregate =
        ((String) event.get("type")).replaceFirst(TRAILING_VERB, "") + " " + event.get("subject");
    Place place = Place.of(event);
    Place before = last.getOrDefault(aggregate, Place.BEFORE_ALL);
    assertTrue(place.follows(before, gapless), aggregate + ": " + before + ", then " + place);
    last.put(aggregate, place);
  }

  private record Place(long sequence, int ordinal) {

    static final Place BEFORE_ALL = new Place(0, 0);

    static Place of(Map<String, Object> event) {
      return new Place(
          Long.parseLong((String) event.get("sequence")),
          Integer.parseInt((String) event.get("ordinal")));
    }

    boolean follows(Place other, boolean gapless) {
      return sequence == other.sequence
          ? ordinal == other.ordinal + 1
          : sequence > other.sequence && (!gapless || sequence == other.sequence + 1);
    }
  }
}
