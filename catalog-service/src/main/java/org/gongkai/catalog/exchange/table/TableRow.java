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

  /**
   * Whether no cell holds a visible character of its own. A row that only continues cells which are
   * merged over it from above is the lower half of the row above.
   */
  public boolean isBlank() {
    return cells.stream().allMatch(cell -> cell.continued() || cell.text().isBlank());
  }
}
