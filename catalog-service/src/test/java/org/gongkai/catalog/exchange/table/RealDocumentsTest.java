package org.gongkai.catalog.exchange.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.gongkai.catalog.exchange.cell.Ticks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text documents as offices really write them. */
class RealDocumentsTest {

  private static final ReadLimits LIMITS =
      new ReadLimits(1_000_000, 200, 10_000_000, 1_000, 100, 32_767, 1_000_000, 20_000);
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "Wingdings, F0FC, true",
    "Wingdings, F0FE, true",
    "Wingdings, 00FE, true",
    "Wingdings 2, F052, true",
    "Wingdings 2, F050, true",
    "Wingdings, F0A8, false",
    "Wingdings 2, F0A3, false"
  })
  void a_mark_inserted_as_a_symbol_is_a_mark(String font, String code, boolean ticked)
      throws Exception {
    String text =
        cell("<w:r " + W + "><w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/></w:r>");
    assertEquals(ticked, Ticks.isTick(text), text);
    assertEquals(!ticked, Ticks.isBlank(text), text);
  }

  @Test
  void marks_stand_before_what_they_mark() throws Exception {
    // When
    String text =
        cell(
            "<w:r "
                + W
                + "><w:sym w:font=\"Wingdings 2\" w:char=\"F052\"/><w:t>政府网站 </w:t>"
                + "<w:sym w:font=\"Wingdings 2\" w:char=\"F0A3\"/><w:t>政府公报</w:t></w:r>");
    // Then
    assertEquals("☑政府网站 □政府公报", text);
    assertEquals(List.of("政府网站"), Ticks.ticked(text));
  }

  @Test
  void a_symbol_that_is_not_known_leaves_a_trace() throws Exception {
    String text = cell("<w:r " + W + "><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r>");
    assertFalse(text.isEmpty());
    assertFalse(Ticks.isTick(text) || Ticks.isBlank(text), text);
  }

  @Test
  void the_check_boxes_of_a_word_processor_are_ticks() {
    assertTrue(Ticks.isTick("☒"));
    assertEquals(List.of("政府网站"), Ticks.ticked("☒政府网站 ☐政府公报"));
  }

  private String cell(String run) throws IOException, XmlException {
    Path file = folder.resolve("a.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      XWPFTableCell cell = document.createTable(1, 1).getRow(0).getCell(0);
      cell.getParagraphArray(0)
          .getCTP()
          .addNewR()
          .set(XmlObject.Factory.parse(run).selectPath("*")[0]);
      document.write(out);
    }
    return Tables.read(ImportFile.open(file, "a.docx", LIMITS), LIMITS)
        .get(1)
        .rows()
        .get(0)
        .cell(0)
        .text();
  }
}
