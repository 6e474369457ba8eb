package org.gongkai.catalog.exchange.table;

import java.util.List;

/**
 * A table of text.
 *
 * @param name name of the sheet, or “表1” for the first table of a text document
 * @param rows its rows in order; empty rows may be left out
 */
public record Table(String name, List<TableRow> rows) {

  /** Name of the table that holds the paragraphs of a text document, one a row. */
  public static final String BODY = "正文";

  public Table {
    rows = List.copyOf(rows);
  }
}
