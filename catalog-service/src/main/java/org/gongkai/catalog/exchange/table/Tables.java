package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the tables of a file. */
public final class Tables {

  private Tables() {}

  /**
   * Reads all tables of a workbook, text document or file of separated values.
   *
   * @throws FileRefused when it is damaged or goes beyond the limits
   */
  public static List<Table> read(ImportFile file, ReadLimits limits) {
    try {
      return switch (file.kind()) {
        case XLSX -> XlsxReader.read(file, limits);
        case DOCX -> DocxReader.read(file, limits);
        case CSV -> CsvReader.read(file, limits);
        case JSON -> throw new IllegalArgumentException("JSON holds no table");
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
