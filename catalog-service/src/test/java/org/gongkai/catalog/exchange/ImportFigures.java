package org.gongkai.catalog.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Jurisdiction;
import org.gongkai.catalog.exchange.layout.DirectoryText;
import org.gongkai.catalog.exchange.layout.ImportParameters;
import org.gongkai.catalog.exchange.layout.LayoutResult;
import org.gongkai.catalog.exchange.layout.Layouts;
import org.gongkai.catalog.exchange.layout.RegimeCatalogue;
import org.gongkai.catalog.exchange.table.ImportFile;
import org.gongkai.catalog.exchange.table.ReadLimits;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.Tables;
import org.gongkai.catalog.item.ItemContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long a directory table of 10,000 rows takes to write, to read and to parse. Run by
 * name: {@code mvn -pl catalog-service -am -Dtest=ImportFigures
 * -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
class ImportFigures {

  private static final int ROWS = 10_000;
  private static final ReadLimits LIMITS =
      new ReadLimits(20_000_000, 1_000, 200_000_000, 50_000, 100, 32_767, 40_000_000, 1_000_000);

  @TempDir Path folder;

  @Test
  void ten_thousand_rows() throws IOException {
    // Given
    RegimeCatalogue known = RegimeCatalogue.of("s3-changchun-2018");
    List<ItemContent> items = copies(new ArrayList<>(known.allItems()));
    known.take(new CatalogueDocument(null, null, null, null, null, items, null));
    Path file = folder.resolve("many.xlsx");

    // When
    long begin = System.nanoTime();
    try (DirectoryWorkbook book = new DirectoryWorkbook("目录", new DirectoryText(known::nameOf));
        OutputStream out = Files.newOutputStream(file)) {
      for (ItemContent item : items) {
        book.add(item, known.domain(item.domain()).orElseThrow().name());
      }
      book.write(out);
    }
    long written = System.nanoTime();
    List<Table> tables = Tables.read(ImportFile.open(file, "many.xlsx", LIMITS), LIMITS);
    long read = System.nanoTime();
    LayoutResult merged = parse(tables, known);
    long compared = System.nanoTime();
    LayoutResult parsed = parse(tables, RegimeCatalogue.of("s3-changchun-2018"));
    long end = System.nanoTime();

    // Then
    assertEquals(items, merged.document().items());
    System.out.printf(
        Locale.ROOT,
        "%,d rows (%,d bytes): write %d ms, read %d ms, compare with known items %d ms, parse every"
            + " cell anew %d ms (%,d rows read whole, %d passages left to a person)%n",
        ROWS,
        Files.size(file),
        millis(begin, written),
        millis(written, read),
        millis(read, compared),
        millis(compared, end),
        parsed.document().items().size(),
        parsed.open().size());
  }

  private static LayoutResult parse(List<Table> tables, RegimeCatalogue known) {
    ImportParameters parameters =
        new ImportParameters(
            new Jurisdiction("GB/T 2260", "220100", "长春市"),
            "X",
            null,
            null,
            LocalDate.of(2018, 12, 31),
            null,
            null,
            null);
    return new Layouts(parameters, List.of(), known, LocalDate.of(2026, 3, 2))
        .read("many.xlsx", tables);
  }

  private static List<ItemContent> copies(List<ItemContent> items) {
    List<ItemContent> copies = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      ItemContent item = items.get(i % items.size());
      copies.add(
          new ItemContent(
              String.format(Locale.ROOT, "MANY-%05d", i),
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
              item.supervisionChannel(),
              item.statutoryClass(),
              item.stages(),
              item.clauses(),
              item.effectiveFrom()));
    }
    return copies;
  }

  private static long millis(long from, long to) {
    return Duration.ofNanos(to - from).toMillis();
  }
}
