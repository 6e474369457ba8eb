package org.gongkai.catalog.exchange.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.exchange.table.FileRefused;
import org.gongkai.catalog.exchange.table.ImportFile;
import org.gongkai.catalog.exchange.table.ReadLimits;
import org.gongkai.catalog.exchange.table.Tables;
import org.gongkai.catalog.item.Channel;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.TimeLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard directory tables as offices really write them with a spreadsheet. */
class RealTablesTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(20_000_000, 1_000, 200_000_000, 50_000, 100, 32_767, 40_000_000, 1_000_000);
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
  private static final String[][] HEADER = {
    {"序\u3000号", "公开事项", "", "公开内容\n（要素）", "公开依据", "公开\u00A0时限", "公开主体", "公开渠道和载体", "", "生效日期"},
    {"", "一级\u3000事项", "二级事项", "", "", "", "", "政府网站", "公示栏", ""}
  };

  @TempDir Path folder;

  private KnownCatalogue known;
  private XSSFWorkbook book;
  private XSSFSheet sheet;

  @BeforeEach
  void aSheetWithTwoHeaderRows() throws IOException {
    known = RegimeCatalogue.of("s3-changchun-2018");
    book = new XSSFWorkbook();
    sheet = book.createSheet("社会救助");
    for (String[] titles : HEADER) {
      row(titles);
    }
    for (String range : new String[] {"A1:A2", "B1:C1", "D1:D2", "E1:E2", "F1:F2", "G1:G2"}) {
      sheet.addMergedRegion(CellRangeAddress.valueOf(range));
    }
    sheet.addMergedRegion(CellRangeAddress.valueOf("H1:I1"));
    sheet.addMergedRegion(CellRangeAddress.valueOf("J1:J2"));
  }

  @AfterEach
  void close() throws IOException {
    book.close();
  }

  @Test
  void titles_spread_with_wide_blanks_over_two_rows_are_found_and_coloured_ticks_are_ticks() {
    item("1", "低保", "√", "✔\uFE0F");
    ItemContent item = one();
    assertEquals("低保", item.level1());
    assertEquals(List.of(Channel.GOVERNMENT_WEBSITE, Channel.NOTICE_BOARD), item.channels());
  }

  @Test
  void a_row_whose_every_cell_is_merged_with_the_one_above_is_the_same_row() {
    // Given
    item("1", "低保", "√", "");
    sheet.createRow(3).createCell(0);
    for (int column = 0; column < 8; column++) {
      sheet.addMergedRegion(new CellRangeAddress(2, 3, column, column));
    }
    item("2", "特困", "√", "");
    // Then
    LayoutResult result = read();
    assertEquals(List.of(), result.problems());
    assertEquals(
        List.of("X-001", "X-002"),
        result.document().items().stream().map(ItemContent::code).toList());
  }

  @ParameterizedTest
  @ValueSource(shorts = {14, 22, 31})
  void a_date_in_the_usual_format_of_the_country_is_read_as_it_is_shown(short format) {
    dated(format, 43363);
    assertEquals(LocalDate.of(2018, 9, 20), one().effectiveFrom());
  }

  @Test
  void a_date_of_a_workbook_that_counts_from_1904_is_that_day() {
    book.getCTWorkbook().getWorkbookPr().setDate1904(true);
    dated((short) 14, 43363 - 1462);
    assertEquals(LocalDate.of(2018, 9, 20), one().effectiveFrom());
  }

  @ParameterizedTest
  @CsvSource({"２０１８年９月２０日", "2018 年 9 月 20 日", "2018年9月20日 00:00:00", "2018．９．20", "2018-09-20"})
  void a_date_in_digits_of_any_width_is_read(String text) {
    item("1", "低保", "√", "").createCell(9).setCellValue(text);
    assertEquals(LocalDate.of(2018, 9, 20), one().effectiveFrom());
  }

  @Test
  void a_limit_that_the_spreadsheet_took_for_a_date_is_what_the_user_sees() {
    // Given: typed as 1月31日
    XSSFCell limit = item("1", "低保", "√", "").getCell(5);
    limit.setCellValue(46053);
    limit.setCellStyle(book.createCellStyle());
    limit.getCellStyle().setDataFormat((short) 58);
    // When
    LayoutResult result = read();
    // Then
    assertTrue(
        result.open().stream().anyMatch(each -> each.text().contains("1月31日"))
            || result.document().items().stream()
                .anyMatch(each -> "1月31日".equals(each.timeLimit().quote())),
        () -> result.open() + " " + result.document().items());
  }

  @Test
  void full_width_digits_count_as_digits() {
    item("１", "低保", "√", "").getCell(5).setCellValue("自信息形成或变更之日起２０个工作日内");
    assertEquals(20, ((TimeLimit.WorkingDaysFromFormation) one().timeLimit()).workingDays());
  }

  @Test
  void a_formula_that_failed_is_a_fault_of_its_cell_and_no_text() {
    // Given
    XSSFCell cell = item("1", "低保", "√", "").getCell(1);
    cell.setCellFormula("NA()");
    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
    // When
    LayoutResult result = read();
    // Then
    assertEquals(
        List.of("cell-error-value B3 公开事项/一级事项 #N/A"),
        result.problems().stream()
            .map(
                each ->
                    each.code()
                        + " "
                        + each.column()
                        + each.row()
                        + " "
                        + each.title()
                        + " "
                        + each.value())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"注册登记, 1, 0", "注销, 1, 0", "注：本表由各单位填写, 0, 1", "注1 同上, 0, 1", "说明：同上, 0, 1"})
  void an_item_that_begins_like_a_note_is_no_note(String text, int items, int skipped) {
    // Given: nobody numbered the row
    item("1", "低保", "√", "");
    item("", text, "√", "");
    // When
    LayoutResult result = read();
    // Then
    assertEquals(1 + items, result.document().items().size());
    assertEquals(
        skipped,
        result.remarks().stream().filter(each -> each.code().equals("row-skipped")).count());
  }

  @Test
  void a_hidden_sheet_is_not_read_but_remarked() {
    // Given: the sheet of last year, hidden before this one
    item("1", "去年", "√", "");
    book.setSheetName(0, "2017");
    book.setSheetHidden(0, true);
    sheet = book.createSheet("2018");
    row(HEADER[0]);
    row(HEADER[1]);
    item("1", "今年", "√", "");
    book.setActiveSheet(1);
    // When
    LayoutResult result = read();
    // Then
    assertEquals(
        List.of("今年"), result.document().items().stream().map(ItemContent::level1).toList());
    assertEquals(
        List.of("sheet-hidden 2017"),
        result.remarks().stream().map(each -> each.code() + " " + each.sheet()).toList());
  }

  @Test
  void several_tables_are_refused_for_only_one_would_be_taken() {
    // Given: one sheet per domain
    item("1", "低保", "√", "");
    sheet = book.createSheet("养老服务");
    row(HEADER[0]);
    row(HEADER[1]);
    item("1", "高龄津贴", "√", "");
    // When
    FileRefused refused = assertThrows(FileRefused.class, this::read);
    // Then
    assertEquals(FileRefused.Reason.SEVERAL_TABLES, refused.reason());
    assertEquals("社会救助、养老服务", refused.arguments().get("tables"));
  }

  @Test
  void rich_text_and_empty_columns_to_the_right_change_nothing() {
    // Given
    XSSFRow row = item("1", "", "√", "");
    var rich = book.getCreationHelper().createRichTextString("最低生活保障");
    rich.applyFont(0, 2, book.createFont());
    row.getCell(1).setCellValue(rich);
    for (int column = 10; column < 60; column++) {
      row.createCell(column).setCellStyle(book.createCellStyle());
    }
    // Then
    assertEquals("最低生活保障", one().level1());
  }

  private void dated(short format, double day) {
    XSSFCell cell = item("1", "低保", "√", "").createCell(9);
    cell.setCellValue(day);
    cell.setCellStyle(book.createCellStyle());
    cell.getCellStyle().setDataFormat(format);
  }

  private XSSFRow item(String number, String level1, String website, String board) {
    return row(number, level1, "", "标准", "", "自信息形成或变更之日起20个工作日内", "市民政局", website, board);
  }

  private XSSFRow row(String... texts) {
    XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
    return row;
  }

  private ItemContent one() {
    LayoutResult result = read();
    assertEquals(List.of(), result.problems());
    assertEquals(List.of(), result.open());
    assertEquals(1, result.document().items().size());
    return result.document().items().get(0);
  }

  private LayoutResult read() {
    Path file = folder.resolve("real.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Layouts(PARAMETERS, List.of(), known, LocalDate.of(2026, 3, 2))
        .read("real.xlsx", Tables.read(ImportFile.open(file, "real.xlsx", LIMITS), LIMITS));
  }
}
