package org.gongkai.catalog.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.exchange.layout.DirectoryText;
import org.gongkai.catalog.exchange.layout.ImportParameters;
import org.gongkai.catalog.exchange.layout.LayoutResult;
import org.gongkai.catalog.exchange.layout.Layouts;
import org.gongkai.catalog.exchange.layout.RegimeCatalogue;
import org.gongkai.catalog.exchange.table.ImportFile;
import org.gongkai.catalog.exchange.table.ReadLimits;
import org.gongkai.catalog.exchange.table.Tables;
import org.gongkai.catalog.item.ItemContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectoryWorkbookTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(20_000_000, 1_000, 200_000_000, 50_000, 100, 32_767, 40_000_000, 1_000_000);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "s0-chongqing-2018, 500000, 重庆市",
    "s1-changzhi-2018, 140400, 长治市",
    "s2-chongqing-2014, 500000, 重庆市",
    "s3-changchun-2018, 220100, 长春市",
    "s4-inner-mongolia-city, 150000, 某市"
  })
  void every_regime_survives_export_and_import_unchanged(String regime, String region, String name)
      throws IOException {
    // Given
    RegimeCatalogue known = RegimeCatalogue.of(regime);
    Path file = export(known, sorted(known));

    // When
    LayoutResult result = read(file, known, new Jurisdiction("GB/T 2260", region, name));

    // Then
    assertEquals(List.of(), result.problems());
    assertEquals(List.of(), result.open());
    assertEquals(sorted(known), result.document().items());
    assertEquals(List.of(), result.document().domains());
  }

  @Test
  void a_text_that_looks_like_a_formula_stays_a_text_there_and_back() throws IOException {
    // Given
    RegimeCatalogue known = RegimeCatalogue.of("s1-changzhi-2018");
    ItemContent item = renamed(sorted(known).get(0), "=HYPERLINK(\"http://x\",\"y\")");
    known.take(
        new org.gongkai.catalog.catalogue.CatalogueDocument(
            null, null, null, null, null, List.of(item), null));

    // When
    Path file = export(known, List.of(item));

    // Then
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      Cell cell = book.getSheetAt(0).getRow(3).getCell(1);
      assertEquals(CellType.STRING, cell.getCellType());
      assertTrue(cell.getCellStyle().getQuotePrefixed());
      assertFalse(book.getSheetAt(0).getRow(3).getCell(2).getCellStyle().getQuotePrefixed());
    }
    LayoutResult result = read(file, known, new Jurisdiction("GB/T 2260", "140400", "长治市"));
    assertEquals(List.of(item), result.document().items());
    assertEquals(List.of(), result.remarks());
  }

  @Test
  void one_changed_cell_changes_one_field() throws IOException {
    // Given
    RegimeCatalogue known = RegimeCatalogue.of("s1-changzhi-2018");
    ItemContent before = sorted(known).get(0);
    Path file = export(known, List.of(renamed(before, "新的一级事项")));

    // When
    ItemContent after =
        read(file, known, new Jurisdiction("GB/T 2260", "140400", "长治市")).document().items().get(0);

    // Then
    assertEquals(renamed(before, "新的一级事项"), after);
  }

  /** CAT-03: the table has a column for the supervision channel, and takes it back. */
  @Test
  void the_supervision_channel_of_an_item_can_be_entered_in_the_table() throws IOException {
    // Given
    RegimeCatalogue known = RegimeCatalogue.of("s1-changzhi-2018");
    ItemContent before = sorted(known).get(0);
    ItemContent entered = supervised(before, "监督投诉服务电话：0355-12345");

    // When
    LayoutResult result =
        read(
            export(known, List.of(entered)), known, new Jurisdiction("GB/T 2260", "140400", "长治市"));

    // Then
    assertEquals(List.of(), result.problems());
    assertEquals(
        entered.supervisionChannel(), result.document().items().get(0).supervisionChannel());
  }

  private Path export(RegimeCatalogue known, List<ItemContent> items) throws IOException {
    Path file = folder.resolve("export.xlsx");
    try (DirectoryWorkbook book = new DirectoryWorkbook("目录", new DirectoryText(known::nameOf));
        OutputStream out = Files.newOutputStream(file)) {
      for (ItemContent item : items) {
        book.add(item, known.domain(item.domain()).orElseThrow().name());
      }
      book.write(out);
    }
    return file;
  }

  private static LayoutResult read(Path file, RegimeCatalogue known, Jurisdiction where) {
    ImportParameters parameters =
        new ImportParameters(where, "X", null, null, null, null, null, null);
    return new Layouts(parameters, List.of(), known, LocalDate.of(2026, 3, 2))
        .read("export.xlsx", Tables.read(ImportFile.open(file, "export.xlsx", LIMITS), LIMITS));
  }

  private static List<ItemContent> sorted(RegimeCatalogue known) {
    List<ItemContent> items = new ArrayList<>(known.allItems());
    items.sort(Comparator.comparing(ItemContent::code));
    return items;
  }

  private static ItemContent renamed(ItemContent item, String level1) {
    return new ItemContent(
        item.code(),
        item.domain(),
        item.kind(),
        level1,
        item.level2(),
        item.elements(),
        item.legalBasis(),
        item.timeLimit(),
        item.generalTimeLimit(),
        item.specialLaw(),
        item.assignments(),
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

  private static ItemContent supervised(ItemContent item, String channel) {
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
        item.assignments(),
        item.channels(),
        item.audience(),
        item.method(),
        item.levels(),
        channel,
        item.statutoryClass(),
        item.stages(),
        item.clauses(),
        item.effectiveFrom());
  }
}
