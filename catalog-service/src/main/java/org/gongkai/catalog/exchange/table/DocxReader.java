package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Reads the tables of a text document. Before them, a table “正文” with one row per paragraph outside
 * of tables holds the title and notes. Relations that lead out of the file are not followed.
 */
final class DocxReader {

  private DocxReader() {}

  static List<Table> read(ImportFile file, ReadLimits limits) throws IOException {
    return OfficePackage.read(
        file.path(),
        file.name(),
        limits,
        opc -> {
          // closing the document closes the package; the caller does that
          XWPFDocument document = new XWPFDocument(opc);
          TextBudget budget = new TextBudget(file.name(), limits);
          List<Table> tables = new ArrayList<>();
          tables.add(new Table(Table.BODY, paragraphs(document, budget)));
          int number = 1;
          for (XWPFTable table : document.getTables()) {
            tables.add(new Table("表" + number++, rows(table, budget, limits)));
          }
          return tables;
        });
  }

  private static List<TableRow> paragraphs(XWPFDocument document, TextBudget budget) {
    List<TableRow> rows = new ArrayList<>();
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      String text = paragraph.getText().strip();
      if (!text.isEmpty()) {
        budget.row();
        budget.text(text);
        rows.add(new TableRow(rows.size() + 1, List.of(new TableCell(0, text, false, false))));
      }
    }
    return rows;
  }

  private static List<TableRow> rows(XWPFTable table, TextBudget budget, ReadLimits limits) {
    List<TableRow> rows = new ArrayList<>();
    List<CellRangeAddress> merged = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      budget.row();
      rows.add(row(row, rows.size(), budget, merged));
    }
    return MergedCells.fill(rows, merged, limits.columns());
  }

  private static TableRow row(
      XWPFTableRow row, int index, TextBudget budget, List<CellRangeAddress> merged) {
    List<TableCell> cells = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      int column = cells.size();
      int span = span(cell);
      budget.column(column + span - 1);
      String text = text(cell);
      budget.text(text);
      cells.add(new TableCell(column, text, false, false));
      for (int i = 1; i < span; i++) {
        cells.add(new TableCell(column + i, text, false, true));
      }
      merge(cell, index, column, column + span - 1, merged);
    }
    return new TableRow(index + 1, cells);
  }

  private static void merge(
      XWPFTableCell cell, int row, int from, int to, List<CellRangeAddress> merged) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    if (properties == null || !properties.isSetVMerge()) {
      return;
    }
    if (STMerge.RESTART.equals(properties.getVMerge().getVal())) {
      merged.add(new CellRangeAddress(row, row, from, to));
      return;
    }
    merged.stream()
        .filter(range -> range.getLastRow() == row - 1 && range.getFirstColumn() == from)
        .findFirst()
        .ifPresent(range -> range.setLastRow(row));
  }

  private static int span(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    if (properties == null || !properties.isSetGridSpan()) {
      return 1;
    }
    return Math.max(1, properties.getGridSpan().getVal().intValue());
  }

  private static String text(XWPFTableCell cell) {
    return cell.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
