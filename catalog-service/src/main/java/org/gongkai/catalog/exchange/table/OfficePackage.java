package org.gongkai.catalog.exchange.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.RecordFormatException;
import org.apache.xmlbeans.XmlException;
import org.gongkai.catalog.exchange.table.FileRefused.Reason;
import org.jboss.logging.Logger;
import org.xml.sax.SAXException;

/**
 * Opens Office Open XML packages with the guards of the library on: inflation ratio, entry size and
 * entry count are checked while the entries are read, so a zip bomb costs no more than the limits.
 */
final class OfficePackage {

  /** Real workbooks with long runs of equal cells reach 1:150; bombs start at 1:1000. */
  private static final double SMALLEST_RATIO = 0.002;

  private static final Logger LOG = Logger.getLogger(OfficePackage.class);

  private OfficePackage() {}

  /** What the main part of the package says it is. */
  static FileKind kindOf(Path path, String name, ReadLimits limits) throws IOException {
    return read(
        path,
        name,
        limits,
        opc -> {
          var main =
              opc.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT).getRelationship(0);
          String type = main == null ? "" : opc.getPart(main).getContentType();
          if (type.contains("spreadsheetml") || type.contains("sheet.macroEnabled")) {
            return FileKind.XLSX;
          }
          if (type.contains("wordprocessingml") || type.contains("ms-word.document")) {
            return FileKind.DOCX;
          }
          throw new FileRefused(Reason.UNKNOWN_TYPE, Map.of("file", name));
        });
  }

  /**
   * Reads a package and closes it. What reads it should do no more: whatever fails in there counts
   * as damage to the file.
   *
   * @throws FileRefused when it is damaged, inflates too much or declares entities
   */
  static <T> T read(Path path, String name, ReadLimits limits, Reading<T> reading)
      throws IOException {
    ZipSecureFile.setMinInflateRatio(SMALLEST_RATIO);
    ZipSecureFile.setMaxEntrySize(limits.inflatedBytes());
    ZipSecureFile.setMaxFileCount(limits.entries());
    try (OPCPackage opc = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
      return reading.read(opc);
    } catch (FileRefused refused) {
      throw refused;
    } catch (OpenXML4JException
        | OpenXML4JRuntimeException
        | POIXMLException
        | XmlException
        | SAXException
        | RecordFormatException
        | IOException e) {
      throw refused(name, e);
    } catch (IllegalArgumentException
        | IllegalStateException
        | NullPointerException
        | IndexOutOfBoundsException
        | ClassCastException e) {
      // the library meets damaged parts with these, wherever it happens to stumble
      throw refused(name, e);
    }
  }

  private static FileRefused refused(String name, Exception cause) {
    LOG.warnf("An office file cannot be read: %s", trace(cause));
    return new FileRefused(reasonOf(cause), Map.of("file", name), cause);
  }

  /** Types and places of failure only: messages may quote what stands in the file's cells. */
  private static String trace(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    for (Throwable at = failure; at != null; at = at.getCause()) {
      trace.append(trace.isEmpty() ? "" : " ← ").append(at.getClass().getName());
      if (at.getStackTrace().length > 0) {
        trace.append(" at ").append(at.getStackTrace()[0]);
      }
    }
    return trace.toString();
  }

  private static Reason reasonOf(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      String message = at.getMessage() == null ? "" : at.getMessage().toLowerCase(Locale.ROOT);
      if (message.contains("zip bomb") || message.contains("max_file_count")) {
        return Reason.INFLATES;
      }
      if (message.contains("doctype")) {
        return Reason.ENTITIES;
      }
      if (message.contains("encrypt")) {
        return Reason.ENCRYPTED;
      }
    }
    return Reason.BROKEN;
  }

  /** What is done with an open package. */
  interface Reading<T> {
    T read(OPCPackage opc) throws OpenXML4JException, XmlException, SAXException, IOException;
  }
}
