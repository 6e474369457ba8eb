package org.gongkai.task.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.integration.CatalogFeed.Sent;
import org.gongkai.task.testing.CatalogJson;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.Test;

/** An expansion is whole, however little of it is in memory at once. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class LargeExpansionTest {

  private static final int ITEMS = 25;
  private static final int UNITS = 90;

  @Inject Town town;

  @Test
  void itemsThatObligeThousandsOfUnitsAreExpandedWholeAndAgainWithoutChange() {
    // Given items that each oblige ninety units
    String region = Town.region();
    String[] units =
        IntStream.range(0, UNITS).mapToObj(i -> region + "-U" + i).toArray(String[]::new);
    town.on("2026-02-06");
    List.of(units).forEach(unit -> town.unit(unit, region));
    List<UUID> items = IntStream.range(0, ITEMS).mapToObj(i -> Ids.next()).toList();

    // When they arrive at once, and once more in another version
    town.deliverItems(events(items, 1, region, units));
    town.settle();
    town.deliverItems(events(items, 2, region, units));
    town.settle();

    // Then each unit has its obligation and its task
    for (UUID item : items) {
      assertEquals(UNITS, town.obligations(item, "unit").size());
      assertEquals(UNITS, town.tasks(item, "unit").stream().distinct().count());
    }
  }

  private static List<Sent> events(List<UUID> items, long version, String region, String... units) {
    return items.stream()
        .map(
            id ->
                Sent.of(
                    id,
                    version,
                    CatalogJson.item(
                        id,
                        version,
                        region + "-" + items.indexOf(id),
                        region,
                        "DISCLOSURE",
                        "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}",
                        Town.responsible(units),
                        null,
                        "EFFECTIVE")))
        .toList();
  }
}
