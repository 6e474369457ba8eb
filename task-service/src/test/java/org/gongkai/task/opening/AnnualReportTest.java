package org.gongkai.task.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.Town;
import org.gongkai.task.testing.Town.Facts;
import org.junit.jupiter.api.Test;

/** DL-07: the annual report of Changchun (CC18-W-05), as its catalogue orders it. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AnnualReportTest {

  @Inject Town town;
  @Inject ObjectMapper json;

  private final String region = Town.region();
  private final String unit = region + "-JYJ";

  @Test
  void theReportOnAYearAnswersTheTaskThatOpensInTheNext() throws IOException {
    // Given
    town.on("2026-12-20");
    town.unit(unit, region);
    UUID item = town.item(region + "-1", region, limitOf("CC18-W-05"), Town.responsible(unit));
    town.on("2027-01-05");
    assertEquals(
        List.of("ASSIGNED 2026 2027-01-01 2027-03-31"),
        town.tasks(item, "state, period, opens_on, due_on"));

    // When
    town.disclosure(
        Town.newId(), item, unit, "PUBLISHED", Facts.about("2026").published("2027-03-20"));
    town.on("2027-04-05");

    // Then nothing is overdue, and the next is about 2027
    assertEquals(List.of("2026 CLOSED f t"), town.tasks(item, "period, state, overdue, on_time"));
    town.on("2028-01-05");
    assertEquals(List.of("2026 CLOSED", "2027 ASSIGNED"), town.tasks(item, "period, state"));
  }

  private String limitOf(String code) throws IOException {
    Path regime =
        Path.of(System.getProperty("gongkai.root"), "deploy/regimes/s3-changchun-2018/regime.json");
    JsonNode items = json.readTree(regime.toFile()).get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.get("code").asText().equals(code))
        .map(item -> item.get("timeLimit").toString())
        .findFirst()
        .orElseThrow();
  }
}
