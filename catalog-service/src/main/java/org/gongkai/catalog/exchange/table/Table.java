package org.gongkai.catalog.exchange.table;

import java.util.List;

/**
 * A table of text.
 *
 * @param name name of the sheet, or “表1” for the first table of a text document
 * @param rows its rows in order; empty rows may be left out
 * @param isHidden whether the user does not see it, so that it was not read
 */
public record Table(String name, List<TableRow> rows, boolean isHidden) {

  /** Name of the table that holds the paragraphs of a text document, one a row. */
  public static final String BODY = "正文";

  public Table {
    rows = List.copyOf(rows);
  }

  /** A table that the user sees. */
  public Table(String name, List<TableRow> rows) {
    this(name, rows, false);
  }
}
