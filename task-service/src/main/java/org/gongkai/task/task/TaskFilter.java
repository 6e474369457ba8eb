package org.gongkai.task.task;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;
import org.jdbi.v3.core.statement.Query;

/** The filters and the order of a list of tasks, all optional. */
record TaskFilter(
    @QueryParam("unit")
        @Parameter(
            description =
                "承办单位代码；与 role 同用时，也查以该角色参与的任务 / code of the owning unit; together with role also"
                    + " of a unit that takes part in that role",
            example = "140400-MZJ")
        String unit,
    @QueryParam("role")
        @Parameter(
            description =
                "单位角色：牵头、责任、组织领导的单位承办，配合、综合协调、指导的单位参与 / the unit's role: units that lead, answer"
                    + " or organise own tasks; those that cooperate, coordinate or guide take part",
            example = "RESPONSIBLE")
        Role role,
    @QueryParam("state") @Parameter(description = "状态，可多个 / states", example = "ASSIGNED")
        List<TaskStatus> state,
    @QueryParam("kind") @Parameter(description = "类型 / kind", example = "STANDING") TaskKind kind,
    @QueryParam("dueFrom")
        @PlausibleDate
        @Parameter(description = "截止日不早于 / due on or after", example = "2026-11-01")
        LocalDate dueFrom,
    @QueryParam("dueTo")
        @PlausibleDate
        @Parameter(description = "截止日不晚于 / due on or before", example = "9999-12-31")
        LocalDate dueTo,
    @QueryParam("overdue")
        @Pattern(regexp = "true|false")
        @Parameter(
            description = "是否逾期 / overdue or not",
            example = "false",
            schema = @Schema(type = SchemaType.BOOLEAN))
        String overdue,
    @QueryParam("domain")
        @Parameter(description = "领域代码，含下级 / domain code, with those below", example = "CZ18-D1")
        String domain,
    @QueryParam("jurisdiction")
        @Parameter(description = "目录所属区划 / region of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("item") @Parameter(description = "事项代码 / item code", example = "CZ18-D1-03")
        String item,
    @QueryParam("sort")
        @DefaultValue("DUE")
        @Parameter(description = "排序：DUE 截止日，OPENED 新建在前 / order", example = "DUE")
        TaskSort sort) {

  private static final String SOMEBODY =
      "t.participant_units <> '{}' and t.participant_roles @> array[cast(:role as text)]";

  private static final String TAKES_PART =
      """
      t.participant_units <> '{}' and t.participant_units @> array[cast(:unit as text)]
       and exists (select 1 from unnest(t.participant_units, t.participant_roles) part (unit, role)
                    where part.unit = :unit and part.role = :role)
      """;

  /** A range that ends before it begins is a mistake, not an empty list. */
  TaskFilter {
    DatesReversed.refuse("dueTo", dueFrom, dueTo);
  }

  /**
   * The ways in which a task can answer to the asked unit and role, each a condition that an index
   * serves: the unit owns it in that role, or takes part in it.
   */
  List<String> ways() {
    if (unit == null) {
      return List.of(role == null ? "true" : role.opensTasks() ? "t.role = :role" : SOMEBODY);
    }
    if (role == null) {
      return List.of("t.unit = :unit");
    }
    String owns = "t.unit = :unit and t.role = :role";
    return role.opensTasks() ? List.of(owns, TAKES_PART) : List.of(TAKES_PART);
  }

  /** The other conditions as SQL, beginning with {@code and}. */
  String conditions() {
    StringBuilder sql = new StringBuilder();
    add(sql, kind, "t.kind = :kind");
    add(sql, dueFrom, "t.due_sort >= :dueFrom");
    add(sql, dueTo, "t.due_sort <= :dueTo");
    add(sql, overdue, "true".equals(overdue) ? "t.overdue" : "not t.overdue");
    add(sql, jurisdiction, "t.jurisdiction = :jurisdiction");
    add(sql, item, "t.item_code = :item");
    add(
        sql,
        domain,
        "t.item_id in (select i.id from item i where i.domain_path @> array[cast(:domain as text)])");
    if (!state.isEmpty()) {
      sql.append(" and t.state = any(:states)");
      if (state.stream().allMatch(TaskStatus::open)) {
        sql.append(" and t.open");
      }
    }
    return sql.toString();
  }

  /** Binds what {@link #conditions()} names. */
  void bind(Query query) {
    bind(query, "unit", unit);
    bind(query, "role", role);
    bind(query, "kind", kind);
    bind(query, "dueFrom", dueFrom);
    bind(query, "dueTo", dueTo);
    bind(query, "jurisdiction", jurisdiction);
    bind(query, "item", item);
    bind(query, "domain", domain);
    if (!state.isEmpty()) {
      query.bindArray("states", String.class, state.stream().map(Enum::name).toArray());
    }
  }

  /** What a cursor of this list belongs to. */
  String scope() {
    List<Object> parts = new ArrayList<>();
    parts.add(sort);
    parts.add(unit);
    parts.add(role);
    parts.add(state);
    parts.add(kind);
    parts.add(dueFrom);
    parts.add(dueTo);
    parts.add(overdue);
    parts.add(domain);
    parts.add(jurisdiction);
    parts.add(item);
    return Cursors.scope("tasks", parts.toArray());
  }

  private static void add(StringBuilder sql, Object value, String condition) {
    if (value != null) {
      sql.append(" and ").append(condition);
    }
  }

  private static void bind(Query query, String name, Object value) {
    if (value != null) {
      query.bind(name, value);
    }
  }
}
