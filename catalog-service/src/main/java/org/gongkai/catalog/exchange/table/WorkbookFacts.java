package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** What the workbook part says of its sheets and dates, and the library's streams leave out. */
final class WorkbookFacts extends DefaultHandler {

  private final Set<String> hidden = new HashSet<>();
  private boolean from1904;

  private WorkbookFacts() {}

  static WorkbookFacts read(InputStream workbook) throws IOException, SAXException {
    try {
      WorkbookFacts facts = new WorkbookFacts();
      XMLReader xml = XMLHelper.newXMLReader();
      xml.setContentHandler(facts);
      xml.parse(new InputSource(workbook));
      return facts;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK has an XML parser", e);
    }
  }

  /** Whether the user does not see that sheet. */
  boolean isHidden(String sheet) {
    return hidden.contains(sheet);
  }

  /** Whether day 0 of this workbook's dates is in 1904 and not in 1900. */
  boolean countsFrom1904() {
    return from1904;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    if (localName.equals("sheet")) {
      String state = attributes.getValue("state");
      if (state != null && !state.equals("visible")) {
        hidden.add(attributes.getValue("name"));
      }
    } else if (localName.equals("workbookPr")) {
      String date1904 = attributes.getValue("date1904");
      from1904 = "1".equals(date1904) || "true".equals(date1904);
    }
  }
}
