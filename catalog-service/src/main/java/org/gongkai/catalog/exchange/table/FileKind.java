package org.gongkai.catalog.exchange.table;

import java.util.List;
import java.util.Locale;

/** What a file is, by its content. */
public enum FileKind {
  /** Office Open XML workbook (ECMA-376); one with macros is read without them. */
  XLSX("xlsx", "xlsm"),
  /** Office Open XML text document (ECMA-376). */
  DOCX("docx", "docm"),
  /** A JSON document (RFC 8259). */
  JSON("json"),
  /** Separated values (RFC 4180). */
  CSV("csv", "txt");

  private final List<String> extensions;

  FileKind(String... extensions) {
    this.extensions = List.of(extensions);
  }

  /** Whether a file of that name may be of this kind; a name without an extension may be any. */
  boolean fits(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 0 || extensions.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
