package org.gongkai.notification.reminder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

/** When units are reminded. */
@Path("/v1/reminder-policies")
@Tag(
    name = "2 提醒规则 / Reminder policies",
    description = "按辖区和任务类型设定提醒时点 / when reminders fall, per jurisdiction and kind of task")
class ReminderPolicyResource {

  private static final String DEFAULT = "00000000-0000-7000-8000-000000000001";
  private static final String SCOPE = "reminder-policies";

  private final ReminderPolicyService policies;
  private final Cursors cursors;

  ReminderPolicyResource(ReminderPolicyService policies, Cursors cursors) {
    this.policies = policies;
    this.cursors = cursors;
  }

  @GET
  @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "listReminderPolicies", summary = "提醒规则列表 / List reminder policies")
  @APIResponse(responseCode = "200", description = "一页规则 / a page of policies")
  public Page<ReminderPolicyView> list(@Valid @BeanParam PageQuery page) {
    List<String> after = cursors.decode(SCOPE, page.cursor());
    List<ReminderPolicyView> rows =
        policies.list(after.isEmpty() ? null : UUID.fromString(after.get(0)), page.rowsToRead());
    return Page.of(
        rows, page, view -> view, last -> cursors.encode(SCOPE, List.of(last.id().toString())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM_ADMIN, Roles.UNIT_OFFICER, Roles.AUDITOR})
  @Operation(operationId = "getReminderPolicy", summary = "一条提醒规则 / One reminder policy")
  @APIResponse(responseCode = "200", description = "规则 / the policy")
  public RestResponse<ReminderPolicyView> get(
      @PathParam("id") @Parameter(example = DEFAULT) UUID id) {
    ReminderPolicyView view = policies.get(id);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM_ADMIN})
  @Operation(
      operationId = "createReminderPolicy",
      summary = "新设提醒规则 / Set up a reminder policy",
      description =
          "最具体的规则生效：先看辖区，再看任务类型 / the most specific policy decides: first by jurisdiction, then by kind")
  @APIResponse(responseCode = "201", description = "已新设 / set up")
  public RestResponse<ReminderPolicyView> create(@NotNull @Valid NewReminderPolicy body) {
    ReminderPolicyView view = policies.create(body);
    return RestResponse.ResponseBuilder.<ReminderPolicyView>created(
            URI.create("/v1/reminder-policies/" + view.id()))
        .entity(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM_ADMIN})
  @Operation(operationId = "reviseReminderPolicy", summary = "修改提醒时点 / Revise when reminders fall")
  @APIResponse(responseCode = "200", description = "已修改 / revised")
  public RestResponse<ReminderPolicyView> revise(
      @PathParam("id") @Parameter(example = DEFAULT) UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch,
      @NotNull @Valid ScheduleBody body) {
    ReminderPolicyView view = policies.revise(id, EntityTags.required(ifMatch), body);
    return RestResponse.ResponseBuilder.ok(view)
        .header("ETag", EntityTags.of(view.version()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed({Roles.SUPERVISOR, Roles.SYSTEM_ADMIN})
  @Operation(operationId = "removeReminderPolicy", summary = "删除提醒规则 / Remove a reminder policy")
  @APIResponse(responseCode = "204", description = "已删除 / removed")
  public void remove(
      @PathParam("id") @Parameter(example = DEFAULT) UUID id,
      @HeaderParam("If-Match") @Parameter(example = "\"1\"") String ifMatch) {
    policies.remove(id, EntityTags.required(ifMatch));
  }
}
