package org.gongkai.catalog.exchange.table;

import java.util.Set;

/**
 * A cell of a table.
 *
 * @param column from 0
 * @param text what the user sees in it
 * @param formula whether the text is the last calculated value of a formula
 * @param continued whether the cell only continues a merged one that begins above or to the left
 */
public record TableCell(int column, String text, boolean formula, boolean continued) {

  /** ECMA-376 Part 1 §18.17.3: what a formula shows that cannot be calculated. */
  private static final Set<String> ERRORS =
      Set.of("#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA");

  static TableCell empty(int column) {
    return new TableCell(column, "", false, false);
  }

  /** Whether it shows that its formula failed. */
  public boolean isError() {
    return ERRORS.contains(text.strip());
  }

  /** The letters of the column, as the user's program shows them: A, B, … Z, AA. */
  public String letters() {
    return letters(column);
  }

  /** The letters of a column counted from 0. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
