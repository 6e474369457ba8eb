package org.gongkai.catalog.exchange.table;

import java.util.List;

/**
 * A row of a table. Merged cells stand at every place that they cover.
 *
 * @param number from 1, as the user's program counts
 * @param cells its cells from the first column on, without gaps
 */
public record TableRow(int number, List<TableCell> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The cell in a column, counted from 0; an empty one beyond the end. */
  public TableCell cell(int column) {
    return column < cells.size() ? cells.get(column) : TableCell.empty(column);
  }

  /** Whether no cell holds a visible character. */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.text().isBlank());
  }
}
