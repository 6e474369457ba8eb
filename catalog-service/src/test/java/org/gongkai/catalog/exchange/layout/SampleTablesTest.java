package org.gongkai.catalog.exchange.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.exchange.sample.AssignmentTableSample;
import org.gongkai.catalog.exchange.sample.SampleFiles;
import org.gongkai.catalog.exchange.table.ImportFile;
import org.gongkai.catalog.exchange.table.ReadLimits;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.Tables;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.DayKind;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitLevel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleTablesTest {

  private static final Path ROOT = Path.of(System.getProperty("gongkai.root"));
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final ReadLimits LIMITS =
      new ReadLimits(20_000_000, 1_000, 200_000_000, 50_000, 100, 32_767, 40_000_000, 1_000_000);
  private static final ImportParameters PARAMETERS =
      new ImportParameters(
          new Jurisdiction("GB/T 2260", "220100", "长春市"),
          "CCT",
          new ImportParameters.DomainChoice("CC18-D2", null),
          new ImportParameters.PolicyChoice(
              "CCT-P", null, null, "长春市人民政府办公厅", LocalDate.of(2018, 12, 31)),
          null,
          "自信息形成或变更之日起20个工作日内",
          List.of(Channel.GOVERNMENT_WEBSITE),
          List.of(UnitLevel.CITY, UnitLevel.COUNTY));

  private RegimeCatalogue known;

  @BeforeEach
  void catalogue() throws IOException {
    known = RegimeCatalogue.of("s3-changchun-2018");
  }

  private LayoutResult read(String sample) {
    return read(sample, PARAMETERS);
  }

  private LayoutResult read(String sample, ImportParameters parameters) {
    List<Table> tables = tables(sample);
    return new Layouts(parameters, List.of(), known, TODAY).read(sample, tables);
  }

  private static List<Table> tables(String sample) {
    return Tables.read(
        ImportFile.open(SampleFiles.folder(ROOT).resolve(sample), sample, LIMITS), LIMITS);
  }

  @Test
  void the_committed_samples_hold_what_their_generator_writes() throws IOException {
    for (Map.Entry<String, byte[]> sample : SampleFiles.all(ROOT).entrySet()) {
      // Given
      Path again = Files.createTempFile("sample", sample.getKey());
      Files.write(again, sample.getValue());

      // When
      List<Table> written = Tables.read(ImportFile.open(again, sample.getKey(), LIMITS), LIMITS);

      // Then
      assertEquals(written, tables(sample.getKey()));
      Files.delete(again);
    }
  }

  @Test
  void the_assignment_table_of_changchun_is_read_whole_from_a_text_document() {
    // Given
    String sample = SampleFiles.ASSIGNMENT_DOCX;

    // When
    LayoutResult result = read(sample);

    // Then
    assertEquals(List.of(), result.problems());
    assertEquals(List.of(), result.open());
    assertEquals(ImportFormat.ASSIGNMENT_TABLE, result.format());
    List<ItemContent> items = result.document().items();
    assertEquals(3 + 3 + 3 + 4 + 3 + 2 + 1 + 3 + 5, items.size());
    assertEquals(List.of(), result.document().domains());
    ItemContent first = items.get(0);
    assertEquals("CCT-1-01", first.code());
    assertEquals("CC18-D1", first.domain());
    assertEquals("及时公开", first.timeLimit().quote());
    assertEquals(
        List.of(
            AssignmentRole.COORDINATING,
            AssignmentRole.RESPONSIBLE,
            AssignmentRole.ORGANISING,
            AssignmentRole.COOPERATING),
        first.assignments().stream().map(Assignment::role).toList());
  }

  @Test
  void both_forms_of_the_assignment_table_say_the_same() {
    assertEquals(
        read(SampleFiles.ASSIGNMENT_DOCX).document().items(),
        read(SampleFiles.ASSIGNMENT_XLSX).document().items());
  }

  @Test
  void every_cell_of_the_assignment_table_is_quoted_exactly_by_a_clause() throws IOException {
    // Given
    List<List<String>> rows = AssignmentTableSample.rows(ROOT);

    // When
    var policy = read(SampleFiles.ASSIGNMENT_XLSX).document().policies().get(0);

    // Then
    assertEquals(13, rows.size());
    assertEquals("长春市关于推进社会公益事业建设领域政府信息公开工作任务分工表", policy.title());
    for (List<String> row : rows) {
      for (String cell : row.subList(2, 4)) {
        assertTrue(policy.clauses().stream().anyMatch(clause -> clause.text().equals(cell)));
      }
    }
    assertEquals(
        List.of("一", "一责任单位", "一配合单位", "一1", "一2", "一3"),
        policy.clauses().stream().map(clause -> clause.number()).limit(6).toList());
    assertTrue(policy.clauses().stream().anyMatch(clause -> clause.number().equals("有关要求（一）2")));
  }

  @Test
  void several_leads_by_division_of_duties_have_a_task_each() {
    ItemContent health =
        read(SampleFiles.ASSIGNMENT_XLSX).document().items().stream()
            .filter(item -> item.code().equals("CCT-4-02"))
            .findFirst()
            .orElseThrow();
    Assignment lead = health.assignments().get(0);
    assertEquals(AssignmentRole.LEAD, lead.role());
    assertEquals(AssignmentMode.EACH, lead.mode());
    assertEquals(List.of("220100-WJW", "220100-SYJJ"), lead.units());
  }

  @Test
  void duties_to_act_are_told_from_information_to_publish() {
    List<ItemContent> items = read(SampleFiles.ASSIGNMENT_XLSX).document().items();
    List<String> work =
        items.stream()
            .filter(item -> item.kind() == ItemKind.WORK)
            .map(ItemContent::code)
            .filter(code -> !code.startsWith("CCT-8"))
            .toList();
    assertEquals(List.of("CCT-1-03", "CCT-2-03", "CCT-4-01", "CCT-4-03", "CCT-5-03"), work);
    assertEquals(AudienceKind.SPECIFIC, items.get(1).audience().kind());
  }

  @Test
  void the_standard_directory_table_is_read_with_merged_cells_and_ticks() {
    // Given
    String sample = SampleFiles.DIRECTORY_XLSX;

    // When
    LayoutResult result = read(sample);

    // Then
    assertEquals(List.of(), result.problems());
    assertEquals(List.of(), result.open());
    List<ItemContent> items = result.document().items();
    assertEquals(10, items.size());
    ItemContent fourth = items.get(3);
    assertEquals("CCT-004", fourth.code());
    assertEquals("最低生活保障", fourth.level1());
    assertEquals("审核信息", fourth.level2());
    assertEquals(
        List.of("初审对象名单及相关材料", "民主评议等情况"),
        fourth.elements().stream().map(each -> each.name()).toList());
    assertEquals(new TimeLimit.NoticePeriod(7, DayKind.NATURAL, "公示期不得少于7天"), fourth.timeLimit());
    assertEquals(List.of(Channel.GOVERNMENT_WEBSITE, Channel.NOTICE_BOARD), fourth.channels());
    assertEquals("本村（社区）居民", fourth.audience().description());
    assertEquals(List.of(UnitLevel.TOWNSHIP, UnitLevel.VILLAGE), fourth.levels());
    assertEquals("国务院令第711号", fourth.legalBasis().get(0).documentNumber());
    assertEquals(Method.ON_APPLICATION, items.get(9).method());
    assertEquals(1, result.remarks().size());
  }

  @Test
  void the_same_table_again_gives_the_same_items_on_any_later_day() {
    // Given
    LayoutResult first = read(SampleFiles.DIRECTORY_XLSX, withoutPolicy());
    known.take(first.document());

    // When
    LayoutResult again =
        new Layouts(withoutPolicy(), List.of(), known, TODAY.plusDays(40))
            .read(SampleFiles.DIRECTORY_XLSX, tables(SampleFiles.DIRECTORY_XLSX));

    // Then
    assertEquals(first.document().items(), again.document().items());
    assertEquals(TODAY, again.document().items().get(0).effectiveFrom());
  }

  private static ImportParameters withoutPolicy() {
    return new ImportParameters(
        PARAMETERS.jurisdiction(), "CCT", PARAMETERS.domain(), null, null, null, null, null);
  }

  @Test
  void units_are_read_from_separated_values() {
    // Given
    String sample = SampleFiles.UNITS_CSV;

    // When
    LayoutResult result = read(sample);

    // Then
    assertEquals(List.of(), result.problems());
    List<UnitContent> units = result.document().units();
    assertEquals(5, units.size());
    assertEquals(LocalDate.of(2019, 1, 25), units.get(1).validFrom());
    assertEquals(List.of("市医保局"), units.get(1).aliases());
  }

  @Test
  void groups_are_read_from_separated_values() {
    // Given
    String sample = SampleFiles.GROUPS_CSV;

    // When
    LayoutResult result = read(sample);

    // Then
    assertEquals(List.of(), result.problems());
    assertEquals(
        new GroupDefinition.Listed(List.of("220100-MZJ", "220100-JZGLZ")),
        result.document().groups().get(0).definition());
    assertEquals(3, result.document().groups().size());
  }
}
