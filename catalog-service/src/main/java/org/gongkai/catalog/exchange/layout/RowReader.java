package org.gongkai.catalog.exchange.layout;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.exchange.table.TableRow;

/** Reads the cells of one row by their meaning and notes those at fault. */
final class RowReader<C extends Enum<C>> {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?:日?[ T]0{1,2}:00(?::00)?|日(?:0{1,2}:00(?::00)?)?)?");

  private static final Pattern AROUND_SEPARATORS = Pattern.compile("\\s*([-/.年月日])\\s*");
  private static final Pattern SEPARATOR = Pattern.compile("[、;；|\n]+");

  private final Header<C> header;
  private final Table table;
  private final TableRow row;
  private final Findings findings;

  RowReader(Header<C> header, Table table, TableRow row, Findings findings) {
    this.header = header;
    this.table = table;
    this.row = row;
    this.findings = findings;
    row.cells().stream()
        .filter(cell -> cell.formula() && !cell.continued())
        .forEach(cell -> findings.formula(table.name(), row.number(), cell));
    row.cells().stream()
        .filter(cell -> cell.isError() && !cell.continued() && header.isKnown(cell.column()))
        .forEach(cell -> problem(CellProblem.ERROR_VALUE, cell, null));
  }

  int number() {
    return row.number();
  }

  TableRow row() {
    return row;
  }

  /** The cell of that meaning; an empty one when the table has no such column. */
  TableCell cell(C meaning) {
    List<Integer> columns = header.columns(meaning);
    return row.cell(columns.isEmpty() ? Integer.MAX_VALUE : columns.get(0));
  }

  String title(TableCell cell) {
    return header.title(cell.column());
  }

  /** The text of a cell, or null when it is blank. */
  String text(C meaning, int most) {
    TableCell cell = cell(meaning);
    String text = cell.text().strip();
    if (text.length() > most) {
      problem(CellProblem.TOO_LONG, cell, "≤ " + most);
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** The text of a cell that may not be blank; null, with a problem noted, when it is. */
  String required(C meaning, int most) {
    String text = text(meaning, most);
    if (text == null && cell(meaning).text().isBlank()) {
      problem(CellProblem.REQUIRED, cell(meaning), null);
    }
    return text;
  }

  /**
   * The value that a cell names, by name or label; null when blank or, with a problem noted, not
   * one of them.
   */
  <E extends Enum<E>> E oneOf(C meaning, Class<E> type, Map<E, String> labels) {
    return named(cell(meaning), cell(meaning).text().strip(), type, labels);
  }

  /** All values that a cell names. */
  <E extends Enum<E>> List<E> anyOf(C meaning, Class<E> type, Map<E, String> labels) {
    TableCell cell = cell(meaning);
    return list(meaning).stream()
        .map(text -> named(cell, text, type, labels))
        .filter(value -> value != null)
        .toList();
  }

  private <E extends Enum<E>> E named(
      TableCell cell, String text, Class<E> type, Map<E, String> labels) {
    if (text.isEmpty()) {
      return null;
    }
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(text) || text.equals(labels.get(value))) {
        return value;
      }
    }
    problem(CellProblem.NOT_ALLOWED, cell, allowed(type, labels));
    return null;
  }

  private static <E extends Enum<E>> String allowed(Class<E> type, Map<E, String> labels) {
    return String.join(
        ", ",
        Arrays.stream(type.getEnumConstants())
            .map(value -> labels.containsKey(value) ? value + " " + labels.get(value) : value + "")
            .toList());
  }

  /** The parts of a cell that lists several. */
  List<String> list(C meaning) {
    return SEPARATOR
        .splitAsStream(cell(meaning).text())
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /**
   * A date, written with hyphens, slashes, dots or 年月日, in digits of any width; null when blank or,
   * with a problem noted, not one.
   */
  LocalDate date(C meaning) {
    TableCell cell = cell(meaning);
    String text = cell.text().strip();
    if (text.isEmpty()) {
      return null;
    }
    String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC);
    Matcher date = DATE.matcher(AROUND_SEPARATORS.matcher(narrow).replaceAll("$1"));
    try {
      if (date.matches()) {
        return LocalDate.of(
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)),
            Integer.parseInt(date.group(3)));
      }
    } catch (DateTimeException noSuchDay) {
      problem(CellProblem.NO_DATE, cell, "2018-09-20");
      return null;
    }
    problem(CellProblem.NO_DATE, cell, "2018-09-20");
    return null;
  }

  void problem(String code, TableCell cell, String expected) {
    findings.problem(CellProblem.at(code, table.name(), row.number(), title(cell), cell, expected));
  }

  Origin origin(TableCell cell) {
    return new Origin(table.name(), row.number(), cell.letters(), cell.text());
  }

  Origin origin(C meaning) {
    return origin(cell(meaning));
  }
}
