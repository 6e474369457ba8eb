package org.gongkai.catalog.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the text of merged cells to every place that they cover. */
final class MergedCells {

  private MergedCells() {}

  /**
   * Fills the rows. Rows may come in any order and leave out numbers.
   *
   * @param rows rows with the text at the first cell of each merged one
   * @param ranges merged ranges, rows and columns from 0
   * @param columns no range is followed beyond this column
   * @param budget is asked for every place, however often ranges cover it
   * @throws FileRefused when the ranges cover more places than the budget has
   */
  static List<TableRow> fill(
      List<TableRow> rows, List<CellRangeAddress> ranges, int columns, TextBudget budget) {
    if (ranges.isEmpty()) {
      return rows;
    }
    NavigableMap<Integer, TableRow> byNumber = new TreeMap<>();
    NavigableMap<Integer, List<TableCell>> cells = new TreeMap<>();
    for (TableRow row : rows) {
      byNumber.put(row.number(), row);
      cells.put(row.number(), new ArrayList<>(row.cells()));
    }
    for (CellRangeAddress range : ranges) {
      int first = range.getFirstRow() + 1;
      int column = range.getFirstColumn();
      TableRow origin = byNumber.get(first);
      TableCell source = origin == null ? TableCell.empty(column) : origin.cell(column);
      int last = Math.min(range.getLastColumn(), columns - 1);
      cells
          .subMap(first, true, range.getLastRow() + 1, true)
          .forEach(
              (number, row) -> {
                budget.cells(Math.max(1, last + 1 - Math.min(column, row.size())));
                spread(row, source, number == first ? column + 1 : column, last);
              });
    }
    return rows.stream().map(row -> new TableRow(row.number(), cells.get(row.number()))).toList();
  }

  private static void spread(List<TableCell> row, TableCell source, int from, int to) {
    while (row.size() <= to) {
      row.add(TableCell.empty(row.size()));
    }
    for (int column = from; column <= to; column++) {
      row.set(column, new TableCell(column, source.text(), source.formula(), true));
    }
  }
}
