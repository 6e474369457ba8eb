package org.gongkai.catalog.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.catalog.exchange.table.DocxCell.Merge;

/** Places the cells of a text document's table, which only say how wide they are, in columns. */
final class DocxGrid {

  private final TextBudget budget;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private final Map<Integer, CellRangeAddress> lastFrom = new HashMap<>();

  private DocxGrid(TextBudget budget) {
    this.budget = budget;
  }

  /**
   * Lays out a table.
   *
   * @throws FileRefused when its cells say that they take more places than the budget has
   */
  static RawTable place(String name, List<List<DocxCell>> rows, TextBudget budget) {
    DocxGrid grid = new DocxGrid(budget);
    rows.forEach(grid::add);
    return new RawTable(name, grid.rows, grid.merged);
  }

  private void add(List<DocxCell> row) {
    List<TableCell> cells = new ArrayList<>();
    for (DocxCell cell : row) {
      int column = cells.size();
      budget.column((long) column + cell.span() - 1);
      budget.cells(cell.span());
      cells.add(new TableCell(column, cell.text(), false, false));
      for (int i = 1; i < cell.span(); i++) {
        cells.add(new TableCell(column + i, cell.text(), false, true));
      }
      merge(cell.merge(), column, column + cell.span() - 1);
    }
    rows.add(new TableRow(rows.size() + 1, cells));
  }

  private void merge(Merge merge, int from, int to) {
    int row = rows.size();
    if (merge == Merge.BEGINS) {
      CellRangeAddress range = new CellRangeAddress(row, row, from, to);
      merged.add(range);
      lastFrom.put(from, range);
    } else if (merge == Merge.CONTINUES) {
      CellRangeAddress range = lastFrom.get(from);
      if (range != null && range.getLastRow() == row - 1) {
        range.setLastRow(row);
      }
    }
  }
}
