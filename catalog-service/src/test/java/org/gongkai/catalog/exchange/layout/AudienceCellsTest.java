package org.gongkai.catalog.exchange.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.AudienceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For whom information is: a cell that is misread would hide it from everybody. */
class AudienceCellsTest {

  private static final ImportParameters PARAMETERS =
      new ImportParameters(
          new Jurisdiction("GB/T 2260", "220100", "长春市"),
          "X",
          new ImportParameters.DomainChoice("CC18-D2", null),
          null,
          LocalDate.of(2018, 12, 31),
          null,
          null,
          null);
  private static final String[] HEADER = {
    "序号", "一级事项", "公开内容", "公开时限", "公开主体", "公开对象/全社会", "公开对象/特定群体（请写明）"
  };

  private KnownCatalogue known;

  @BeforeEach
  void catalogue() throws IOException {
    known = RegimeCatalogue.of("s3-changchun-2018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "无", "—", "——", "－－", "/", "\\", "否", "□", "×"})
  void nothing_stands_in_the_cell_when_a_stroke_does(String specific) {
    assertEquals(AudienceKind.WHOLE_SOCIETY, audience("√", specific).kind());
    assertEquals(AudienceKind.WHOLE_SOCIETY, audience("", specific).kind());
  }

  @ParameterizedTest
  @CsvSource({"精准推送对象, 精准推送对象", "√, 特定群体"})
  void a_group_that_is_named_or_ticked_is_the_audience(String specific, String description) {
    Audience audience = audience("", specific);
    assertEquals(AudienceKind.SPECIFIC, audience.kind());
    assertEquals(description, audience.description());
  }

  @Test
  void both_at_once_is_a_fault_and_not_silently_the_smaller() {
    assertEquals(List.of("cell-value-unknown G2"), faults(read("√", "低保对象")));
    assertEquals(List.of("cell-value-unknown F2"), faults(read("也许", "")));
  }

  private Audience audience(String everybody, String specific) {
    LayoutResult result = read(everybody, specific);
    assertEquals(List.of(), faults(result));
    return result.document().items().get(0).audience();
  }

  private static List<String> faults(LayoutResult result) {
    return result.problems().stream()
        .map(each -> each.code() + " " + each.column() + each.row())
        .toList();
  }

  private LayoutResult read(String everybody, String specific) {
    Table table =
        new Table(
            "Sheet1",
            List.of(row(1, HEADER), row(2, "1", "甲", "乙", "及时", "市民政局", everybody, specific)));
    return new Layouts(PARAMETERS, List.of(), known, LocalDate.of(2026, 3, 2))
        .read("a.xlsx", List.of(table));
  }

  private static TableRow row(int number, String... texts) {
    List<TableCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new TableCell(cells.size(), text, false, false));
    }
    return new TableRow(number, cells);
  }
}
