package org.gongkai.catalog.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.gongkai.catalog.exchange.cell.ChannelNames;
import org.gongkai.catalog.exchange.layout.DirectoryText;
import org.gongkai.catalog.item.Audience;
import org.gongkai.catalog.item.AudienceKind;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.Method;
import org.gongkai.catalog.unit.UnitLevel;

/**
 * Writes items as the standard directory table (基层政务公开标准目录) that the import reads, with four
 * columns more: 监督渠道, 领域, 事项编码, 生效日期. Rows leave memory as they are written.
 *
 * <p>Every text is a text cell, whatever it begins with, and cells that a spreadsheet program might
 * take for a formula when they are edited carry its mark for text: no formula can come out of the
 * catalogue. Close it to remove its temporary files. Not for several threads.
 */
final class DirectoryWorkbook implements Closeable {

  private static final int ROWS_IN_MEMORY = 200;
  private static final String TICK = "√";
  private static final String MAY_BEGIN_FORMULA = "=+-@\t\r";
  private static final List<String> UPPER =
      List.of(
          "序号",
          "公开事项",
          "",
          "公开内容（要素）",
          "公开依据",
          "公开时限",
          "公开主体",
          "公开渠道和载体",
          "公开对象",
          "",
          "公开方式",
          "",
          "公开层级",
          "",
          "",
          "",
          "",
          "",
          "监督渠道",
          "领域",
          "事项编码",
          "生效日期");
  private static final List<String> LOWER =
      List.of(
          "", "一级事项", "二级事项", "", "", "", "", "", "全社会", "特定群体", "主动", "依申请公开", "国家级", "省级", "市级",
          "县级", "乡（镇）级", "村（社区）级", "", "", "", "");
  private static final int LEVEL1 = 1;
  private static final int FIRST_DATA_ROW = 3;

  private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_IN_MEMORY);
  private final SXSSFSheet sheet;
  private final CellStyle plain;
  private final CellStyle marked;
  private final DirectoryText words;
  private int rows;
  private ItemContent previous;
  private int runFrom;

  /**
   * Begins a table.
   *
   * @param title what stands above it
   * @param words how items are put into words
   */
  DirectoryWorkbook(String title, DirectoryText words) {
    this.words = words;
    this.sheet = book.createSheet("公开标准目录");
    this.plain = style();
    this.marked = style();
    marked.setQuotePrefixed(true);
    header(title);
  }

  /** Adds the row of an item. */
  void add(ItemContent item, String domainName) {
    boolean continues =
        previous != null
            && previous.level1().equals(item.level1())
            && previous.domain().equals(item.domain());
    if (!continues) {
      mergeRun();
      runFrom = rows;
    }
    Row row = sheet.createRow(FIRST_DATA_ROW + rows);
    Cell number = row.createCell(0);
    number.setCellStyle(plain);
    number.setCellValue(rows + 1.0);
    List<String> cells = cells(item, domainName);
    for (int i = 0; i < cells.size(); i++) {
      // the cells under a merged one stay empty
      text(row, i + LEVEL1, i == 0 && continues ? "" : cells.get(i));
    }
    previous = item;
    rows++;
  }

  /** Ends the table and writes the workbook. */
  void write(OutputStream out) throws IOException {
    mergeRun();
    book.write(out);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }

  private List<String> cells(ItemContent item, String domainName) {
    List<String> cells = new ArrayList<>();
    cells.add(item.level1());
    cells.add(Objects.requireNonNullElse(item.level2(), ""));
    cells.add(words.elements(item));
    cells.add(words.basis(item));
    cells.add(words.limit(item));
    cells.add(words.subject(item));
    cells.add(
        item.channels().stream()
            .map(channel -> "■" + ChannelNames.of(channel))
            .collect(Collectors.joining("\n")));
    Audience audience = item.audience();
    boolean everybody = audience.kind() == AudienceKind.WHOLE_SOCIETY;
    cells.add(everybody ? TICK : "");
    cells.add(everybody ? "" : Objects.requireNonNullElse(audience.description(), TICK));
    cells.add(item.method() == Method.PROACTIVE ? TICK : "");
    cells.add(item.method() == Method.ON_APPLICATION ? TICK : "");
    for (UnitLevel level : UnitLevel.values()) {
      cells.add(item.levels().contains(level) ? TICK : "");
    }
    cells.add(words.supervision(item));
    cells.add(domainName);
    cells.add(item.code());
    cells.add(item.effectiveFrom().toString());
    return cells;
  }

  private void header(String title) {
    text(sheet.createRow(0), 0, title);
    sheet.addMergedRegionUnsafe(new CellRangeAddress(0, 0, 0, UPPER.size() - 1));
    Row upper = sheet.createRow(1);
    Row lower = sheet.createRow(2);
    int from = 0;
    for (int column = 0; column < UPPER.size(); column++) {
      text(upper, column, UPPER.get(column));
      text(lower, column, LOWER.get(column));
      if (LOWER.get(column).isEmpty()) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(1, 2, column, column));
      }
      from = UPPER.get(column).isEmpty() ? from : column;
      boolean last = column + 1 == UPPER.size() || !UPPER.get(column + 1).isEmpty();
      if (last && column > from) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(1, 1, from, column));
      }
    }
    sheet.createFreezePane(0, FIRST_DATA_ROW);
  }

  private void mergeRun() {
    if (previous != null && rows - runFrom > 1) {
      sheet.addMergedRegionUnsafe(
          new CellRangeAddress(
              FIRST_DATA_ROW + runFrom, FIRST_DATA_ROW + rows - 1, LEVEL1, LEVEL1));
    }
  }

  private void text(Row row, int column, String text) {
    Cell cell = row.createCell(column);
    String fitting = DirectoryText.fit(text);
    boolean looksLikeFormula =
        !fitting.isEmpty() && MAY_BEGIN_FORMULA.indexOf(fitting.charAt(0)) >= 0;
    cell.setCellStyle(looksLikeFormula ? marked : plain);
    cell.setCellValue(fitting);
  }

  private CellStyle style() {
    CellStyle style = book.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }
}
