package org.gongkai.catalog.exchange.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.unit.CodeScheme;
import org.gongkai.catalog.unit.Region;
import org.gongkai.catalog.unit.UnitContent;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;

/** A list of units, one a row; titles in English or Chinese, in any order. */
final class UnitList {

  private static final int USCC_LENGTH = 18;

  private UnitList() {}

  static Optional<Header<Column>> header(Table table) {
    return Header.find(table, 4, Column::of)
        .filter(header -> header.has(Column.CODE) && header.has(Column.NAME))
        .filter(header -> header.has(Column.KIND) && header.has(Column.LEVEL));
  }

  static CatalogueDocument read(
      Table table, Header<Column> header, ImportParameters parameters, Findings findings) {
    List<UnitContent> units = new ArrayList<>();
    Map<String, Origin> origins = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (TableRow row : table.rows().subList(header.firstData(), table.rows().size())) {
      if (row.isBlank() || header.isRepeatedBy(row)) {
        continue;
      }
      RowReader<Column> reader = new RowReader<>(header, table, row, findings);
      UnitContent unit = unit(reader, parameters);
      if (unit != null) {
        Integer first = seen.putIfAbsent(unit.code(), row.number());
        if (first != null) {
          reader.problem(CellProblem.DUPLICATE, reader.cell(Column.CODE), String.valueOf(first));
        }
        String pointer = "/units/" + units.size();
        origins.put(pointer, reader.origin(Column.CODE));
        for (Column column : Column.values()) {
          if (header.has(column)) {
            origins.put(pointer + "/" + column.property, reader.origin(column));
          }
        }
        units.add(unit);
      }
    }
    return new CatalogueDocument(
        parameters.jurisdiction(), units, List.of(), List.of(), List.of(), List.of(), origins);
  }

  private static UnitContent unit(RowReader<Column> row, ImportParameters parameters) {
    String code = row.required(Column.CODE, 40);
    String name = row.required(Column.NAME, 200);
    UnitKind kind = row.oneOf(Column.KIND, UnitKind.class, Labels.UNIT_KINDS);
    UnitLevel level = row.oneOf(Column.LEVEL, UnitLevel.class, Labels.UNIT_LEVELS);
    CodeScheme scheme = row.oneOf(Column.SCHEME, CodeScheme.class, Labels.CODE_SCHEMES);
    String region = row.text(Column.REGION, 12);
    LocalDate from = row.date(Column.FROM);
    LocalDate to = row.date(Column.TO);
    if (row.cell(Column.KIND).text().isBlank()) {
      row.problem(CellProblem.REQUIRED, row.cell(Column.KIND), null);
    }
    if (row.cell(Column.LEVEL).text().isBlank()) {
      row.problem(CellProblem.REQUIRED, row.cell(Column.LEVEL), null);
    }
    if (region != null && !region.matches("[0-9]{6,12}")) {
      row.problem(CellProblem.FORMAT, row.cell(Column.REGION), "GB/T 2260");
      return null;
    }
    if (code == null || name == null || kind == null || level == null) {
      return null;
    }
    CodeScheme assumed =
        code.length() == USCC_LENGTH && !code.contains("-") ? CodeScheme.USCC : CodeScheme.OWN;
    return new UnitContent(
        code,
        scheme == null ? assumed : scheme,
        name,
        row.list(Column.ALIASES),
        kind,
        level,
        new Region(
            parameters.jurisdiction().scheme(),
            region == null ? parameters.jurisdiction().code() : region),
        row.text(Column.PARENT, 40),
        from,
        to,
        row.list(Column.SUCCESSORS),
        row.list(Column.ATTRIBUTES));
  }

  /** The columns of the list. */
  enum Column {
    CODE("code", "机构代码", "单位代码", "代码"),
    SCHEME("codeScheme", "代码类型"),
    NAME("name", "名称", "单位名称", "机构名称"),
    ALIASES("aliases", "简称", "别名"),
    KIND("kind", "类型", "机构类型"),
    LEVEL("level", "层级", "级别"),
    REGION("region", "行政区划代码", "区划代码", "行政区划"),
    PARENT("parent", "上级单位", "上级单位代码"),
    FROM("validFrom", "成立日期", "生效日期"),
    TO("validTo", "撤销日期", "失效日期"),
    SUCCESSORS("successors", "承继单位", "承继单位代码"),
    ATTRIBUTES("attributes", "属性", "标签");

    private final String property;
    private final List<String> labels;

    Column(String property, String... labels) {
      this.property = property;
      this.labels = List.of(labels);
    }

    private static Optional<Column> of(String title) {
      for (Column column : values()) {
        if (column.property.equalsIgnoreCase(title) || column.labels.contains(title)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }
}
