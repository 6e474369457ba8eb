package org.gongkai.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of the e-mails. */
@Path("/v1/deliveries")
@Tag(
    name = "4 投递 / Deliveries",
    description = "邮件投递的状态、失败与重试 / the state of e-mails, failures and retries")
class DeliveryResource {

  private static final String EXAMPLE_ID = "019aa300-0000-7000-8000-000000000003";

  private final DeliveryService deliveries;
  private final Cursors cursors;

  DeliveryResource(DeliveryService deliveries, Cursors cursors) {
    this.deliveries = deliveries;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listDeliveries",
      summary = "投递列表 / List deliveries",
      description =
          "最新的在前；用 state=FAILED 查看失败；督查人员可见本区划单位的投递 / newest first; `state=FAILED` shows what failed;"
              + " supervisors see those of their jurisdiction's units")
  @APIResponse(responseCode = "200", description = "一页投递 / a page of deliveries")
  public Page<DeliveryView> list(
      @Valid @BeanParam DeliveryFilter filter, @Valid @BeanParam PageQuery page) {
    String scope = filter.scope();
    List<String> after = cursors.decode(scope, page.cursor());
    List<DeliveryView> rows =
        deliveries.list(
            filter, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.rowsToRead());
    return Page.of(
        rows, page, view -> view, last -> cursors.encode(scope, List.of(last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.SUPERVISOR})
  @Operation(operationId = "getDelivery", summary = "一次投递 / One delivery")
  @APIResponse(responseCode = "200", description = "投递 / the delivery")
  public RestResponse<DeliveryView> get(@PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    return tagged(deliveries.get(id));
  }

  @POST
  @Path("/{id}/retries")
  @RolesAllowed(Roles.SYSTEM_ADMIN)
  @Operation(
      operationId = "retryDelivery",
      summary = "重新投递 / Try again",
      description = "仅限失败的投递 / only what has failed")
  @APIResponse(responseCode = "200", description = "已重新排队 / queued again")
  public RestResponse<DeliveryView> retry(
      @PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    return tagged(deliveries.retry(id));
  }

  @POST
  @Path("/retries")
  @RolesAllowed(Roles.SYSTEM_ADMIN)
  @Operation(
      operationId = "retryDeliveries",
      summary = "批量重新投递 / Try many again",
      description =
          "仅限失败的投递，最早的在前；{} 为全部；每条各留审计记录 / only what has failed, the oldest first; `{}` for"
              + " all; each leaves an audit entry")
  @APIResponse(responseCode = "200", description = "已重新排队 / queued again")
  public RetriedView retryMany(@NotNull @Valid RetryFilter filter) {
    return deliveries.retry(filter);
  }

  private static RestResponse<DeliveryView> tagged(DeliveryView delivery) {
    return RestResponse.ResponseBuilder.ok(delivery)
        .header("ETag", EntityTags.of(delivery.version()))
        .build();
  }
}
