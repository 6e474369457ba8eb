package org.gongkai.task.obligation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gongkai.platform.paging.Cursors;
import org.jdbi.v3.core.statement.Query;

/** The filters of a list of gaps, all optional. */
record GapFilter(
    @QueryParam("jurisdiction")
        @Parameter(description = "目录所属区划 / region of the catalogue", example = "140400")
        String jurisdiction,
    @QueryParam("item") @Parameter(description = "事项代码 / item code", example = "CZ18-D1-03")
        String item) {

  String conditions() {
    return (jurisdiction == null ? "" : " and i.jurisdiction = :jurisdiction")
        + (item == null ? "" : " and i.code = :item");
  }

  void bind(Query query) {
    if (jurisdiction != null) {
      query.bind("jurisdiction", jurisdiction);
    }
    if (item != null) {
      query.bind("item", item);
    }
  }

  String scope() {
    return Cursors.scope("expansion-gaps", jurisdiction, item);
  }
}
