package org.gongkai.catalog.exchange.table;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * A table as the file holds it.
 *
 * @param name name of the table
 * @param rows rows with the text at the first cell of each merged one
 * @param merged merged ranges, rows and columns from 0
 */
record RawTable(String name, List<TableRow> rows, List<CellRangeAddress> merged) {

  /** The table with merged cells at every place that they cover. */
  Table filled(ReadLimits limits, TextBudget budget) {
    return new Table(name, MergedCells.fill(rows, merged, limits.columns(), budget));
  }
}
