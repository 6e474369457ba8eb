package org.gongkai.catalog.exchange.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Collects the rows and merged ranges of a sheet as they stand in it. */
final class SheetRows implements SheetContentsHandler {

  /** What the library puts before the value of a formula that failed. */
  private static final String ERROR = "ERROR:";

  private final TextBudget budget;
  private final List<TableRow> rows = new ArrayList<>();
  private final List<CellRangeAddress> merged = new ArrayList<>();
  private List<TableCell> current = new ArrayList<>();
  private boolean formula;
  private boolean error;

  SheetRows(TextBudget budget) {
    this.budget = budget;
  }

  RawTable table(String name) {
    return new RawTable(name, rows, merged);
  }

  void cellBegins(boolean failed) {
    formula = false;
    error = failed;
  }

  void formula() {
    formula = true;
  }

  void merged(CellRangeAddress range) {
    if (range.getFirstRow() < 0 || range.getFirstColumn() < 0) {
      throw new IllegalArgumentException("merged cells are a range of cells, not of whole rows");
    }
    budget.row();
    merged.add(range);
  }

  @Override
  public void startRow(int rowNumber) {
    current = new ArrayList<>();
  }

  @Override
  public void cell(String reference, String text, XSSFComment comment) {
    int column = reference == null ? current.size() : new CellReference(reference).getCol();
    String value = text == null ? "" : text;
    if (error && value.startsWith(ERROR)) {
      value = value.substring(ERROR.length());
    }
    if (value.isEmpty()) {
      return;
    }
    budget.column(column);
    budget.text(value);
    while (current.size() < column) {
      current.add(TableCell.empty(current.size()));
    }
    TableCell cell = new TableCell(column, value, formula, false);
    if (column < current.size()) {
      current.set(column, cell);
    } else {
      current.add(cell);
    }
  }

  @Override
  public void endRow(int rowNumber) {
    budget.row();
    budget.cells(current.size());
    rows.add(new TableRow(rowNumber + 1, current));
  }
}
