package org.gongkai.platform.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.time.DatesReversed;
import org.gongkai.platform.time.PlausibleDate;

/**
 * Which entries are asked for; null means any.
 *
 * @param from entries at or after this instant
 * @param to entries before this instant
 */
record AuditFilter(
    @QueryParam("action") @Parameter(description = "动作 / action", example = "unit.revise")
        String action,
    @QueryParam("subjectType") @Parameter(description = "对象种类 / kind of subject", example = "unit")
        String subjectType,
    @QueryParam("subjectId")
        @Parameter(description = "对象标识 / id of the subject", example = "140400-DZJ")
        String subjectId,
    @QueryParam("actor")
        @Parameter(
            description = "操作者 / subject of the actor",
            example = "4be928a5-9e8f-4951-a17f-40b9735dfe56")
        String actor,
    @QueryParam("unit") @Parameter(description = "单位代码 / code of the unit", example = "140400-BGS")
        String unit,
    @QueryParam("from")
        @Parameter(description = "起（含）/ from, inclusive", example = "2018-01-01T00:00:00Z")
        @PlausibleDate
        Instant from,
    @QueryParam("to")
        @Parameter(description = "止（不含）/ to, exclusive", example = "2100-01-01T00:00:00Z")
        @PlausibleDate
        Instant to) {

  /** A range that ends before it begins is a mistake, not an empty list. */
  AuditFilter {
    DatesReversed.refuse("to", from, to);
  }

  String scope() {
    return Cursors.scope("audit-entries", action, subjectType, subjectId, actor, unit, from, to);
  }
}
