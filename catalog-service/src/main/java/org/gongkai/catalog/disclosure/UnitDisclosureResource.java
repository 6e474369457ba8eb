package org.gongkai.catalog.disclosure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** What the units' people and supervisors work on, over REST. */
@Path("/v1/unit-disclosures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "disclosures")
class UnitDisclosureResource {

  private final DisclosureReader reader;
  private final Cursors cursors;

  UnitDisclosureResource(DisclosureReader reader, Cursors cursors) {
    this.reader = reader;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listUnitDisclosures",
      summary = "本单位及下级单位的信息，含未公开的 / Disclosures of one's unit and below, in any state",
      description =
          "最新起草的在前；待审查的草稿和更正用 awaitingReview=true 查询 / Newest draft first; awaitingReview=true lists"
              + " what waits for review. Supervisors see their jurisdiction.")
  public RestResponse<Page<DisclosureSummary>> list(
      @BeanParam @Valid WorkFilter filter, @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("unit-disclosures", filter);
    List<String> after = cursors.decode(scope, page.cursor());
    return Answers.privateList(
        Page.of(
            reader.work(
                filter, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.rowsToRead()),
            page,
            summary -> summary,
            last -> cursors.encode(scope, List.of(last.id().toString()))));
  }
}
