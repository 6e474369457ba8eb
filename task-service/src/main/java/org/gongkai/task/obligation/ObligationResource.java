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
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.task.TaskAccess;

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

  private final ObligationQuery query;
  private final TaskAccess access;
  private final Cursors cursors;

  ObligationResource(ObligationQuery query, TaskAccess access, Cursors cursors) {
    this.query = query;
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
    List<Obligation> rows = query.list(access.scope(), filter, after, page.rowsToRead());
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
    return query
        .find(access.scope(), id)
        .map(ObligationView::of)
        .orElseThrow(() -> new ObligationNotFound(id));
  }
}
