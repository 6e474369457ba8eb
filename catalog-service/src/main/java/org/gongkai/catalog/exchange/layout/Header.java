package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

  /** Titles are spread over their cells with blanks of every width: 序　号. */
  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u200B\\uFEFF]+", Pattern.UNICODE_CHARACTER_CLASS);

  /**
   * Looks for the first rows whose titles have at least {@code least} different meanings.
   *
   * @param meaning the meaning of a path, or empty
   */
  static <C extends Enum<C>> Optional<Header<C>> find(
      Table table, int least, Function<String, Optional<C>> meaning) {
    List<TableRow> rows = table.rows();
    for (int first = 0; first < Math.min(rows.size(), SEARCHED_ROWS); first++) {
      if (isOneText(rows.get(first))) {
        continue;
      }
      Header<C> best = null;
      for (int last = first; last < Math.min(rows.size(), first + MOST_ROWS); last++) {
        Header<C> header = at(rows, first, last, meaning);
        if (header.known() >= least && (best == null || header.saysMoreThan(best))) {
          best = header;
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
      String title = bare(row.cell(column).text());
      if (!title.isEmpty() && !title.equals(previous)) {
        path.append(path.isEmpty() ? "" : "/").append(title);
        previous = title;
      }
    }
    return path.toString();
  }

  private static String bare(String title) {
    return BLANKS.matcher(title).replaceAll("");
  }

  /** More columns with a meaning, or as many with more meanings: 一级事项 and 二级事项 for 公开事项 twice. */
  private boolean saysMoreThan(Header<C> other) {
    return known() == other.known() ? different() > other.different() : known() > other.known();
  }

  /** Columns with a meaning, several of which may share one (a column per channel); 0 for a few. */
  private int known() {
    return different() < 2 ? 0 : (int) meanings.stream().filter(Objects::nonNull).count();
  }

  private long different() {
    return meanings.stream().filter(Objects::nonNull).distinct().count();
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

  /** Whether the layout knows what that column means. */
  boolean isKnown(int column) {
    return column < meanings.size() && meanings.get(column) != null;
  }

  String title(int column) {
    return column < titles.size() ? titles.get(column) : "";
  }

  /** Whether the row repeats the header, as at the top of a printed page. */
  boolean isRepeatedBy(TableRow row) {
    int same = 0;
    for (TableCell cell : row.cells()) {
      String text = bare(cell.text());
      if (!text.isEmpty() && title(cell.column()).contains(text)) {
        same++;
      } else if (!text.isEmpty()) {
        return false;
      }
    }
    return same > 1;
  }
}
