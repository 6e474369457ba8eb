package org.gongkai.catalog.exchange.table;

/**
 * A cell as a text document holds it.
 *
 * @param text what the reader sees in it
 * @param span how many columns it says it takes, at least 1
 * @param merge its part in a cell merged from several rows
 */
record DocxCell(String text, int span, Merge merge) {

  /** A cell's part in one that is merged from several rows. */
  enum Merge {
    NONE,
    BEGINS,
    CONTINUES
  }
}
