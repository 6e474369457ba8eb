package org.gongkai.catalog.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that somebody with bad intentions, or a bad disk, might send. */
public final class HostileFiles {

  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String DOCUMENT = "word/document.xml";

  private HostileFiles() {}

  /** A sound workbook with one cell. */
  public static byte[] workbook() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet("表").createRow(0).createCell(0).setCellValue("序号");
      return bytes(book::write);
    }
  }

  /** A sound text document with one paragraph. */
  public static byte[] document() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("附件");
      return bytes(document::write);
    }
  }

  /** A sheet of blanks that inflates a thousandfold. */
  public static byte[] zipBomb(int megabytes) throws IOException {
    return replaced(workbook(), SHEET, sheet -> sheet + " ".repeat(megabytes * 1_000_000));
  }

  /** A package of very many entries. */
  public static byte[] manyEntries(int entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("xl/media/" + i + ".png"));
      }
    }
    return out.toByteArray();
  }

  /** A workbook whose sheet reads a file of the server by an external entity. */
  public static byte[] entityInWorkbook() throws IOException {
    return replaced(workbook(), SHEET, HostileFiles::withEntity);
  }

  /** A text document whose body expands entities a billion times. */
  public static byte[] entityInDocument() throws IOException {
    return replaced(document(), DOCUMENT, HostileFiles::withEntity);
  }

  private static String withEntity(String xml) {
    String body = xml.substring(xml.indexOf("?>") + 2);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!DOCTYPE x [<!ENTITY a SYSTEM"
        + " \"file:///etc/passwd\"><!ENTITY b \"&a;&a;&a;\">]>"
        + body;
  }

  /** A package cut off in the middle. */
  public static byte[] cutOff() throws IOException {
    byte[] whole = workbook();
    return java.util.Arrays.copyOf(whole, whole.length / 2);
  }

  /** A workbook whose sheet is not well-formed. */
  public static byte[] brokenXml() throws IOException {
    return replaced(workbook(), SHEET, sheet -> sheet.replace("</row>", "<row>"));
  }

  /** A workbook that needs a password. */
  public static byte[] encrypted() throws IOException, GeneralSecurityException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("test");
      try (OutputStream out = encryptor.getDataStream(container)) {
        out.write(workbook());
      }
      return bytes(container::writeFilesystem);
    }
  }

  /** A workbook of the binary format before 2007. */
  public static byte[] oldBinary() throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet();
      return bytes(book::write);
    }
  }

  /** A picture. */
  public static byte[] picture() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0};
  }

  /** A zip archive that is no office document. */
  public static byte[] archive() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("a".getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  /** A text document with a table of two cells, of which the second says how wide it is. */
  public static byte[] wideCell(String span) throws IOException {
    return replaced(
        document(),
        DOCUMENT,
        xml ->
            xml.replace(
                "</w:body>",
                "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\""
                    + span
                    + "\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body>"));
  }

  /** A workbook of so many rows with one cell each, and merged ranges. */
  public static byte[] merged(int rows, List<String> ranges) throws IOException {
    byte[] pack;
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("表");
      for (int row = 0; row < rows; row++) {
        sheet.createRow(row).createCell(0).setCellValue("a");
      }
      pack = bytes(book::write);
    }
    String cells =
        ranges.stream()
            .map(range -> "<mergeCell ref=\"" + range + "\"/>")
            .collect(Collectors.joining("", "<mergeCells>", "</mergeCells>"));
    return replaced(pack, SHEET, sheet -> sheet.replace("</sheetData>", "</sheetData>" + cells));
  }

  /** A workbook whose rows stand from the last to the first, and a merged range among them. */
  public static byte[] rowsInDisorder() throws IOException {
    return replaced(
        workbook(),
        SHEET,
        sheet ->
            sheet
                .replace("r=\"A1\"", "r=\"A2\"")
                .replace("<row r=\"1\"", "<row r=\"4\"/><row r=\"2\"")
                .replace(
                    "</sheetData>",
                    "<row r=\"1\"/></sheetData>"
                        + "<mergeCells><mergeCell ref=\"A2:B3\"/></mergeCells>"));
  }

  /** A workbook that holds a text where the number of a row belongs. */
  public static byte[] textForRowNumber(String text) throws IOException {
    return replaced(
        workbook(), SHEET, sheet -> sheet.replace("<row r=\"1\"", "<row r=\"" + text + "\""));
  }

  /** A workbook whose second row says that it stands far down, and a merged range to its right. */
  public static byte[] farRow(int number) throws IOException {
    return replaced(
        workbook(),
        SHEET,
        sheet ->
            sheet.replace(
                "</sheetData>",
                "<row r=\""
                    + number
                    + "\"/></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"));
  }

  /** A text document that refers to a template on another machine. */
  public static byte[] externalTemplate() throws IOException {
    return replaced(
        document(),
        "word/_rels/document.xml.rels",
        rels ->
            rels.replace(
                "</Relationships>",
                "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                    + "/2006/relationships/attachedTemplate\" Target=\"http://127.0.0.1:1/t.dotm\""
                    + " TargetMode=\"External\"/></Relationships>"));
  }

  /** A workbook that says it carries macros. */
  public static byte[] withMacros() throws IOException {
    return replaced(
        workbook(),
        "[Content_Types].xml",
        types ->
            types.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
  }

  /** Writes bytes into a file of that name. */
  public static Path file(Path folder, String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }

  private static byte[] replaced(byte[] pack, String entryName, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(pack));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().equals(entryName)) {
          content =
              change
                  .apply(new String(content, StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(content);
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return out.toByteArray();
  }

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }
}
