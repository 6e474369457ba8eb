package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.exchange.table.TableRow;

/**
 * The header of a table: which column means what. A header may take several rows; the title of a
 * column is then the path through them (公开事项/一级事项).
 *
 * @param titles path of each column, from the first on
 * @param meanings what each column means, or null
 * @param firstData index of the first row below
 * @param <C> the layout's columns
 */
record Header<C extends Enum<C>>(List<String> titles, List<C> meanings, int firstData) {

  private static final int SEARCHED_ROWS = 30;
  private static final int MOST_ROWS = 4;

  /**
   * Looks for the first rows whose titles have at least {@code least} different meanings.
   *
   * @param meaning the meaning of a path, or empty
   */
  static <C extends Enum<C>> Optional<Header<C>> find(
      Table table, Class<C> columns, int least, Function<String, Optional<C>> meaning) {
    List<TableRow> rows = table.rows();
    for (int first = 0; first < Math.min(rows.size(), SEARCHED_ROWS); first++) {
      if (isOneText(rows.get(first))) {
        continue;
      }
      Header<C> best = null;
      int most = least - 1;
      for (int last = first; last < Math.min(rows.size(), first + MOST_ROWS); last++) {
        Header<C> header = at(rows, first, last, meaning);
        int known = header.known(columns);
        if (known > most) {
          best = header;
          most = known;
        }
      }
      if (best != null) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** A title merged over the table. */
  private static boolean isOneText(TableRow row) {
    return row.cells().stream()
            .map(TableCell::text)
            .filter(text -> !text.isBlank())
            .distinct()
            .count()
        < 2;
  }

  private static <C extends Enum<C>> Header<C> at(
      List<TableRow> rows, int first, int last, Function<String, Optional<C>> meaning) {
    int width = 0;
    for (int i = first; i <= last; i++) {
      width = Math.max(width, rows.get(i).cells().size());
    }
    List<String> titles = new ArrayList<>();
    List<C> meanings = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String path = path(rows.subList(first, last + 1), column);
      titles.add(path);
      meanings.add(meaning.apply(path).orElse(null));
    }
    return new Header<>(titles, meanings, last + 1);
  }

  private static String path(List<TableRow> rows, int column) {
    StringBuilder path = new StringBuilder();
    String previous = "";
    for (TableRow row : rows) {
      String title = row.cell(column).text().replaceAll("\\s+", "");
      if (!title.isEmpty() && !title.equals(previous)) {
        path.append(path.isEmpty() ? "" : "/").append(title);
        previous = title;
      }
    }
    return path.toString();
  }

  private int known(Class<C> columns) {
    Map<C, Integer> known = new EnumMap<>(columns);
    int different = 0;
    for (C meaning : meanings) {
      if (meaning != null) {
        // several columns may share a meaning (one per channel); each of them counts as found
        known.merge(meaning, 1, Integer::sum);
        different++;
      }
    }
    return known.size() < 2 ? 0 : different;
  }

  /** The columns of that meaning, from left to right. */
  List<Integer> columns(C meaning) {
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < meanings.size(); column++) {
      if (meanings.get(column) == meaning) {
        found.add(column);
      }
    }
    return found;
  }

  boolean has(C meaning) {
    return meanings.contains(meaning);
  }

  String title(int column) {
    return column < titles.size() ? titles.get(column) : "";
  }

  /** Whether the row repeats the header, as at the top of a printed page. */
  boolean isRepeatedBy(TableRow row) {
    int same = 0;
    for (TableCell cell : row.cells()) {
      String text = cell.text().replaceAll("\\s+", "");
      if (!text.isEmpty() && title(cell.column()).contains(text)) {
        same++;
      } else if (!text.isEmpty()) {
        return false;
      }
    }
    return same > 1;
  }
}
