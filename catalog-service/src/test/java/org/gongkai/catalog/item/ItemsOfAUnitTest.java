package org.gongkai.catalog.item;

import static org.gongkai.catalog.testing.Callers.anybody;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.CatalogueLoader;
import org.gongkai.catalog.testing.Catalogues;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.CodeScheme;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.Region;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ASG-01, ASG-03: a unit finds everything that it has to do, however it is named there. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ItemsOfAUnitTest {

  private static final String REGION = "940200";
  private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);

  @Inject CatalogueLoader loader;

  @BeforeEach
  void anOfficeThatWasMergedAndRequirementsForAllLeads() {
    CatalogueDocument small =
        Catalogues.small(
            REGION,
            item("I1", AssignmentRole.LEAD, List.of(REGION + "-HBJ"), List.of()),
            item("I2", AssignmentRole.RESPONSIBLE, List.of(), List.of(REGION + "-G-ABOVE")),
            item("I3", AssignmentRole.ORGANISING, List.of(), List.of(REGION + "-G-ALL")),
            item("I4", AssignmentRole.GUIDING, List.of(REGION + "-MZJ"), List.of()));
    List<UnitContent> units = new ArrayList<>(small.units());
    units.add(unit("HBJ", "测试市环保局", null, LAST_DAY, List.of(REGION + "-STHJJ")));
    units.add(unit("STHJJ", "测试市生态环境局", LAST_DAY.plusDays(1), null, List.of()));
    List<GroupContent> groups = new ArrayList<>(small.groups());
    groups.add(group("G-ABOVE", "以上各牵头单位", REGION + "-I1", AssignmentRole.LEAD));
    groups.add(group("G-ALL", "以上各责任单位", REGION + "-I2", AssignmentRole.RESPONSIBLE));
    loader.load(
        new CatalogueDocument(
            small.jurisdiction(),
            units,
            groups,
            small.domains(),
            small.policies(),
            small.items(),
            null),
        LocalDate.of(2026, 1, 1),
        false);
  }

  @Test
  void throughGroupsThatReferToItemsThatAssignIt() {
    assertItems("unit=940200-HBJ", "I1", "I2", "I3");
    assertItems("unit=940200-HBJ&role=RESPONSIBLE", "I2");
    assertItems("unit=940200-HBJ&role=ORGANISING", "I3");
    assertItems("unit=940200-MZJ", "I4");
  }

  @Test
  void byTheNameOfAUnitWhosePowersItCarriesOnOnceThatHasEnded() {
    assertItems("unit=940200-STHJJ", "I1", "I2", "I3");
    assertItems("unit=940200-STHJJ&role=LEAD", "I1");
    assertItems("unit=940200-STHJJ&effectiveOn=2021-12-31");
  }

  @Test
  void aRoleAloneFindsWhatAnybodyHasInThatRole() {
    assertItems("role=GUIDING", "I4");
    assertItems("role=LEAD", "I1");
    assertItems("role=COORDINATING");
  }

  private static void assertItems(String query, String... items) {
    assertEquals(
        List.of(items).stream().map(item -> REGION + "-" + item).toList(),
        anybody()
            .get("/v1/items?jurisdiction=" + REGION + "&" + query)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("items.code"),
        query);
  }

  private static ItemContent item(
      String code, AssignmentRole role, List<String> units, List<String> groups) {
    return Catalogues.withAssignments(
        Catalogues.item(REGION, code, new TimeLimit.WorkingDaysFromFormation(20, null)),
        new Assignment(role, AssignmentMode.EACH, units, groups, null));
  }

  private static GroupContent group(String code, String name, String item, AssignmentRole role) {
    return new GroupContent(
        REGION + "-" + code,
        name,
        new GroupDefinition.ByReference(List.of(), List.of(item), List.of(role)));
  }

  private static UnitContent unit(
      String code, String name, LocalDate from, LocalDate to, List<String> successors) {
    return new UnitContent(
        REGION + "-" + code,
        CodeScheme.OWN,
        name,
        List.of(),
        UnitKind.DEPARTMENT,
        UnitLevel.CITY,
        Region.of(REGION),
        REGION + "-GOV",
        from,
        to,
        successors,
        List.of());
  }
}
