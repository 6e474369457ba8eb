package org.gongkai.catalog.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(1_000_000, 200, 10_000_000, 1_000, 100, 32_767, 1_000_000);

  @TempDir Path folder;

  private List<Table> read(String name, byte[] content) throws IOException {
    Path file = HostileFiles.file(folder, name, content);
    return Tables.read(ImportFile.open(file, name, LIMITS), LIMITS);
  }

  private Reason reason(String name, byte[] content) {
    return assertThrows(FileRefused.class, () -> read(name, content)).reason();
  }

  @Test
  void an_empty_file_is_refused() {
    assertEquals(Reason.EMPTY, reason("a.xlsx", new byte[0]));
  }

  @Test
  void a_file_beyond_the_limit_is_refused_before_it_is_read() {
    assertEquals(Reason.TOO_LARGE, reason("a.csv", new byte[1_000_001]));
  }

  @Test
  void a_zip_bomb_is_refused_while_it_inflates() throws IOException {
    assertEquals(Reason.INFLATES, reason("a.xlsx", HostileFiles.zipBomb(30)));
  }

  @Test
  void a_package_of_very_many_entries_is_refused() throws IOException {
    assertEquals(Reason.INFLATES, reason("a.xlsx", HostileFiles.manyEntries(300)));
  }

  @Test
  void xml_with_entities_is_refused() throws IOException {
    assertEquals(Reason.ENTITIES, reason("a.xlsx", HostileFiles.entityInWorkbook()));
    assertEquals(Reason.ENTITIES, reason("a.docx", HostileFiles.entityInDocument()));
  }

  @Test
  void damaged_files_are_refused() throws IOException {
    assertEquals(Reason.BROKEN, reason("a.xlsx", HostileFiles.cutOff()));
    assertEquals(Reason.BROKEN, reason("a.xlsx", HostileFiles.brokenXml()));
  }

  @Test
  void an_encrypted_file_is_refused() throws Exception {
    assertEquals(Reason.ENCRYPTED, reason("a.xlsx", HostileFiles.encrypted()));
  }

  @Test
  void the_old_binary_format_is_refused() throws IOException {
    assertEquals(Reason.OLD_BINARY, reason("a.xls", HostileFiles.oldBinary()));
  }

  @Test
  void content_that_is_no_table_is_refused_whatever_its_name() throws IOException {
    assertEquals(Reason.UNKNOWN_TYPE, reason("a.xlsx", HostileFiles.picture()));
    assertEquals(Reason.UNKNOWN_TYPE, reason("a.csv", new byte[] {'a', 0, 'b'}));
    assertEquals(Reason.BROKEN, reason("a.xlsx", HostileFiles.archive()));
  }

  @Test
  void a_name_that_does_not_fit_the_content_is_refused() throws IOException {
    assertEquals(Reason.TYPE_MISMATCH, reason("a.docx", HostileFiles.workbook()));
    assertEquals(Reason.TYPE_MISMATCH, reason("a.csv", HostileFiles.workbook()));
    assertEquals(Reason.TYPE_MISMATCH, reason("a.xlsx", "a,b".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_workbook_with_macros_is_read_without_them() throws IOException {
    assertEquals(
        "序号", read("a.xlsm", HostileFiles.withMacros()).get(0).rows().get(0).cell(0).text());
  }

  @Test
  void a_relation_to_another_machine_is_not_followed() throws IOException {
    assertEquals(
        "附件", read("a.docx", HostileFiles.externalTemplate()).get(0).rows().get(0).cell(0).text());
  }

  @Test
  void more_rows_columns_or_characters_than_accepted_are_refused() throws IOException {
    assertEquals(
        Reason.TOO_MUCH, reason("a.csv", "a\n".repeat(1_001).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        Reason.TOO_MUCH, reason("a.csv", "a,".repeat(101).getBytes(StandardCharsets.UTF_8)));
    assertEquals(
        Reason.TOO_MUCH, reason("a.csv", "a".repeat(40_000).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_cell_far_to_the_right_costs_no_memory() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(16_383).setCellValue("a");
      var out = new java.io.ByteArrayOutputStream();
      book.write(out);
      assertEquals(Reason.TOO_MUCH, reason("a.xlsx", out.toByteArray()));
    }
  }

  @Test
  void a_formula_counts_with_its_last_value_and_is_marked() throws IOException {
    // Given
    var out = new java.io.ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var row = book.createSheet().createRow(0);
      row.createCell(0).setCellFormula("1+1");
      row.createCell(1).setCellValue("=1+1");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }

    // When
    TableRow row = read("a.xlsx", out.toByteArray()).get(0).rows().get(0);

    // Then
    assertEquals(new TableCell(0, "2", true, false), row.cell(0));
    assertEquals(new TableCell(1, "=1+1", false, false), row.cell(1));
  }

  @Test
  void text_is_utf_8_with_or_without_mark_or_gb_18030_and_nothing_else() throws IOException {
    String line = "代码,名称\n1,㐀长春市\n";
    for (byte[] bytes :
        List.of(
            line.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + line).getBytes(StandardCharsets.UTF_8),
            line.getBytes(Charset.forName("GB18030")))) {
      assertEquals("㐀长春市", read("a.csv", bytes).get(0).rows().get(1).cell(1).text());
      assertEquals("代码", read("a.csv", bytes).get(0).rows().get(0).cell(0).text());
    }
    assertEquals(Reason.ENCODING, reason("a.csv", new byte[] {'a', (byte) 0xFF, (byte) 0xFF, ','}));
  }

  @Test
  void separated_values_may_hold_line_ends_quotes_and_semicolons() throws IOException {
    // Given
    String text = "代码;名称\r\n1;\"长春市\n\"\"民政局\"\"\"\r\n2;b";

    // When
    List<TableRow> rows = read("a.csv", text.getBytes(StandardCharsets.UTF_8)).get(0).rows();

    // Then
    assertEquals("长春市\n\"民政局\"", rows.get(1).cell(1).text());
    assertEquals(4, rows.get(2).number());
  }

  @Test
  void columns_are_lettered_as_spreadsheets_do() {
    assertEquals("A", TableCell.letters(0));
    assertEquals("Z", TableCell.letters(25));
    assertEquals("AA", TableCell.letters(26));
    assertEquals("ZZ", TableCell.letters(701));
    assertEquals("AAA", TableCell.letters(702));
  }
}
