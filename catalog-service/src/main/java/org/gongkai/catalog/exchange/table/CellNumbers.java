package org.gongkai.catalog.exchange.table;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/**
 * Shows numbers and dates as a Chinese Excel does. Some formats have a number and no text in the
 * file, and mean what is usual in the user's country (ECMA-376 Part 1 §18.8.30); the library knows
 * the American ones, where 2018/9/20 becomes 9/20/18.
 */
final class CellNumbers extends DataFormatter {

  private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";

  private static final Map<Integer, String> USUAL =
      Map.ofEntries(
          Map.entry(14, "yyyy/m/d"),
          Map.entry(22, "yyyy/m/d h:mm"),
          Map.entry(27, YEAR_MONTH),
          Map.entry(28, MONTH_DAY),
          Map.entry(29, MONTH_DAY),
          Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
          Map.entry(32, "h\"时\"mm\"分\""),
          Map.entry(33, "h\"时\"mm\"分\"ss\"秒\""),
          Map.entry(36, YEAR_MONTH),
          Map.entry(50, YEAR_MONTH),
          Map.entry(51, MONTH_DAY),
          Map.entry(52, YEAR_MONTH),
          Map.entry(53, MONTH_DAY),
          Map.entry(54, MONTH_DAY),
          Map.entry(57, YEAR_MONTH),
          Map.entry(58, MONTH_DAY));

  /** Words between the parts of a date, which the library would show with their quotes. */
  private static final Pattern QUOTED = Pattern.compile("\"([^\"a-zA-Z]*)\"");

  private final boolean from1904;

  CellNumbers(WorkbookFacts workbook) {
    super(Locale.SIMPLIFIED_CHINESE);
    this.from1904 = workbook.countsFrom1904();
  }

  /**
   * Adds the formats that the file only numbers.
   *
   * @param styles null when the file has none
   */
  static void complete(StylesTable styles) {
    if (styles == null) {
      return;
    }
    USUAL.forEach(
        (number, format) -> {
          if (styles.getNumberFormatAt(number.shortValue()) == null) {
            styles.putNumberFormat(number.shortValue(), format);
          }
        });
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String formatString, boolean use1904) {
    String format =
        DateUtil.isADateFormat(formatIndex, formatString)
            ? QUOTED.matcher(formatString).replaceAll("$1")
            : formatString;
    return super.formatRawCellContents(value, formatIndex, format, use1904 || from1904);
  }
}
