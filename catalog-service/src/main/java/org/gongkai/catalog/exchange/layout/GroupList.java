package org.gongkai.catalog.exchange.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.catalog.catalogue.CatalogueDocument;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.table.Table;
import org.gongkai.catalog.exchange.table.TableRow;
import org.gongkai.catalog.unit.AssignmentRole;
import org.gongkai.catalog.unit.GroupContent;
import org.gongkai.catalog.unit.GroupDefinition;
import org.gongkai.catalog.unit.UnitKind;
import org.gongkai.catalog.unit.UnitLevel;

/** A list of unit groups, one a row; which columns count depends on the kind of definition. */
final class GroupList {

  private GroupList() {}

  static Optional<Header<Column>> header(Table table) {
    return Header.find(table, 3, Column::of)
        .filter(header -> header.has(Column.CODE) && header.has(Column.NAME))
        .filter(header -> header.has(Column.KIND))
        .filter(header -> header.has(Column.MEMBERS) || header.has(Column.ROLES));
  }

  static CatalogueDocument read(
      Table table, Header<Column> header, ImportParameters parameters, Findings findings) {
    List<GroupContent> groups = new ArrayList<>();
    Map<String, Origin> origins = new HashMap<>();
    for (TableRow row : table.rows().subList(header.firstData(), table.rows().size())) {
      if (row.isBlank() || header.isRepeatedBy(row)) {
        continue;
      }
      RowReader<Column> reader = new RowReader<>(header, table, row, findings);
      String code = reader.required(Column.CODE, 64);
      String name = reader.required(Column.NAME, 200);
      Optional<GroupDefinition> definition = definition(reader);
      if (code != null && name != null && definition.isPresent()) {
        String pointer = "/groups/" + groups.size();
        origins.put(pointer, reader.origin(Column.CODE));
        origins.put(pointer + "/name", reader.origin(Column.NAME));
        for (Column column : Column.values()) {
          if (column.inDefinition && header.has(column)) {
            origins.put(pointer + "/definition/" + column.property, reader.origin(column));
          }
        }
        groups.add(new GroupContent(code, name, definition.get()));
      }
    }
    return new CatalogueDocument(
        parameters.jurisdiction(), List.of(), groups, List.of(), List.of(), List.of(), origins);
  }

  private static Optional<GroupDefinition> definition(RowReader<Column> row) {
    String kind = row.required(Column.KIND, 40);
    if (kind == null) {
      return Optional.empty();
    }
    switch (kind.toUpperCase(Locale.ROOT)) {
      case "LISTED", "列举" -> {
        return listed(row);
      }
      case "BY_ATTRIBUTE", "按属性" -> {
        return Optional.of(
            new GroupDefinition.ByAttribute(
                row.list(Column.ATTRIBUTES),
                row.anyOf(Column.KINDS, UnitKind.class, Labels.UNIT_KINDS),
                row.anyOf(Column.LEVELS, UnitLevel.class, Labels.UNIT_LEVELS),
                row.text(Column.WITHIN, 12)));
      }
      case "BY_REFERENCE", "按引用" -> {
        return byReference(row);
      }
      default -> {
        row.problem(
            CellProblem.NOT_ALLOWED,
            row.cell(Column.KIND),
            "LISTED 列举, BY_ATTRIBUTE 按属性, BY_REFERENCE 按引用");
        return Optional.empty();
      }
    }
  }

  private static Optional<GroupDefinition> listed(RowReader<Column> row) {
    List<String> members = row.list(Column.MEMBERS);
    if (members.isEmpty()) {
      row.problem(CellProblem.REQUIRED, row.cell(Column.MEMBERS), null);
      return Optional.empty();
    }
    return Optional.of(new GroupDefinition.Listed(members));
  }

  private static Optional<GroupDefinition> byReference(RowReader<Column> row) {
    List<AssignmentRole> roles = row.anyOf(Column.ROLES, AssignmentRole.class, Labels.ROLES);
    if (roles.isEmpty()) {
      row.problem(CellProblem.REQUIRED, row.cell(Column.ROLES), null);
      return Optional.empty();
    }
    return Optional.of(
        new GroupDefinition.ByReference(row.list(Column.DOMAINS), row.list(Column.ITEMS), roles));
  }

  /** The columns of the list. */
  enum Column {
    CODE("code", false, "代码", "组代码"),
    NAME("name", false, "名称", "组名称"),
    KIND("kind", true, "定义方式"),
    MEMBERS("members", true, "成员"),
    ATTRIBUTES("attributes", true, "属性"),
    KINDS("kinds", true, "机构类型"),
    LEVELS("levels", true, "层级"),
    WITHIN("within", true, "行政区划代码"),
    DOMAINS("domains", true, "领域"),
    ITEMS("items", true, "事项"),
    ROLES("roles", true, "角色");

    private final String property;
    private final boolean inDefinition;
    private final List<String> labels;

    Column(String property, boolean inDefinition, String... labels) {
      this.property = property;
      this.inDefinition = inDefinition;
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
