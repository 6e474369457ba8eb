package org.gongkai.task.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.security.Roles;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * What people do to tasks. Each command takes the version seen as {@code If-Match} and answers the
 * new one as ETag.
 */
@Path("/v1/tasks/{id}")
@Tag(name = "tasks")
class TaskCommandResource {

  private final TaskService service;

  TaskCommandResource(TaskService service) {
    this.service = service;
  }

  @POST
  @Path("acceptances")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "acceptTask", summary = "接受任务 / Accept a task")
  public RestResponse<TaskView> accept(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(service.accept(id, EntityTags.required(ifMatch)));
  }

  @POST
  @Path("starts")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "startTask", summary = "开始办理 / Start work")
  public RestResponse<TaskView> start(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(service.start(id, EntityTags.required(ifMatch)));
  }

  @POST
  @Path("submissions")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "submitTask", summary = "提交办理结果 / Submit the result")
  public RestResponse<TaskView> submit(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Submission request) {
    return answer(service.submit(id, EntityTags.required(ifMatch), request.report()));
  }

  @POST
  @Path("closures")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "closeTask", summary = "审核办结 / Approve and close")
  public RestResponse<TaskView> close(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reason request) {
    return answer(service.close(id, EntityTags.required(ifMatch), request.reason()));
  }

  @POST
  @Path("returns")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "returnTask", summary = "退回 / Return to the unit")
  public RestResponse<TaskView> sendBack(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reason request) {
    return answer(service.sendBack(id, EntityTags.required(ifMatch), request.reason()));
  }

  @POST
  @Path("reassignments")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "reassignTask", summary = "改派 / Reassign to another unit")
  public RestResponse<TaskView> reassign(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reassignment request) {
    return answer(
        service.reassign(id, EntityTags.required(ifMatch), request.unit(), request.reason()));
  }

  @POST
  @Path("disputes")
  @RolesAllowed(Roles.UNIT_OFFICER)
  @Operation(operationId = "disputeTask", summary = "提出职责争议 / Dispute the duty")
  public RestResponse<TaskView> dispute(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reason request) {
    return answer(service.dispute(id, EntityTags.required(ifMatch), request.reason()));
  }

  @POST
  @Path("dispute-resolutions")
  @RolesAllowed({Roles.SUPERVISOR, Roles.UNIT_OFFICER})
  @Operation(operationId = "resolveTaskDispute", summary = "裁定职责争议 / Resolve a dispute")
  public RestResponse<TaskView> resolve(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Resolution request) {
    return answer(
        service.resolve(id, EntityTags.required(ifMatch), request.unit(), request.reason()));
  }

  @POST
  @Path("extensions")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "extendTask", summary = "延长期限 / Extend the deadline")
  public RestResponse<TaskView> extend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Extension request) {
    return answer(service.extend(id, EntityTags.required(ifMatch), request));
  }

  @POST
  @Path("suspensions")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "suspendTask", summary = "中止计时 / Suspend the clock")
  public RestResponse<TaskView> suspend(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Suspension request) {
    return answer(service.suspend(id, EntityTags.required(ifMatch), request));
  }

  @POST
  @Path("resumptions")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "resumeTask", summary = "恢复计时 / Resume the clock")
  public RestResponse<TaskView> resume(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reason request) {
    return answer(service.resume(id, EntityTags.required(ifMatch), request.reason()));
  }

  @POST
  @Path("cancellations")
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(operationId = "cancelTask", summary = "取消任务 / Cancel a task")
  public RestResponse<TaskView> cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid TaskRequests.Reason request) {
    return answer(service.cancel(id, EntityTags.required(ifMatch), request.reason()));
  }

  private static RestResponse<TaskView> answer(TaskData task) {
    return RestResponse.ResponseBuilder.ok(TaskView.of(task))
        .header(HttpHeaders.ETAG, EntityTags.of(task.version()))
        .build();
  }
}
