package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableCell;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.item.ItemContent;

/**
 * The standard directory table (基层政务公开标准目录, 国办发〔2019〕54号): title above, two header rows, merged
 * cells for 序号 and 一级事项, ticks for channels, audience, method and level, notes below.
 */
final class DirectoryTable {

  private static final int LEAST_COLUMNS = 5;

  /** 注：…, 注1 …, 说明：… below a table; but not 注册登记, which is an item. */
  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:备注|说明|填表|制表|审核|联系)[^，。]{0,4}[:：].*|^注[\\d一二三四五]{0,2}(?:[.．、:：\\s].*|$)",
          Pattern.DOTALL);

  private final Table table;
  private final Header<DirectoryColumn> header;
  private final ImportParameters parameters;
  private final KnownCatalogue known;
  private final Findings findings;

  DirectoryTable(
      Table table,
      Header<DirectoryColumn> header,
      ImportParameters parameters,
      KnownCatalogue known,
      Findings findings) {
    this.table = table;
    this.header = header;
    this.parameters = parameters;
    this.known = known;
    this.findings = findings;
  }

  static Optional<Header<DirectoryColumn>> header(Table table) {
    return Header.find(table, LEAST_COLUMNS, DirectoryColumn::of)
        .filter(header -> header.has(DirectoryColumn.LEVEL1))
        .filter(header -> header.has(DirectoryColumn.LIMIT) || header.has(DirectoryColumn.SUBJECT));
  }

  CatalogueDocument read(ItemReading reading, java.time.LocalDate day) {
    List<RowReader<DirectoryColumn>> rows = rows();
    List<String> codes = codes(rows);
    Map<String, ItemContent> present = known.items(codes);
    Domains domains = new Domains(known, prefix());
    DirectoryRow row = new DirectoryRow(header, parameters, known, reading, domains, day);
    List<ItemContent> items = new ArrayList<>();
    Map<String, Origin> origins = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      RowReader<DirectoryColumn> reader = rows.get(i);
      String code = codes.get(i);
      Integer first = seen.putIfAbsent(code, reader.number());
      if (first != null) {
        reader.problem(
            CellProblem.DUPLICATE, reader.cell(DirectoryColumn.CODE), String.valueOf(first));
        continue;
      }
      ItemContent item = row.read(reader, code, present.get(code));
      if (item != null) {
        origins(origins, "/items/" + items.size(), reader);
        items.add(item);
      }
    }
    return new CatalogueDocument(
        parameters.jurisdiction(),
        List.of(),
        List.of(),
        domains.added(),
        List.of(),
        items,
        origins);
  }

  private List<RowReader<DirectoryColumn>> rows() {
    List<RowReader<DirectoryColumn>> rows = new ArrayList<>();
    for (TableRow row : table.rows().subList(header.firstData(), table.rows().size())) {
      if (row.isBlank() || header.isRepeatedBy(row)) {
        continue;
      }
      if (isNote(row)) {
        findings.skipped(table.name(), row.number(), firstText(row));
        continue;
      }
      rows.add(new RowReader<>(header, table, row, findings));
    }
    return rows;
  }

  /** A row of one text over all columns, or one that begins like a note. */
  private static boolean isNote(TableRow row) {
    List<TableCell> written = row.cells().stream().filter(cell -> !cell.text().isBlank()).toList();
    boolean oneText =
        written.stream().filter(cell -> !cell.continued()).count() <= 1
            && written.stream().map(TableCell::text).distinct().count() == 1
            && (written.size() > 3 || NOTE.matcher(written.get(0).text().strip()).matches());
    return oneText || NOTE.matcher(firstText(row)).matches();
  }

  private static String firstText(TableRow row) {
    return row.cells().stream()
        .map(cell -> cell.text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private List<String> codes(List<RowReader<DirectoryColumn>> rows) {
    ItemCodes made = new ItemCodes(prefix());
    return rows.stream()
        .map(
            row -> {
              String next = made.next(row.cell(DirectoryColumn.NUMBER).text());
              String given = row.text(DirectoryColumn.CODE, 64);
              return given == null ? next : given;
            })
        .toList();
  }

  private String prefix() {
    return parameters.codePrefix() == null
        ? parameters.jurisdiction().code()
        : parameters.codePrefix();
  }

  private void origins(
      Map<String, Origin> origins, String pointer, RowReader<DirectoryColumn> row) {
    origins.put(pointer, row.origin(DirectoryColumn.LEVEL1));
    origin(origins, pointer + "/code", row, DirectoryColumn.CODE);
    origin(origins, pointer + "/domain", row, DirectoryColumn.DOMAIN);
    origin(origins, pointer + "/level2", row, DirectoryColumn.LEVEL2);
    origin(origins, pointer + "/elements", row, DirectoryColumn.ELEMENTS);
    origin(origins, pointer + "/legalBasis", row, DirectoryColumn.BASIS);
    origin(origins, pointer + "/timeLimit", row, DirectoryColumn.LIMIT);
    origin(origins, pointer + "/assignments", row, DirectoryColumn.SUBJECT);
    origin(origins, pointer + "/audience", row, DirectoryColumn.AUDIENCE_SPECIFIC);
    origin(origins, pointer + "/effectiveFrom", row, DirectoryColumn.EFFECTIVE);
  }

  private void origin(
      Map<String, Origin> origins,
      String pointer,
      RowReader<DirectoryColumn> row,
      DirectoryColumn column) {
    if (header.has(column)) {
      origins.put(pointer, row.origin(column));
    }
  }
}
