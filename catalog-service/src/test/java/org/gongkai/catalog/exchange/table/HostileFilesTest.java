package org.gongkai.catalog.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(1_000_000, 200, 10_000_000, 1_000, 100, 32_767, 1_000_000, 20_000);

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

  @ParameterizedTest
  @ValueSource(strings = {"2147483647", "2147483648", "99999999999999999999"})
  void a_cell_that_says_it_is_very_wide_costs_no_memory(String span) throws IOException {
    assertEquals(Reason.TOO_MUCH, reason("a.docx", HostileFiles.wideCell(span)));
  }

  @Test
  void a_merged_range_that_covers_very_many_places_costs_no_memory() throws IOException {
    assertEquals(Reason.TOO_MUCH, reason("a.xlsx", HostileFiles.merged(900, List.of("A1:CV900"))));
  }

  @Test
  void merged_ranges_that_cover_each_other_cost_no_time() throws IOException {
    assertEquals(
        Reason.TOO_MUCH,
        reason("a.xlsx", HostileFiles.merged(400, Collections.nCopies(500, "A1:A400"))));
  }

  @Test
  void rows_with_a_last_cell_only_count_with_the_empty_places_before_it() throws IOException {
    String row = ",".repeat(99) + "a\n";
    assertEquals(
        Reason.TOO_MUCH, reason("a.csv", row.repeat(201).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_row_far_down_in_a_merged_range_costs_no_memory() throws IOException {
    // When
    List<TableRow> rows = read("a.xlsx", HostileFiles.farRow(2_000_000_000)).get(0).rows();
    // Then
    assertEquals(List.of(1, 2_000_000_000), rows.stream().map(TableRow::number).toList());
    assertEquals(new TableCell(1, "序号", false, true), rows.get(0).cell(1));
  }

  @Test
  void merged_whole_rows_are_a_damaged_file() throws IOException {
    assertEquals(Reason.BROKEN, reason("a.xlsx", HostileFiles.merged(2, List.of("1:2"))));
  }

  @Test
  void rows_in_disorder_are_no_damage() throws IOException {
    // When
    List<TableRow> rows = read("a.xlsx", HostileFiles.rowsInDisorder()).get(0).rows();
    // Then
    assertEquals(List.of(4, 2, 1), rows.stream().map(TableRow::number).toList());
    assertEquals(new TableCell(1, "序号", false, true), rows.get(1).cell(1));
  }

  @Test
  void what_is_wrong_with_a_damaged_file_is_logged_without_what_stands_in_it() throws IOException {
    // Given
    List<LogRecord> logged = new ArrayList<>();
    Handler handler = Logs.into(logged);
    Logger log = Logger.getLogger(OfficePackage.class.getName());
    log.addHandler(handler);
    // When
    try {
      assertEquals(Reason.BROKEN, reason("a.xlsx", HostileFiles.textForRowNumber("秘密")));
    } finally {
      log.removeHandler(handler);
    }
    // Then
    String text = Logs.text(logged.get(0));
    assertEquals(Level.WARNING.intValue(), logged.get(0).getLevel().intValue());
    assertTrue(text.contains("NumberFormatException"), text);
    assertFalse(text.contains("秘密"), text);
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

  /** What is logged. */
  private static final class Logs extends Handler {

    private final List<LogRecord> records;

    private Logs(List<LogRecord> records) {
      this.records = records;
    }

    static Handler into(List<LogRecord> records) {
      return new Logs(records);
    }

    static String text(LogRecord record) {
      return record instanceof ExtLogRecord extended
          ? extended.getFormattedMessage() + record.getThrown()
          : record.getMessage() + record.getThrown();
    }

    @Override
    public void publish(LogRecord record) {
      records.add(record);
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
