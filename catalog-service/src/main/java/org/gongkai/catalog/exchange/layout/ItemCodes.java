package org.gongkai.catalog.exchange.layout;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The codes of rows that carry none: prefix, number of the row, and a running number where several
 * rows share a number. The same table gives the same codes again.
 */
final class ItemCodes {

  private final String prefix;
  private final Map<String, Integer> used = new HashMap<>();
  private int counter;

  ItemCodes(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The next code.
   *
   * @param number what stands in the column 序号, or blank
   */
  String next(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    counter++;
    String base =
        digits.isEmpty() || digits.length() > 6
            ? String.format(Locale.ROOT, "%s-R%04d", prefix, counter)
            : String.format(Locale.ROOT, "%s-%03d", prefix, Integer.parseInt(digits));
    int times = used.merge(base, 1, Integer::sum);
    return times == 1 ? base : base + "-" + times;
  }
}
