package org.gongkai.notification.message;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** The inboxes of the units. */
@Path("/v1")
@Tag(name = "1 收件箱 / Inbox", description = "任务消息与提醒的阅读、确认 / reading and acknowledging messages")
class MessageResource {

  private static final String EXAMPLE_ID = "019aa300-0000-7000-8000-000000000001";

  private final MessageService messages;
  private final Cursors cursors;

  MessageResource(MessageService messages, Cursors cursors) {
    this.messages = messages;
    this.cursors = cursors;
  }

  @GET
  @Path("/messages")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR})
  @Operation(
      operationId = "listMessages",
      summary = "消息列表 / List messages",
      description =
          "最新的在前；本单位及下级单位，督查员为其辖区 / newest first; own unit and below, for supervisors their jurisdiction")
  @APIResponse(responseCode = "200", description = "一页消息 / a page of messages")
  public Page<MessageView> list(
      @Valid @BeanParam MessageQuery query, @Valid @BeanParam PageQuery page) {
    String scope =
        Cursors.scope(
            "messages",
            query.unit(),
            query.state(),
            query.kind(),
            query.task(),
            query.from(),
            query.to());
    List<String> after = cursors.decode(scope, page.cursor());
    List<MessageView> rows =
        messages.list(
            query, after.isEmpty() ? null : UUID.fromString(after.get(0)), page.rowsToRead());
    return Page.of(
        rows, page, view -> view, last -> cursors.encode(scope, List.of(last.id().toString())));
  }

  @GET
  @Path("/messages/{id}")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR})
  @Operation(operationId = "getMessage", summary = "一条消息 / One message")
  @APIResponse(responseCode = "200", description = "消息 / the message")
  public RestResponse<MessageView> get(@PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    return tagged(messages.get(id));
  }

  @POST
  @Path("/messages/{id}/reads")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER})
  @Operation(
      operationId = "readMessage",
      summary = "标为已读 / Mark as read",
      description = "可重复调用，以首次为准 / may be repeated, the first reading counts")
  @APIResponse(responseCode = "200", description = "已读的消息 / the message, read")
  public RestResponse<MessageView> read(@PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    return tagged(messages.read(id));
  }

  @POST
  @Path("/messages/{id}/acknowledgements")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER})
  @Operation(
      operationId = "acknowledgeMessage",
      summary = "确认收悉 / Acknowledge",
      description = "可重复调用，以首次为准；确认即已读 / may be repeated, the first counts; implies reading")
  @APIResponse(responseCode = "200", description = "已确认的消息 / the message, acknowledged")
  public RestResponse<MessageView> acknowledge(
      @PathParam("id") @Parameter(example = EXAMPLE_ID) UUID id) {
    return tagged(messages.acknowledge(id));
  }

  @GET
  @Path("/inboxes/{unit}")
  @RolesAllowed({Roles.UNIT_OFFICER, Roles.REVIEWER, Roles.SIGNER, Roles.SUPERVISOR})
  @Operation(
      operationId = "getInbox",
      summary = "收件箱概况 / An inbox at a glance",
      description =
          "未读数最多数到 1000，只计调用者可见的本单位消息（不含下级单位） / unread messages to this unit alone, of those that"
              + " the caller may see, counted up to 1000")
  @APIResponse(responseCode = "200", description = "概况 / the inbox")
  public InboxView inbox(@PathParam("unit") @Parameter(example = "140400-MZJ") String unit) {
    return messages.inbox(unit);
  }

  private static RestResponse<MessageView> tagged(MessageView message) {
    return RestResponse.ResponseBuilder.ok(message)
        .header("ETag", EntityTags.of(message.version()))
        .build();
  }
}
