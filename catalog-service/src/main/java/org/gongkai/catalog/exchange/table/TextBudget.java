package org.gongkai.catalog.exchange.table;

import java.util.Map;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;

/**
 * Counts what is read of one file and refuses what goes beyond the limits, before memory is taken
 * for it.
 */
final class TextBudget {

  private final String file;
  private final ReadLimits limits;
  private long characters;
  private long rows;
  private long cells;

  TextBudget(String file, ReadLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  void row() {
    check("rows", ++rows, limits.rows());
  }

  void column(long column) {
    check("columns", column + 1, limits.columns());
  }

  /** So many more places of a table are filled. */
  void cells(long places) {
    cells += places;
    check("cells", cells, limits.cells());
  }

  void text(String text) {
    check("cellCharacters", text.length(), limits.cellCharacters());
    characters += text.length();
    check("characters", characters, limits.characters());
  }

  private void check(String what, long actual, long limit) {
    if (actual > limit) {
      throw new FileRefused(Reason.TOO_MUCH, Map.of("file", file, "what", what, "limit", limit));
    }
  }
}
