package org.gongkai.catalog.exchange.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.cell.OpenQuestion.Reason;
import org.gongkai.catalog.exchange.table.FileRefused;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.item.Assignment;
import org.gongkai.catalog.item.AssignmentMode;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.unit.AssignmentRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BadCellsTest {

  private static final Jurisdiction CHANGCHUN = new Jurisdiction("GB/T 2260", "220100", "长春市");
  private static final ImportParameters PARAMETERS =
      new ImportParameters(
          CHANGCHUN,
          "X",
          new ImportParameters.DomainChoice("CC18-D2", null),
          null,
          LocalDate.of(2018, 12, 31),
          null,
          null,
          null);
  private static final String[] DIRECTORY = {
    "序号", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道和载体", "公开方式/主动"
  };

  private KnownCatalogue known;

  @BeforeEach
  void catalogue() throws IOException {
    known = RegimeCatalogue.of("s3-changchun-2018");
  }

  private static Table table(String[]... rows) {
    List<TableRow> read = new ArrayList<>();
    for (String[] row : rows) {
      List<TableCell> cells = new ArrayList<>();
      for (String text : row) {
        cells.add(new TableCell(cells.size(), text, false, false));
      }
      read.add(new TableRow(read.size() + 1, cells));
    }
    return new Table("Sheet1", read);
  }

  private LayoutResult read(Table table, List<Decision> decisions) {
    return new Layouts(PARAMETERS, decisions, known, LocalDate.of(2026, 3, 2))
        .read("a.xlsx", List.of(table));
  }

  private LayoutResult directory(String... row) {
    return read(table(DIRECTORY, row), List.of());
  }

  @Test
  void every_bad_cell_is_named_with_sheet_row_column_title_value_and_what_was_expected() {
    // Given
    Table units =
        table(
            new String[] {"代码", "名称", "机构类型", "层级", "成立日期", "行政区划代码"},
            new String[] {"220100-A", "", "衙门", "市级", "2018-02-30", "220100"},
            new String[] {"220100-B", "乙", "部门", "", "昨天", "吉林"});

    // When
    List<CellProblem> problems = read(units, List.of()).problems();

    // Then
    assertEquals(
        List.of(
            "cell-required B2 名称",
            "cell-value-unknown C2 机构类型",
            "cell-date-invalid E2 成立日期",
            "cell-date-invalid E3 成立日期",
            "cell-required D3 层级",
            "cell-format F3 行政区划代码"),
        problems.stream()
            .map(each -> each.code() + " " + each.column() + each.row() + " " + each.title())
            .toList());
    assertEquals("衙门", problems.get(1).value());
    assertEquals("Sheet1", problems.get(1).sheet());
    assertEquals(true, problems.get(1).expected().contains("DEPARTMENT 部门"));
  }

  @Test
  void unknown_channels_and_marks_are_named() {
    LayoutResult result = directory("1", "甲", "乙", "丙", "", "及时", "市民政局", "■飞鸽传书 ■政府网站", "也许");
    assertEquals(
        List.of("H2", "I2"),
        result.problems().stream().map(each -> each.column() + each.row()).toList());
  }

  @Test
  void the_same_code_twice_is_named_at_the_second_row() {
    Table units =
        table(
            new String[] {"code", "name", "kind", "level"},
            new String[] {"220100-A", "甲", "DEPARTMENT", "CITY"},
            new String[] {"220100-A", "乙", "DEPARTMENT", "CITY"});
    CellProblem problem = read(units, List.of()).problems().get(0);
    assertEquals("cell-duplicate", problem.code());
    assertEquals(3, problem.row());
  }

  @Test
  void what_no_rule_reads_is_listed_once_with_all_its_cells_and_nothing_is_guessed() {
    // Given
    Table items =
        table(
            DIRECTORY,
            new String[] {"1", "甲", "", "丙", "", "限时", "市民政厅负责", "", "√"},
            new String[] {"2", "乙", "", "丙", "", "及时", "市民政厅负责", "", "√"});

    // When
    LayoutResult result = read(items, List.of());

    // Then
    assertEquals(List.of(), result.document().items());
    assertEquals(
        List.of(Reason.LIMIT_INCOMPLETE, Reason.UNKNOWN_NAME),
        result.open().stream().map(NeedsDecision::reason).toList());
    NeedsDecision unknown = result.open().get(1);
    assertEquals(List.of(2, 3), unknown.cells().stream().map(Origin::row).toList());
    assertEquals("220100-MZJ", unknown.nearest().get(0).code());
  }

  @Test
  void decisions_of_a_person_complete_the_table() {
    // Given
    Table items = table(DIRECTORY, new String[] {"1", "甲", "", "丙", "", "限时", "市民政厅负责", "", "√"});
    TimeLimit limit = new TimeLimit.Qualitative(TimeLimit.Term.CONTINUOUS, null, "限时");
    Assignment who =
        new Assignment(
            AssignmentRole.RESPONSIBLE,
            AssignmentMode.EACH,
            List.of("220100-MZJ"),
            List.of(),
            null);

    // When
    LayoutResult result =
        read(
            items,
            List.of(new Decision("限时", null, limit), new Decision("市民政厅负责", List.of(who), null)));

    // Then
    assertEquals(true, result.isComplete());
    ItemContent item = result.document().items().get(0);
    assertEquals(limit, item.timeLimit());
    assertEquals(List.of("220100-MZJ"), item.assignments().get(0).units());
    assertEquals("市民政厅负责", item.assignments().get(0).quote());
  }

  @Test
  void a_place_in_the_document_leads_back_to_its_cell() {
    LayoutResult result = directory("1", "甲", "乙", "丙", "", "及时", "市民政局", "", "√");
    assertEquals(
        "G", result.document().originOf("/items/0/assignments/0/units/0").orElseThrow().column());
    assertEquals("F", result.document().originOf("/items/0/timeLimit").orElseThrow().column());
    assertEquals("B", result.document().originOf("/items/0/clauses").orElseThrow().column());
  }

  @Test
  void a_file_without_a_known_header_is_refused() {
    FileRefused refused =
        assertThrows(FileRefused.class, () -> read(table(new String[] {"菜名", "价格"}), List.of()));
    assertEquals(FileRefused.Reason.NO_TABLE, refused.reason());
  }

  @Test
  void an_assignment_table_needs_its_document() {
    Table table =
        table(
            new String[] {"涉及领域", "工作任务", "责任单位", "配合单位"},
            new String[] {"教育", "公开政策。", "市教育局", ""});
    assertThrows(ParameterMissing.class, () -> read(table, List.of()));
  }

  @Test
  void notes_blank_rows_and_repeated_headers_are_no_items() {
    LayoutResult result =
        read(
            table(
                DIRECTORY,
                new String[] {"1", "甲", "", "丙", "", "及时", "市民政局", "", "√"},
                new String[] {"", "", ""},
                DIRECTORY,
                new String[] {"2", "乙", "", "丙", "", "及时", "市民政局", "", "√"},
                new String[] {"注：以上事项动态调整。"}),
            List.of());
    assertEquals(List.of(), result.problems());
    assertEquals(
        List.of("X-001", "X-002"),
        result.document().items().stream().map(ItemContent::code).toList());
  }
}
