package org.gongkai.task.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.task.TaskAccess;
import org.gongkai.task.task.TaskScope;
import org.jdbi.v3.core.statement.Query;

/** Reading obligations and how they were expanded. */
@Path("/v1/obligations")
@Tag(name = "obligations", description = "义务 / Obligations")
@RolesAllowed({
  Roles.UNIT_OFFICER,
  Roles.REVIEWER,
  Roles.SIGNER,
  Roles.SUPERVISOR,
  Roles.ASSESSOR,
  Roles.AUDITOR
})
class ObligationResource {

  private static final String SELECT = "select t.* from obligation t where " + TaskScope.VISIBLE;

  private final Sql sql;
  private final TaskAccess access;
  private final Cursors cursors;

  ObligationResource(Sql sql, TaskAccess access, Cursors cursors) {
    this.sql = sql;
    this.access = access;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listObligations",
      summary = "查询义务 / List obligations",
      description = "谁因哪条规定负有哪项义务。 / Which unit owes what, by which clause.")
  public Page<ObligationView> list(
      @BeanParam ObligationFilter filter, @Valid @BeanParam PageQuery page) {
    List<String> after = cursors.decode(filter.scope(), page.cursor());
    String statement =
        SELECT
            + filter.conditions()
            + (after.isEmpty() ? "" : " and t.id > :after")
            + " order by t.id limit :most";
    List<Obligation> rows =
        sql.jdbi()
            .withHandle(
                handle -> {
                  Query query = access.scope().bind(handle.createQuery(statement));
                  filter.bind(query);
                  after.forEach(id -> query.bind("after", UUID.fromString(id)));
                  return query.bind("most", page.rowsToRead()).map(ObligationStore.ROW).stream()
                      .map(ObligationRow::obligation)
                      .toList();
                });
    return Page.of(
        rows,
        page,
        ObligationView::of,
        last -> cursors.encode(filter.scope(), List.of(last.id().toString())));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getObligation",
      summary = "查看义务及其展开记录 / An obligation and how it was expanded")
  public ObligationView get(@PathParam("id") UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                access
                    .scope()
                    .bind(handle.createQuery(SELECT + " and t.id = :id"))
                    .bind("id", id)
                    .map(ObligationStore.ROW)
                    .findOne())
        .map(row -> ObligationView.of(row.obligation()))
        .orElseThrow(() -> new ObligationNotFound(id));
  }
}
