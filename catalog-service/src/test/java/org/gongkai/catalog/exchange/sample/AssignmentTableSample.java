package org.gongkai.catalog.exchange.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The assignment table of Changchun with its exact text, as DOCX and as XLSX. */
public final class AssignmentTableSample {

  static final String TITLE = "长春市关于推进社会公益事业建设领域政府信息公开工作任务分工表";
  static final List<String> HEADER = List.of("任务分工\n涉及领域", "信息公开内容和任务要求", "责任单位", "配合单位");

  private AssignmentTableSample() {}

  /** The rows of the source: field, contents, responsible, cooperating; the field may be empty. */
  public static List<List<String>> rows(Path root) throws IOException {
    String source =
        Files.readString(root.resolve("deploy/regimes/s3-changchun-2018/source.txt"))
            .replace("\r", "");
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    String body = source.substring(source.indexOf("\t一、"));
    for (String line : body.split("\n", -1)) {
      if (line.startsWith("\t") || line.startsWith(" ")) {
        row.add(line.strip());
        if (row.size() == 4) {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (row.isEmpty() && line.isEmpty() && !rows.isEmpty()) {
        // the rows of 有关要求 after the first begin with an empty line for the merged field
        if (rows.size() >= 8) {
          row.add("");
        }
      }
    }
    return rows.stream()
        .map(
            cells ->
                cells.get(0).isEmpty()
                    ? Arrays.asList("", cells.get(1), cells.get(2), cells.get(3))
                    : cells)
        .toList();
  }

  static void docx(Path root, OutputStream out) throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("附件");
      document.createParagraph().createRun().setText(TITLE);
      List<List<String>> rows = rows(root);
      XWPFTable table = document.createTable(rows.size() + 1, 4);
      fill(table, 0, HEADER);
      int field = 0;
      for (int i = 0; i < rows.size(); i++) {
        fill(table, i + 1, rows.get(i));
        boolean continues = rows.get(i).get(0).isEmpty();
        field = continues ? field : i + 1;
        if (continues) {
          merge(table.getRow(field).getCell(0), STMerge.RESTART);
          merge(table.getRow(i + 1).getCell(0), STMerge.CONTINUE);
        }
      }
      document.write(out);
    }
  }

  private static void fill(XWPFTable table, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      XWPFTableCell cell = table.getRow(row).getCell(column);
      String[] lines = cells.get(column).split("\n", -1);
      for (int line = 0; line < lines.length; line++) {
        XWPFParagraph paragraph = line == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
        paragraph.createRun().setText(lines[line]);
      }
    }
  }

  private static void merge(XWPFTableCell cell, STMerge.Enum part) {
    var properties =
        cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    if (!properties.isSetTcW()) {
      properties.addNewTcW().setW(BigInteger.valueOf(1200));
    }
    if (!properties.isSetVMerge()) {
      properties.addNewVMerge().setVal(part);
    }
  }

  static void xlsx(Path root, OutputStream out) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("分工表");
      CellStyle wrapped = book.createCellStyle();
      wrapped.setWrapText(true);
      Row title = sheet.createRow(0);
      title.createCell(0).setCellValue(TITLE);
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
      write(sheet.createRow(1), HEADER, wrapped);
      List<List<String>> rows = rows(root);
      int field = 0;
      for (int i = 0; i < rows.size(); i++) {
        write(sheet.createRow(i + 2), rows.get(i), wrapped);
        if (!rows.get(i).get(0).isEmpty()) {
          mergeField(sheet, field, i + 1);
          field = i + 2;
        }
      }
      mergeField(sheet, field, rows.size() + 1);
      int[] widths = {18, 80, 40, 40};
      for (int column = 0; column < widths.length; column++) {
        sheet.setColumnWidth(column, widths[column] * 256);
      }
      book.write(out);
    }
  }

  private static void mergeField(Sheet sheet, int from, int to) {
    if (from > 0 && to > from) {
      sheet.addMergedRegion(new CellRangeAddress(from, to, 0, 0));
    }
  }

  private static void write(Row row, List<String> cells, CellStyle style) {
    for (int column = 0; column < cells.size(); column++) {
      Cell cell = row.createCell(column);
      cell.setCellStyle(style);
      if (!cells.get(column).isEmpty()) {
        cell.setCellValue(cells.get(column));
      }
    }
  }
}
