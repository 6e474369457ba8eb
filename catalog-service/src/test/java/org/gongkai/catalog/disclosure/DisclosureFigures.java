package org.gongkai.catalog.disclosure;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/**
 * Prints how long a page of each list takes among many disclosures. Run by name: {@code mvn -pl
 * catalog-service -am -Dtest=DisclosureFigures -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class DisclosureFigures {

  private static final int DISCLOSURES = 500_000;
  private static final int UNITS = 100;
  private static final String REGION = "970100";
  private static final PublicFilter ALL = new PublicFilter(null, null, null, null, null, null);

  @Inject CatalogueLoader loader;
  @Inject DisclosureQueries queries;
  @Inject Sql sql;

  @Test
  void pagesAmongHalfAMillion() {
    fill();
    List<String> units = IntStream.range(0, UNITS).mapToObj(i -> "970100-U" + i).toList();
    DisclosureSummary middle =
        queries.published(ALL, new DisclosureSummary.Place(middle(), UUID.randomUUID()), 1).get(0);
    print("public, first page", () -> queries.published(ALL, null, 21));
    print(
        "public, page in the middle",
        () ->
            queries.published(
                ALL, new DisclosureSummary.Place(middle.publishedAt(), middle.id()), 21));
    print(
        "public, of one unit",
        () ->
            queries.published(
                new PublicFilter("970100-U7", null, null, null, null, null), null, 21));
    print(
        "public, of one item",
        () ->
            queries.published(
                new PublicFilter(null, "970100-I1", null, null, null, null), null, 21));
    print(
        "work of one unit", () -> queries.ofUnits(List.of("970100-U7"), WorkFilter.ALL, null, 21));
    print("work of a hundred units", () -> queries.ofUnits(units, WorkFilter.ALL, null, 21));
    print(
        "work of a hundred units in review",
        () ->
            queries.ofUnits(
                units,
                new WorkFilter(null, null, "true", null, null, null, null, null, null),
                null,
                21));
    print(
        "work of a jurisdiction",
        () -> queries.ofJurisdictions(List.of(REGION), WorkFilter.ALL, middle.id(), 21));
  }

  private void fill() {
    loader.load(
        Catalogues.small(
            REGION,
            Catalogues.item(REGION, "I1", new TimeLimit.WorkingDaysFromFormation(20, null))),
        LocalDate.of(2026, 1, 1),
        false);
    sql.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  """
                  insert into unit (id, version, code, code_scheme, name, aliases, kind, level,
                                    region_scheme, region_code, successors, attributes)
                  select uuidv7(), 1, '970100-U' || n, 'OWN', '单位' || n, '{}', 'DEPARTMENT',
                         'CITY', 'GB/T 2260', '970100', '{}', '{}'
                    from generate_series(0, %d) n
                  """
                      .formatted(UNITS - 1));
              handle.execute(
                  """
                  insert into disclosure (id, version, item_id, item_code, item_version, unit,
                                          jurisdiction, audience, state, title, summary, elements,
                                          body, authors, index_number, edition,
                                          public_version, published_at)
                  select uuidv7(), 4, i.id, i.code, 1, '970100-U' || n %% %d, i.jurisdiction,
                         'WHOLE_SOCIETY',
                         case when n %% 50 = 0 then 'IN_REVIEW' else 'PUBLISHED' end,
                         '标题' || n, '摘要', '{"standard": 735}', repeat('正文', 200), '{officer}',
                         case when n %% 50 = 0 then null else 'F/' || n end, 1,
                         case when n %% 50 = 0 then null else 4 end,
                         case when n %% 50 = 0 then null
                              else timestamptz '2020-01-01' + n * interval '5 minutes' end
                    from generate_series(1, %d) n, item i where i.code = '970100-I1'
                  """
                      .formatted(UNITS, DISCLOSURES));
              handle.execute("vacuum analyze disclosure");
            });
  }

  private static Instant middle() {
    return Instant.parse("2020-01-01T00:00:00Z").plusSeconds(300L * DISCLOSURES / 2);
  }

  private static void print(String what, Runnable page) {
    long[] micros = new long[200];
    for (int i = 0; i < micros.length; i++) {
      long begin = System.nanoTime();
      page.run();
      micros[i] = (System.nanoTime() - begin) / 1000;
    }
    Arrays.sort(micros);
    System.out.printf(
        Locale.ROOT,
        "%-35s p50 %6.2f ms   p99 %6.2f ms%n",
        what,
        micros[micros.length / 2] / 1000.0,
        micros[micros.length * 99 / 100] / 1000.0);
  }
}
