package org.gongkai.catalog.exchange.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongkai.catalog.exchange.table.TableCell;

/**
 * A cell that cannot be taken.
 *
 * @param code stable name of the broken rule; its text stands in {@code problems.properties}
 * @param sheet sheet or table
 * @param row from 1
 * @param column letters of the column
 * @param title title of the column
 * @param value what stands in the cell
 * @param expected what was expected instead, or null
 */
public record CellProblem(
    String code,
    String sheet,
    int row,
    String column,
    String title,
    String value,
    String expected) {

  static final String REQUIRED = "cell-required";
  static final String NOT_ALLOWED = "cell-value-unknown";
  static final String NO_DATE = "cell-date-invalid";
  static final String TOO_LONG = "cell-too-long";
  static final String DUPLICATE = "cell-duplicate";
  static final String FORMAT = "cell-format";
  static final String ERROR_VALUE = "cell-error-value";

  static CellProblem at(
      String code, String sheet, int row, String title, TableCell cell, String expected) {
    return new CellProblem(code, sheet, row, cell.letters(), title, cell.text(), expected);
  }

  /** The values that the text of the problem may name. */
  public Map<String, Object> arguments() {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("sheet", sheet);
    arguments.put("row", row);
    arguments.put("column", column);
    arguments.put("title", title);
    arguments.put("value", value);
    if (expected != null) {
      arguments.put("expected", expected);
    }
    return arguments;
  }
}
