package org.gongkai.catalog.exchange.table;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The library's handler of sheet events, which keeps neither merged cells nor formulas in sight.
 */
final class SheetEvents extends XSSFSheetXMLHandler {

  private final SheetRows rows;

  SheetEvents(StylesTable styles, SharedStrings strings, SheetRows rows, DataFormatter formatter) {
    super(styles, strings, rows, formatter, false);
    this.rows = rows;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    switch (localName) {
      case "c" -> rows.cellBegins("e".equals(attributes.getValue("t")));
      case "f" -> rows.formula();
      case "mergeCell" -> rows.merged(CellRangeAddress.valueOf(attributes.getValue("ref")));
      default -> {
        // everything else is the library's
      }
    }
    super.startElement(uri, localName, qName, attributes);
  }
}
