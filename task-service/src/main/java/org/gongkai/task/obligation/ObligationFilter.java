package org.gongkai.task.obligation;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.task.task.Role;
import org.jdbi.v3.core.statement.Query;

/** The filters of a list of obligations, all optional. */
record ObligationFilter(
    @QueryParam("item") @Parameter(description = "事项代码 / item code", example = "CZ18-C1-01")
        String item,
    @QueryParam("unit")
        @Parameter(
            description =
                "承办单位代码；与 role 同用时，也查以该角色参与的义务 / code of the owing unit; together with role also of"
                    + " a unit that takes part in that role",
            example = "140400-MZJ")
        String unit,
    @QueryParam("role")
        @Parameter(
            description =
                "单位角色：牵头、责任、组织领导的单位承办，配合、综合协调、指导的单位参与 / the unit's role: units that lead, answer"
                    + " or organise owe; those that cooperate, coordinate or guide take part",
            example = "RESPONSIBLE")
        Role role,
    @QueryParam("domain")
        @Parameter(description = "领域代码，含下级 / domain code, with those below", example = "CZ18-C1")
        String domain,
    @QueryParam("jurisdiction")
        @Parameter(description = "目录所属区划 / region of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("state") @Parameter(description = "状态 / state", example = "ACTIVE")
        ObligationState state) {

  private static final String SOMEBODY =
      """
      t.participants @> jsonb_build_array(jsonb_build_object('role', cast(:role as text)))
      """;

  private static final String TAKES_PART =
      """
      t.participant_units @> array[cast(:unit as text)]
       and t.participants @> jsonb_build_array(
               jsonb_build_object('unit', cast(:unit as text), 'role', cast(:role as text)))
      """;

  /**
   * The ways in which an obligation can answer to the asked unit and role, each a condition that an
   * index serves: the unit owes it in that role, or takes part in it.
   */
  List<String> ways() {
    if (unit == null) {
      return List.of(role == null ? "true" : role.opensTasks() ? "t.role = :role" : SOMEBODY);
    }
    if (role == null) {
      return List.of("t.unit = :unit");
    }
    String owes = "t.unit = :unit and t.role = :role";
    return role.opensTasks() ? List.of(owes, TAKES_PART) : List.of(TAKES_PART);
  }

  /** The other conditions as SQL, beginning with {@code and}. */
  String conditions() {
    StringBuilder sql = new StringBuilder();
    add(sql, item, "t.item_code = :item");
    add(sql, domain, "t.domain_path @> array[cast(:domain as text)]");
    add(sql, jurisdiction, "t.jurisdiction = :jurisdiction");
    add(sql, state, "t.state = :state");
    return sql.toString();
  }

  void bind(Query query) {
    bind(query, "item", item);
    bind(query, "unit", unit);
    bind(query, "role", role);
    bind(query, "domain", domain);
    bind(query, "jurisdiction", jurisdiction);
    bind(query, "state", state);
  }

  String scope() {
    return Cursors.scope("obligations", item, unit, role, domain, jurisdiction, state);
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
