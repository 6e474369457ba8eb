package org.gongkai.catalog.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.Region;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** Whose units a document may change. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ForeignUnitsTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @Inject CatalogueLoader loader;
  @Inject Sql sql;

  @Test
  void aUnitOfAnotherJurisdictionIsNotTakenOverByADocumentThatSaysItLiesHere() {
    // Given
    loader.load(Catalogues.small("910900"), AS_OF, false);
    CatalogueDocument small = Catalogues.small("911000");
    List<UnitContent> units = new ArrayList<>(small.units());
    units.add(moved(Catalogues.small("910900").units().get(1), "911000"));
    // When
    LoadReport report = loader.load(ofUnits(small.jurisdiction(), units), AS_OF, false);
    // Then
    assertEquals(1, report.problems().size());
    assertEquals("code-taken", report.problems().get(0).code());
    assertEquals("/units/4/code", report.problems().get(0).pointer());
    assertEquals(4, unitsIn("910900"));
    assertEquals(0, unitsIn("911000"));
  }

  @Test
  void aJurisdictionMayChangeTheUnitsOfTheRegionsInIt() {
    // Given
    loader.load(Catalogues.small("911100"), AS_OF, false);
    UnitContent renamed =
        Catalogues.unit("911100", "MZJ", "测试市民政和社会工作局", UnitKind.DEPARTMENT, "911100-GOV");
    Jurisdiction province = new Jurisdiction(Region.GB_T_2260, "910000", "测试省");
    // When
    LoadReport report = loader.load(ofUnits(province, List.of(renamed)), AS_OF, false);
    // Then
    assertEquals(List.of(), report.problems());
    assertEquals(new LoadReport.Counts(0, 1, 0), report.units());
  }

  private static UnitContent moved(UnitContent unit, String region) {
    return new UnitContent(
        unit.code(),
        unit.codeScheme(),
        unit.name(),
        unit.aliases(),
        unit.kind(),
        unit.level(),
        Region.of(region),
        region + "-GOV",
        unit.validFrom(),
        unit.validTo(),
        unit.successors(),
        unit.attributes());
  }

  private static CatalogueDocument ofUnits(Jurisdiction jurisdiction, List<UnitContent> units) {
    return new CatalogueDocument(jurisdiction, units, null, null, null, null, null);
  }

  private long unitsIn(String region) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from unit where region_code = :region")
                    .bind("region", region)
                    .mapTo(Long.class)
                    .one());
  }
}
