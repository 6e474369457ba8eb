package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.gongkai.catalog.exchange.table.DocxCell.Merge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Reads the tables of a text document. Before them, a table “正文” with one row per paragraph outside
 * of tables holds the title and notes. Relations that lead out of the file are not followed.
 */
final class DocxReader {

  private static final BigInteger WIDEST = BigInteger.valueOf(Integer.MAX_VALUE);

  private DocxReader() {}

  static List<Table> read(ImportFile file, ReadLimits limits) throws IOException {
    TextBudget budget = new TextBudget(file.name(), limits);
    Content content =
        OfficePackage.read(
            file.path(),
            file.name(),
            limits,
            // closing the document closes the package; the caller does that
            opc -> content(new XWPFDocument(opc), budget));
    List<Table> tables = new ArrayList<>();
    tables.add(new Table(Table.BODY, content.paragraphs()));
    int number = 1;
    for (List<List<DocxCell>> table : content.tables()) {
      tables.add(DocxGrid.place("表" + number++, table, budget).filled(limits, budget));
    }
    return tables;
  }

  private static Content content(XWPFDocument document, TextBudget budget) {
    return new Content(
        paragraphs(document, budget),
        document.getTables().stream().map(table -> cells(table, budget)).toList());
  }

  private static List<TableRow> paragraphs(XWPFDocument document, TextBudget budget) {
    List<TableRow> rows = new ArrayList<>();
    for (XWPFParagraph paragraph : document.getParagraphs()) {
      String text = DocxText.of(paragraph).strip();
      if (!text.isEmpty()) {
        budget.row();
        budget.text(text);
        rows.add(new TableRow(rows.size() + 1, List.of(new TableCell(0, text, false, false))));
      }
    }
    return rows;
  }

  private static List<List<DocxCell>> cells(XWPFTable table, TextBudget budget) {
    List<List<DocxCell>> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      budget.row();
      rows.add(row.getTableCells().stream().map(cell -> cell(cell, budget)).toList());
    }
    return rows;
  }

  private static DocxCell cell(XWPFTableCell cell, TextBudget budget) {
    String text =
        cell.getParagraphs().stream().map(DocxText::of).collect(Collectors.joining("\n")).strip();
    budget.text(text);
    CTTcPr properties = cell.getCTTc().getTcPr();
    return properties == null
        ? new DocxCell(text, 1, Merge.NONE)
        : new DocxCell(text, span(properties), merge(properties));
  }

  private static int span(CTTcPr properties) {
    return properties.isSetGridSpan()
        ? properties.getGridSpan().getVal().max(BigInteger.ONE).min(WIDEST).intValue()
        : 1;
  }

  private static Merge merge(CTTcPr properties) {
    if (!properties.isSetVMerge()) {
      return Merge.NONE;
    }
    return STMerge.RESTART.equals(properties.getVMerge().getVal()) ? Merge.BEGINS : Merge.CONTINUES;
  }

  /**
   * What a document holds.
   *
   * @param paragraphs one row per paragraph outside of tables
   * @param tables rows of cells per table
   */
  private record Content(List<TableRow> paragraphs, List<List<List<DocxCell>>> tables) {}
}
