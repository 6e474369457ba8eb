package org.gongkai.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items what was asked for, in the order of the list
 * @param next cursor of the page after this one; null on the last page
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "下一页的游标;最后一页为 null / cursor of the next page; null on the last")
        String next) {

  /** Copies the items, so that a page never changes. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows read with {@link PageQuery#rowsToRead()}.
   *
   * @param rows the rows in the order of the list, at most {@code rowsToRead}
   * @param view how a row is shown
   * @param cursorAfter the cursor that goes on after the given row (see {@link Cursors#encode})
   */
  public static <R, T> Page<T> of(
      List<R> rows,
      PageQuery query,
      Function<? super R, ? extends T> view,
      Function<? super R, String> cursorAfter) {
    List<R> shown = query.shown(rows);
    boolean last = shown.size() == rows.size();
    String next = last ? null : cursorAfter.apply(shown.get(shown.size() - 1));
    return new Page<>(shown.stream().<T>map(view).toList(), next);
  }
}
