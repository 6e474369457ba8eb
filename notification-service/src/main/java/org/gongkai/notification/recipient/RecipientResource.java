package org.gongkai.notification.recipient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.idempotency.Idempotent;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is told by e-mail. */
@Path("/v1/recipients")
@Tag(
    name = "3 接收人 / Recipients",
    description = "各单位接收通知的处室和邮箱 / the offices of a unit that are told by e-mail")
class RecipientResource {

  private static final String EXAMPLE_ID = "019aa300-0000-7000-8000-000000000002";

  private final RecipientService recipients;
  private final Cursors cursors;

  RecipientResource(RecipientService recipients, Cursors cursors) {
    this.recipients = recipients;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER})
  @Operation(
      operationId = "listRecipients",
      summary = "接收人列表 / List recipients",
      description =
          "管理员可见全部，经办人可见本单位及下级 / administrators see all, officers their unit and those below")
  @APIResponse(responseCode = "200", description = "一页接收人 / a page of recipients")
  public Page<RecipientView> list(
      @QueryParam("unit")
          @Parameter(description = "单位代码，含下级 / code of a unit", example = "140400-MZJ")
          String unit,
      @QueryParam("active")
          @Pattern(regexp = "true|false")
          @Parameter(
              description = "是否在用 / whether it is still told",
              example = "true",
              schema = @Schema(type = SchemaType.BOOLEAN))
          String active,
      @Valid @BeanParam PageQuery page) {
    String scope = Cursors.scope("recipients", unit, active);
    List<String> after = cursors.decode(scope, page.cursor());
    List<RecipientView> rows =
        recipients.list(
            unit,
            active == null ? null : Boolean.valueOf(active),
            after.isEmpty() ? null : UUID.fromString(after.get(0)),
            page.rowsToRead());
    return Page.of(
        rows, page, view -> view, last -> cursors.encode(scope, List.of(last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER})
  @Operation(operationId = "getRecipient", summary = "一个接收人 / One recipient")
  @APIResponse(responseCode = "200", description = "接收人 / the recipient")
  public RestResponse<RecipientView> get(
      @PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    RecipientView view = recipients.get(id);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER})
  @Operation(operationId = "createRecipient", summary = "登记接收人 / Enter a recipient")
  @APIResponse(responseCode = "201", description = "已登记 / entered")
  public RestResponse<RecipientView> create(@NotNull @Valid NewRecipient body) {
    RecipientView view = recipients.create(body);
    return RestResponse.ResponseBuilder.<RecipientView>created(
            URI.create("/v1/recipients/" + view.id()))
        .entity(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER})
  @Operation(
      operationId = "reviseRecipient",
      summary = "修改接收人 / Change a recipient",
      description = "停用请将 active 设为 false / set `active` to false to end it")
  @APIResponse(responseCode = "200", description = "已修改 / changed")
  public RestResponse<RecipientView> revise(
      @PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"0\"") String ifMatch,
      @NotNull @Valid RecipientBody body) {
    RecipientView view = recipients.revise(id, EntityTags.required(ifMatch), body);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }
}
