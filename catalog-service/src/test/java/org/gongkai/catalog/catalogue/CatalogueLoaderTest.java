package org.gongkai.catalog.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.GroupRegister;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class CatalogueLoaderTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final TimeLimit TWENTY_DAYS = new TimeLimit.WorkingDaysFromFormation(20, null);

  @Inject CatalogueLoader loader;
  @Inject GroupRegister groups;
  @Inject Sql sql;

  @Test
  void theFiveDocumentsAreLoadedWholeAndLoadingThemAgainChangesNothing() {
    // Given
    for (String regime : Catalogues.REGIMES) {
      LoadReport first = loader.load(Catalogues.regime(regime), AS_OF, false);
      assertEquals(List.of(), first.problems(), regime);
    }
    long told = eventsTold();
    // When
    List<LoadReport> again =
        Catalogues.REGIMES.stream()
            .map(regime -> loader.load(Catalogues.regime(regime), AS_OF.plusDays(9), false))
            .toList();
    // Then
    for (LoadReport report : again) {
      assertEquals(0, report.units().created() + report.units().revised());
      assertEquals(0, report.groups().created() + report.groups().revised());
      assertEquals(0, report.domains().created() + report.domains().revised());
      assertEquals(0, report.policies().created() + report.policies().revised());
      assertEquals(0, report.items().created() + report.items().revised());
    }
    assertEquals(told, eventsTold());
  }

  @Test
  void changzhiHadThirteenCountiesInItsDocumentsYearAndHasTwelveNow() {
    // Given
    loader.load(Catalogues.regime("s1-changzhi-2018/regime.json"), AS_OF, false);
    var counties = groups.findAll(List.of("CZ18-G-COUNTIES")).get("CZ18-G-COUNTIES");
    // When
    var then = groups.members(counties.content().definition(), LocalDate.of(2018, 9, 17));
    var now = groups.members(counties.content().definition(), AS_OF);
    // Then
    assertEquals(13, then.size());
    assertEquals(12, now.size());
  }

  @Test
  void aDocumentWithOneProblemLeavesNothingBehind() {
    // Given
    CatalogueDocument broken =
        Catalogues.small(
            "910100",
            Catalogues.item("910100", "1", TWENTY_DAYS),
            withUnits(Catalogues.item("910100", "2", TWENTY_DAYS), "NOBODY"));
    // When
    LoadReport report = loader.load(broken, AS_OF, false);
    // Then
    assertEquals(1, report.problems().size());
    assertEquals("unit-unknown", report.problems().get(0).code());
    assertEquals("/items/1/assignments/0/units/0", report.problems().get(0).pointer());
    assertEquals(LoadReport.Counts.NONE, report.units());
    assertEquals(0, count("select count(*) from unit where region_code = '910100'"));
  }

  @Test
  void aDryRunCountsAndWritesNothing() {
    // When
    LoadReport report =
        loader.load(
            Catalogues.small("910200", Catalogues.item("910200", "1", TWENTY_DAYS)), AS_OF, true);
    // Then
    assertEquals(new LoadReport.Counts(4, 0, 0), report.units());
    assertEquals(new LoadReport.Counts(1, 0, 0), report.items());
    assertTrue(report.dryRun());
    assertEquals(0, count("select count(*) from unit where region_code = '910200'"));
  }

  @Test
  void anUnknownUnitIsToldWithItsCellAndTheNearestNames() {
    // Given
    CatalogueDocument small = Catalogues.small("910300");
    Origin cell = new Origin("目录", 7, "F", "测试民政局");
    CatalogueDocument table =
        new CatalogueDocument(
            small.jurisdiction(),
            small.units(),
            small.groups(),
            small.domains(),
            small.policies(),
            List.of(withUnits(Catalogues.item("910300", "1", TWENTY_DAYS), "测试民政局")),
            Map.of("/items/0/assignments", cell));
    // When
    LoadReport report = loader.load(table, AS_OF, false);
    // Then
    LoadProblem problem = report.problems().get(0);
    assertEquals(cell, problem.origin());
    assertEquals("测试市民政局", problem.nearest().get(0).name());
  }

  @Test
  void aNameThatOneUnitOfTheJurisdictionBearsBecomesItsCode() {
    // Given
    CatalogueDocument named =
        Catalogues.small("910400", withUnits(Catalogues.item("910400", "1", TWENTY_DAYS), "市民政局"));
    // When
    LoadReport report = loader.load(named, AS_OF, false);
    LoadReport byCode =
        loader.load(
            Catalogues.small(
                "910400", withUnits(Catalogues.item("910400", "1", TWENTY_DAYS), "910400-MZJ")),
            AS_OF,
            false);
    // Then
    assertEquals(List.of(), report.problems());
    assertEquals(new LoadReport.Counts(0, 0, 1), byCode.items());
  }

  @Test
  void aRenamedDomainGivesItsItemsANewVersionAlthoughTheyAreNotInTheDocument() {
    // Given
    loader.load(
        Catalogues.small("910500", Catalogues.item("910500", "1", TWENTY_DAYS)), AS_OF, false);
    CatalogueDocument renamed =
        new CatalogueDocument(
            Catalogues.small("910500").jurisdiction(),
            null,
            null,
            List.of(new DomainContent("910500-D11", "最低生活保障", "910500-D1", 1)),
            null,
            null,
            null);
    // When
    LoadReport report = loader.load(renamed, AS_OF, false);
    // Then
    assertEquals(new LoadReport.Counts(0, 1, 0), report.domains());
    assertEquals(new LoadReport.Counts(0, 1, 0), report.items());
  }

  @Test
  void everyProblemIsNamedNotOnlyTheFirst() {
    // Given
    CatalogueDocument small = Catalogues.small("910600");
    ItemContent item = Catalogues.item("910600", "1", new TimeLimit.Monthly(20, 11, null));
    CatalogueDocument broken =
        new CatalogueDocument(
            small.jurisdiction(),
            small.units(),
            small.groups(),
            List.of(new DomainContent("910600-D11", "低保", "910600-NO", 1)),
            List.of(),
            List.of(withUnits(item, "NOBODY")),
            null);
    // When
    LoadReport report = loader.load(broken, AS_OF, false);
    // Then
    assertEquals(
        List.of("domain-unknown", "ends-before-start", "policy-unknown", "unit-unknown"),
        report.problems().stream().map(LoadProblem::code).sorted().toList());
  }

  @Test
  void aValueOfWrongShapeIsNamedByItsPointer() {
    // Given
    CatalogueDocument small = Catalogues.small("910700");
    CatalogueDocument broken =
        new CatalogueDocument(
            small.jurisdiction(),
            small.units(),
            small.groups(),
            List.of(new DomainContent("lower case", "", null, 0)),
            List.of(),
            List.of(Catalogues.item("910700", "1", new TimeLimit.Monthly(0, 40, null))),
            null);
    // When
    LoadReport report = loader.load(broken, AS_OF, false);
    // Then
    assertEquals(
        List.of(
            "/domains/0/code",
            "/domains/0/name",
            "/domains/0/position",
            "/items/0/timeLimit/fromDay",
            "/items/0/timeLimit/toDay"),
        report.problems().stream().map(LoadProblem::pointer).sorted().toList());
  }

  @Test
  void tenThousandItemsAreLoadedInOneTransaction() {
    // Given
    CatalogueDocument large = Catalogues.small("910800", many("910800", 10_000));
    // When
    LoadReport report = loader.load(large, AS_OF, false);
    // Then
    assertEquals(List.of(), report.problems());
    assertEquals(new LoadReport.Counts(10_000, 0, 0), report.items());
    assertEquals(
        10_000,
        count(
            "select count(*) from outbox_event where aggregate_type = 'item'"
                + " and data::text is not null and aggregate_id in"
                + " (select id::text from item where jurisdiction = '910800')"));
  }

  private static ItemContent[] many(String region, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Catalogues.item(region, "N" + i, TWENTY_DAYS))
        .toArray(ItemContent[]::new);
  }

  private static ItemContent withUnits(ItemContent item, String... units) {
    return Catalogues.withAssignments(
        item,
        new Assignment(
            AssignmentRole.RESPONSIBLE, AssignmentMode.EACH, List.of(units), List.of(), null));
  }

  private long eventsTold() {
    return count("select count(*) from outbox_event");
  }

  private long count(String query) {
    return sql.jdbi().withHandle(handle -> handle.createQuery(query).mapTo(Long.class).one());
  }
}
