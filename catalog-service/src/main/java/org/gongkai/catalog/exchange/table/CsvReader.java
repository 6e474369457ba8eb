package org.gongkai.catalog.exchange.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;

/** Reads separated values (RFC 4180); a row's number is that of the line on which it begins. */
final class CsvReader {

  private static final CsvMapper MAPPER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

  private CsvReader() {}

  static List<Table> read(ImportFile file, ReadLimits limits) throws IOException {
    TextBudget budget = new TextBudget(file.name(), limits);
    List<TableRow> rows = new ArrayList<>();
    String text = TextFile.read(file.path(), file.name());
    CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
    try (MappingIterator<String[]> lines =
        MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
      int line = 1;
      while (lines.hasNextValue()) {
        String[] values = lines.nextValue();
        rows.add(row(line, values, budget));
        line = Math.max(line + 1, lines.getCurrentLocation().getLineNr());
      }
    } catch (JsonProcessingException | RuntimeJsonMappingException e) {
      throw new FileRefused(Reason.BROKEN, Map.of("file", file.name()), e);
    }
    return List.of(new Table(file.name(), rows));
  }

  private static TableRow row(int line, String[] values, TextBudget budget) {
    budget.row();
    budget.cells(values.length);
    List<TableCell> cells = new ArrayList<>();
    for (int column = 0; column < values.length; column++) {
      budget.column(column);
      budget.text(values[column]);
      cells.add(new TableCell(column, values[column].strip(), false, false));
    }
    return new TableRow(line, cells);
  }

  /** Comma, or what spreadsheet programs of some locales write instead of it. */
  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    for (char candidate : new char[] {'\t', ';'}) {
      if (head.indexOf(',') < 0 && head.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }
}
