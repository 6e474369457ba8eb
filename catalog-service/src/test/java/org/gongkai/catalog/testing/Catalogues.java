package org.gongkai.catalog.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.domain.DomainContent;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.ClauseReference;
import org.gongkai.catalog.item.Element;
import org.gongkai.catalog.item.ElementType;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.policy.Clause;
import org.gongkai.catalog.policy.PolicyContent;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.CodeScheme;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.Region;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;

/** Catalogues for tests: those of the five documents, and a small one for any region. */
public final class Catalogues {

  /** The regimes in the order in which they can be loaded. */
  public static final List<String> REGIMES =
      List.of(
          "units/500000.json",
          "s0-chongqing-2018/regime.json",
          "s1-changzhi-2018/regime.json",
          "s2-chongqing-2014/regime.json",
          "s3-changchun-2018/regime.json",
          "s4-inner-mongolia-city/regime.json");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Catalogues() {}

  /** One of the shipped regimes. */
  public static CatalogueDocument regime(String file) {
    Path path = Path.of(System.getProperty("gongkai.root"), "deploy", "regimes", file);
    try {
      return JSON.readValue(path.toFile(), CatalogueDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A small catalogue: a government with a department and a bureau below that, a group, two
   * domains, a document with one clause, and these items.
   */
  public static CatalogueDocument small(String region, ItemContent... items) {
    return new CatalogueDocument(
        new Jurisdiction(Region.GB_T_2260, region, "测试市"),
        List.of(
            unit(region, "GOV", "测试市人民政府", UnitKind.GOVERNMENT, null),
            unit(region, "MZJ", "测试市民政局", UnitKind.DEPARTMENT, region + "-GOV"),
            unit(region, "JYJ", "测试市教育局", UnitKind.DEPARTMENT, region + "-GOV"),
            unit(region, "FLY", "测试市福利院", UnitKind.PUBLIC_INSTITUTION, region + "-MZJ")),
        List.of(
            new GroupContent(
                region + "-G-DEPTS",
                "市直各部门",
                new GroupDefinition.Listed(List.of(region + "-MZJ", region + "-JYJ")))),
        List.of(
            new DomainContent(region + "-D1", "社会救助领域", null, 1),
            new DomainContent(region + "-D11", "低保", region + "-D1", 1)),
        List.of(
            new PolicyContent(
                region + "-P1",
                "测试市政务公开实施方案",
                "测府办发〔2020〕1号",
                "测试市人民政府办公室",
                LocalDate.of(2020, 3, 1),
                LocalDate.of(2020, 3, 1),
                List.of(),
                List.of(new Clause("一", null, "及时公开救助对象认定、救助标准等信息。")))),
        List.of(items),
        null);
  }

  /** An item of the small catalogue of a region. */
  public static ItemContent item(String region, String code, TimeLimit limit) {
    return item(region, code, limit, Audience.wholeSociety());
  }

  /** An item of the small catalogue of a region, for an audience. */
  public static ItemContent item(String region, String code, TimeLimit limit, Audience audience) {
    return new ItemContent(
        region + "-" + code,
        region + "-D11",
        ItemKind.DISCLOSURE,
        "最低生活保障",
        "救助标准",
        List.of(
            new Element("standard", "救助标准", ElementType.MONEY, true),
            new Element("hotline", "咨询电话", ElementType.PHONE, false)),
        List.of(),
        limit,
        null,
        null,
        List.of(
            new Assignment(
                AssignmentRole.LEAD,
                AssignmentMode.EACH,
                List.of(region + "-MZJ"),
                List.of(),
                null),
            new Assignment(
                AssignmentRole.COOPERATING,
                AssignmentMode.EACH,
                List.of(),
                List.of(region + "-G-DEPTS"),
                null)),
        List.of(Channel.GOVERNMENT_WEBSITE),
        audience,
        Method.PROACTIVE,
        List.of(UnitLevel.CITY),
        null,
        null,
        List.of(),
        List.of(new ClauseReference(region + "-P1", "一")),
        LocalDate.of(2020, 3, 1));
  }

  /** The item, assigned so. */
  public static ItemContent withAssignments(ItemContent item, Assignment... assignments) {
    return new ItemContent(
        item.code(),
        item.domain(),
        item.kind(),
        item.level1(),
        item.level2(),
        item.elements(),
        item.legalBasis(),
        item.timeLimit(),
        item.generalTimeLimit(),
        item.specialLaw(),
        List.of(assignments),
        item.channels(),
        item.audience(),
        item.method(),
        item.levels(),
        item.supervisionChannel(),
        item.statutoryClass(),
        item.stages(),
        item.clauses(),
        item.effectiveFrom());
  }

  /** A unit of a region. */
  public static UnitContent unit(
      String region, String slug, String name, UnitKind kind, String parent) {
    return new UnitContent(
        region + "-" + slug,
        CodeScheme.OWN,
        name,
        List.of(name.replace("测试市", "市")),
        kind,
        UnitLevel.CITY,
        Region.of(region),
        parent,
        null,
        null,
        List.of(),
        List.of());
  }
}
