package org.gongkai.catalog.item;

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
import java.util.UUID;
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

/** Items over REST. */
@Path("/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "items")
class ItemResource {

  private static final String EXAMPLE =
      """
      {"jurisdiction": "140400",
       "item": {"code": "CZ-2026-01-01", "domain": "CZ18-C1", "kind": "DISCLOSURE",
                "level1": "重大决策", "level2": "年度工作要点",
                "elements": [{"code": "document", "name": "文件全文", "type": "LONG_TEXT",
                              "required": true}],
                "legalBasis": [{"tag": "行政法规", "title": "中华人民共和国政府信息公开条例",
                                "documentNumber": "国务院令第711号", "article": "第二十六条"}],
                "timeLimit": {"kind": "WORKING_DAYS_FROM_FORMATION", "workingDays": 20},
                "assignments": [{"role": "RESPONSIBLE", "mode": "EACH",
                                 "units": ["140400-GOV"]}],
                "channels": ["GOVERNMENT_WEBSITE"], "audience": {"kind": "WHOLE_SOCIETY"},
                "method": "PROACTIVE", "levels": ["CITY"], "effectiveFrom": "2026-01-01"}}
      """;

  private final ItemService service;
  private final ItemQueries queries;
  private final Cursors cursors;

  ItemResource(ItemService service, ItemQueries queries, Cursors cursors) {
    this.service = service;
    this.queries = queries;
    this.cursors = cursors;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listItems",
      summary = "查询公开事项 / List items",
      description =
          "按代码排序，显示所问之日生效的版本 / In the order of codes, each in the version of the asked day.")
  public RestResponse<Page<ItemSummary>> list(
      @BeanParam @Valid ItemFilter filter, @BeanParam @Valid PageQuery page) {
    String scope = Cursors.scope("items", filter);
    List<String> after = cursors.decode(scope, page.cursor());
    List<Item> rows =
        queries.list(filter, after.isEmpty() ? null : after.get(0), page.rowsToRead());
    return Answers.publicList(
        Page.of(
            rows,
            page,
            ItemSummary::of,
            item -> cursors.encode(scope, List.of(item.state().content().code()))));
  }

  @GET
  @Path("{id}")
  @PermitAll
  @Operation(operationId = "getItem", summary = "查看公开事项最新版本 / Read the latest version of an item")
  public RestResponse<ItemView> get(@PathParam("id") UUID id, @Context Request request) {
    Item item = service.get(id);
    return Answers.publicRead(request, item.version(), ItemView.of(item));
  }

  @GET
  @Path("{id}/versions")
  @PermitAll
  @Operation(
      operationId = "listItemVersions",
      summary = "公开事项的历次版本，最新在前 / The versions of an item, newest first")
  public RestResponse<List<ItemVersionView>> versions(@PathParam("id") UUID id) {
    return Answers.publicList(service.versions(id).stream().map(ItemVersionView::listed).toList());
  }

  @GET
  @Path("{id}/versions/{version}")
  @PermitAll
  @Operation(operationId = "getItemVersion", summary = "公开事项的某一版本 / One version of an item")
  public RestResponse<ItemVersionView> version(
      @PathParam("id") UUID id,
      @PathParam("version") @Parameter(description = "版本号 / number of the version", example = "1")
          long version) {
    return Answers.publicList(ItemVersionView.full(service.version(id, version)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Idempotent
  @Operation(operationId = "adoptItem", summary = "新增公开事项 / Take an item into the catalogue")
  @RequestBody(content = @Content(examples = @ExampleObject(name = "item", value = EXAMPLE)))
  public RestResponse<ItemView> adopt(@NotNull @Valid ItemAdoption adoption) {
    Item item = service.adopt(adoption.jurisdiction(), adoption.item());
    return Answers.created(URI.create("/v1/items/" + item.id()), item.version(), ItemView.of(item));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(
      operationId = "reviseItem",
      summary = "修订公开事项，生成新版本 / Revise an item: a new version",
      description =
          "先读取事项，修改其 content，作为 item 送回 / Read the item, change its content, and send it back as"
              + " item.")
  public RestResponse<ItemView> revise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid ItemRevision revision) {
    Item item =
        service.revise(id, EntityTags.required(ifMatch), revision.item(), revision.reason());
    return Answers.changed(item.version(), ItemView.of(item));
  }

  @POST
  @Path("{id}/repeals")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.CATALOG_ADMIN)
  @Operation(operationId = "repealItem", summary = "废止公开事项 / Repeal an item")
  @RequestBody(
      content =
          @Content(
              examples =
                  @ExampleObject(
                      name = "repeal",
                      value = "{\"lastDay\": \"2026-12-31\", \"reason\": \"文件已废止\"}")))
  public RestResponse<ItemView> repeal(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid ItemRepeal repeal) {
    Item item = service.repeal(id, EntityTags.required(ifMatch), repeal);
    return Answers.changed(item.version(), ItemView.of(item));
  }
}
