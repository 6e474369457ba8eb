package org.gongkai.catalog.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes the text of merged cells to every place that they cover. */
final class MergedCells {

  private MergedCells() {}

  /**
   * Fills the rows.
   *
   * @param rows rows with the text at the first cell of each merged one
   * @param ranges merged ranges, rows and columns from 0
   * @param columns no range is followed beyond this column
   */
  static List<TableRow> fill(List<TableRow> rows, List<CellRangeAddress> ranges, int columns) {
    if (ranges.isEmpty()) {
      return rows;
    }
    Integer[] indexOf = new Integer[rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number() + 1];
    List<List<TableCell>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      indexOf[rows.get(i).number()] = i;
      cells.add(new ArrayList<>(rows.get(i).cells()));
    }
    for (CellRangeAddress range : ranges) {
      Integer first = index(indexOf, range.getFirstRow());
      TableCell source =
          first == null
              ? TableCell.empty(range.getFirstColumn())
              : rows.get(first).cell(range.getFirstColumn());
      int lastRow = Math.min(range.getLastRow(), indexOf.length - 2);
      for (int row = range.getFirstRow(); row <= lastRow; row++) {
        Integer index = index(indexOf, row);
        if (index != null) {
          spread(cells.get(index), range, source, row == range.getFirstRow(), columns);
        }
      }
    }
    List<TableRow> filled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      filled.add(new TableRow(rows.get(i).number(), cells.get(i)));
    }
    return filled;
  }

  private static void spread(
      List<TableCell> row,
      CellRangeAddress range,
      TableCell source,
      boolean firstRow,
      int columns) {
    int last = Math.min(range.getLastColumn(), columns - 1);
    while (row.size() <= last) {
      row.add(TableCell.empty(row.size()));
    }
    for (int column = range.getFirstColumn(); column <= last; column++) {
      if (!firstRow || column > range.getFirstColumn()) {
        row.set(column, new TableCell(column, source.text(), source.formula(), true));
      }
    }
  }

  private static Integer index(Integer[] indexOf, int row) {
    return row + 1 < indexOf.length ? indexOf[row + 1] : null;
  }
}
