package org.gongkai.catalog.unit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
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
import org.gongkai.platform.time.PlausibleDate;
import org.gongkai.platform.time.StatutoryTime;
import org.jboss.resteasy.reactive.RestResponse;

/** Unit groups over REST. */
@Path("/v1/unit-groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "unit-groups")
class GroupResource {

  private final GroupService service;
  private final GroupStore store;
  private final Cursors cursors;
  private final Clock clock;

  GroupResource(GroupService service, GroupStore store, Cursors cursors, Clock clock) {
    this.service = service;
    this.store = store;
    this.cursors = cursors;
    this.clock = clock;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listUnitGroups", summary = "查询单位组 / List unit groups")
  public RestResponse<Page<GroupView>> list(
      @QueryParam("jurisdiction")
          @Pattern(regexp = "[0-9]{6,12}")
          @Parameter(description = "行政区划代码 / region code of the catalogue", example = "140400")
          String jurisdiction,
      @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("unit-groups", jurisdiction);
    List<String> after = cursors.decode(scope, page.cursor());
    List<UnitGroup> rows =
        store.list(jurisdiction, after.isEmpty() ? null : after.get(0), page.rowsToRead());
    return Answers.publicList(
        Page.of(
            rows,
            page,
            GroupView::of,
            group -> cursors.encode(scope, List.of(group.content().code()))));
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Operation(operationId = "getUnitGroup", summary = "查看单位组 / Read a unit group")
  public RestResponse<GroupView> get(
      @PathParam("code")
          @Parameter(description = "单位组代码 / code of the group", example = "CZ18-G-COUNTIES")
          String code,
      @Context Request request) {
    UnitGroup group = service.get(code);
    return Answers.publicRead(request, group.version(), GroupView.of(group));
  }

  @GET
  @Path("{code}/members")
  @PermitAll
  @Operation(
      operationId = "listUnitGroupMembers",
      summary = "单位组在某日的成员 / Who belongs to a group on a day",
      description = "已撤销的成员由承继单位代替 / A member that has ceased is replaced by its successors.")
  public RestResponse<GroupMembersView> members(
      @PathParam("code")
          @Parameter(description = "单位组代码 / code of the group", example = "CZ18-G-COUNTIES")
          String code,
      @QueryParam("on")
          @Parameter(description = "日期，默认今天 / day, today by default", example = "2018-09-17")
          @PlausibleDate
          LocalDate on) {
    LocalDate day = on == null ? StatutoryTime.today(clock) : on;
    return Answers.publicList(new GroupMembersView(code, day, service.members(code, day)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(operationId = "defineUnitGroup", summary = "定义单位组 / Define a unit group")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "by-attribute",
                      value =
                          """
                          {"jurisdiction": "140400", "code": "CZ-G-DEPARTMENTS",
                           "name": "市直各部门",
                           "definition": {"kind": "BY_ATTRIBUTE", "kinds": ["DEPARTMENT"],
                                          "levels": ["CITY"], "within": "140400"}}
                          """)))
  public RestResponse<GroupView> define(@NotNull @Valid GroupDefinitionRequest request) {
    UnitGroup group = service.define(request.jurisdiction(), request.content());
    return Answers.created(
        URI.create("/v1/unit-groups/" + request.code()), group.version(), GroupView.of(group));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(operationId = "reviseUnitGroup", summary = "修订单位组 / Revise a unit group")
  public RestResponse<GroupView> revise(
      @PathParam("code")
          @Parameter(description = "单位组代码 / code of the group", example = "CZ18-G-CITY-UNITS")
          String code,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid GroupContent content) {
    UnitGroup group = service.revise(code, EntityTags.required(ifMatch), content);
    return Answers.changed(group.version(), GroupView.of(group));
  }
}
