package org.gongkai.catalog.exchange.table;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table as the file holds it.
 *
 * @param name name of the table
 * @param rows rows with the text at the first cell of each merged one
 * @param merged merged ranges, rows and columns from 0
 * @param isHidden whether the user does not see it, so that it was not read
 */
record RawTable(String name, List<TableRow> rows, List<CellRangeAddress> merged, boolean isHidden) {

  /** A table that the user sees. */
  RawTable(String name, List<TableRow> rows, List<CellRangeAddress> merged) {
    this(name, rows, merged, false);
  }

  static RawTable hidden(String name) {
    return new RawTable(name, List.of(), List.of(), true);
  }

  /** The table with merged cells at every place that they cover. */
  Table filled(ReadLimits limits, TextBudget budget) {
    return new Table(name, MergedCells.fill(rows, merged, limits.columns(), budget), isHidden);
  }
}
