package org.gongkai.task.obligation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.task.task.Role;
import org.jdbi.v3.core.statement.Query;

/** The filters of a list of obligations, all optional. */
record ObligationFilter(
    @QueryParam("item") @Parameter(description = "事项代码 / item code", example = "CZ18-C1-01")
        String item,
    @QueryParam("unit") @Parameter(description = "单位代码 / unit code", example = "140400-MZJ")
        String unit,
    @QueryParam("role") @Parameter(description = "单位角色 / the unit's role", example = "RESPONSIBLE")
        Role role,
    @QueryParam("domain")
        @Parameter(description = "领域代码，含下级 / domain code, with those below", example = "CZ18-C1")
        String domain,
    @QueryParam("jurisdiction")
        @Parameter(description = "目录所属区划 / region of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("state") @Parameter(description = "状态 / state", example = "ACTIVE")
        ObligationState state) {

  String conditions() {
    StringBuilder sql = new StringBuilder();
    add(sql, item, "t.item_code = :item");
    add(sql, unit, "t.unit = :unit");
    add(sql, role, "t.role = :role");
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
