package org.gongkai.catalog.unit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.catalog.web.Answers;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Units over REST. */
@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "units")
class UnitResource {

  private final UnitService service;
  private final UnitQueries queries;
  private final Cursors cursors;

  UnitResource(UnitService service, UnitQueries queries, Cursors cursors) {
    this.service = service;
    this.queries = queries;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listUnits",
      summary = "查询单位 / List units",
      description = "按代码排序 / In the order of codes.")
  public RestResponse<Page<UnitView>> list(
      @BeanParam @Valid UnitFilter filter, @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("units", filter);
    List<String> after = cursors.decode(scope, page.cursor());
    List<Unit> rows =
        queries.list(filter, after.isEmpty() ? null : after.get(0), page.rowsToRead());
    return Answers.publicList(
        Page.of(
            rows,
            page,
            UnitView::of,
            unit -> cursors.encode(scope, List.of(unit.content().code()))));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(operationId = "getUnit", summary = "查看单位 / Read a unit")
  public RestResponse<UnitView> get(
      @PathParam("code") @Parameter(description = "单位代码 / code of the unit", example = "140400-MZJ")
          String code,
      @Context Request request) {
    Unit unit = service.get(code);
    return Answers.publicRead(request, unit.version(), UnitView.of(unit));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(operationId = "registerUnit", summary = "登记单位 / Register a unit")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "department",
                      value =
                          """
                          {"code": "140400-SJJ", "codeScheme": "OWN", "name": "长治市审计局",
                           "aliases": ["市审计局"], "kind": "DEPARTMENT", "level": "CITY",
                           "region": {"scheme": "GB/T 2260", "code": "140400"},
                           "parent": "140400-GOV", "attributes": []}
                          """)))
  public RestResponse<UnitView> register(@NotNull @Valid UnitContent content) {
    Unit unit = service.register(content);
    return Answers.created(
        URI.create("/v1/units/" + unit.content().code()), unit.version(), UnitView.of(unit));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(operationId = "reviseUnit", summary = "修订单位 / Revise a unit")
  public RestResponse<UnitView> revise(
      @PathParam("code") @Parameter(description = "单位代码 / code of the unit", example = "140400-DZJ")
          String code,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid UnitContent content) {
    Unit unit = service.revise(code, EntityTags.required(ifMatch), content);
    return Answers.changed(unit.version(), UnitView.of(unit));
  }

  @POST
  @Path("{code}/dissolution")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(
      operationId = "dissolveUnit",
      summary = "撤销单位并指定承继单位 / Dissolve a unit and name its successors",
      description = "记录保留；义务由承继单位承担 / The record stays; the duties pass to the successors.")
  public RestResponse<UnitView> dissolve(
      @PathParam("code") @Parameter(description = "单位代码 / code of the unit", example = "140400-LLW")
          String code,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid Dissolution dissolution) {
    Unit unit = service.dissolve(code, EntityTags.required(ifMatch), dissolution);
    return Answers.changed(unit.version(), UnitView.of(unit));
  }
}
