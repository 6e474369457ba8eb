package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the sheets of a workbook as a stream of events: memory grows with the text that is kept,
 * not with the file.
 */
final class XlsxReader {

  private XlsxReader() {}

  static List<Table> read(ImportFile file, ReadLimits limits) throws IOException {
    TextBudget budget = new TextBudget(file.name(), limits);
    return OfficePackage.read(file.path(), file.name(), limits, opc -> sheets(opc, budget)).stream()
        .map(sheet -> sheet.filled(limits, budget))
        .toList();
  }

  private static List<RawTable> sheets(OPCPackage opc, TextBudget budget)
      throws OpenXML4JException, SAXException, IOException {
    XSSFReader reader = new XSSFReader(opc);
    SharedStrings strings = reader.getSharedStringsTable();
    WorkbookFacts book;
    try (InputStream workbook = reader.getWorkbookData()) {
      book = WorkbookFacts.read(workbook);
    }
    StylesTable styles = reader.getStylesTable();
    CellNumbers.complete(styles);
    List<RawTable> tables = new ArrayList<>();
    XSSFReader.SheetIterator sheets = reader.getSheetIterator();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        if (book.isHidden(sheets.getSheetName())) {
          tables.add(RawTable.hidden(sheets.getSheetName()));
          continue;
        }
        SheetRows rows = new SheetRows(budget);
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(new SheetEvents(styles, strings, rows, new CellNumbers(book)));
        xml.parse(new InputSource(sheet));
        tables.add(rows.table(sheets.getSheetName()));
      } catch (ParserConfigurationException e) {
        throw new IllegalStateException("the JDK has an XML parser", e);
      }
    }
    return tables;
  }
}
