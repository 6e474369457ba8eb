package org.gongkai.task.obligation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Access;
import org.gongkai.platform.security.CurrentActor;
import org.gongkai.platform.security.Roles;

/**
 * Reading what items name and nobody carries: whoever keeps the catalogue corrects it there, and
 * the gap is gone when the item has been expanded again.
 */
@Path("/v1/expansion-gaps")
@Tag(name = "obligations", description = "义务 / Obligations")
class ExpansionGapResource {

  private final ExpansionGaps gaps;
  private final CurrentActor actors;
  private final Access access;
  private final Cursors cursors;

  ExpansionGapResource(ExpansionGaps gaps, CurrentActor actors, Access access, Cursors cursors) {
    this.gaps = gaps;
    this.actors = actors;
    this.access = access;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Roles.CATALOG_ADMIN, Roles.SUPERVISOR, Roles.AUDITOR})
  @Operation(
      operationId = "listExpansionGaps",
      summary = "查询责任落实缺口 / List gaps in the expansion of items",
      description =
          "事项点名而无人承担的单位和分组；目录补正并重新分解后即消失。目录管理员和监督机构看到本辖区，审计看到全部。"
              + " / Units and groups that items name and nobody carries; gone once the catalogue is"
              + " corrected and the item expanded again. Catalogue administrators and supervisors see"
              + " their jurisdiction, auditors all.")
  public Page<ExpansionGapView> list(
      @BeanParam GapFilter filter, @Valid @BeanParam PageQuery page) {
    boolean all = actors.get().is(Roles.AUDITOR);
    List<String> regions =
        all ? List.of() : gaps.regions().stream().filter(access::mayActIn).toList();
    List<ExpansionGapView> rows =
        gaps.list(
            all, regions, filter, cursors.decode(filter.scope(), page.cursor()), page.rowsToRead());
    return Page.of(
        rows,
        page,
        gap -> gap,
        last -> cursors.encode(filter.scope(), List.of(last.itemId().toString(), last.code())));
  }
}
