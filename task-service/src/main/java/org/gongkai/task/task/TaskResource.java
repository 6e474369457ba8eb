package org.gongkai.task.task;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gongkai.platform.etag.EntityTags;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.Page;
import org.gongkai.platform.paging.PageQuery;
import org.gongkai.platform.security.Roles;
import org.gongkai.task.calendar.Calendars;
import org.jboss.resteasy.reactive.RestResponse;

/** Reading tasks. */
@Path("/v1/tasks")
@Tag(name = "tasks", description = "任务 / Tasks")
@RolesAllowed({
  Roles.UNIT_OFFICER,
  Roles.REVIEWER,
  Roles.SIGNER,
  Roles.SUPERVISOR,
  Roles.ASSESSOR,
  Roles.AUDITOR
})
class TaskResource {

  private static final int EXPORT_SLICE = 1_000;

  private final TaskQuery query;
  private final TaskAccess access;
  private final Cursors cursors;
  private final Calendars calendars;
  private final ObjectMapper json;

  TaskResource(
      TaskQuery query, TaskAccess access, Cursors cursors, Calendars calendars, ObjectMapper json) {
    this.query = query;
    this.access = access;
    this.cursors = cursors;
    this.calendars = calendars;
    this.json = json;
  }

  @GET
  @Operation(
      operationId = "listTasks",
      summary = "查询任务 / List tasks",
      description =
          "单位人员看到本单位及下级单位的任务（含参与的任务），监督机构看到本辖区，审计看到全部。"
              + " / Units see their own and lower units' tasks, supervisors their jurisdiction, auditors all.")
  public Page<TaskView> list(
      @Valid @BeanParam TaskFilter filter, @Valid @BeanParam PageQuery page) {
    List<String> after = cursors.decode(filter.scope(), page.cursor());
    List<TaskView> rows = query.list(access.scope(), filter, after, page.rowsToRead());
    return Page.of(
        rows, page, task -> task, last -> cursors.encode(filter.scope(), filter.sort().key(last)));
  }

  @GET
  @Path("export")
  @Produces("application/x-ndjson")
  @Operation(
      operationId = "exportTasks",
      summary = "导出任务（每行一条 JSON）/ Export tasks, one JSON per line")
  @APIResponse(
      responseCode = "200",
      description = "每行一个任务 / one task per line",
      content =
          @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
  public StreamingOutput export(@Valid @BeanParam TaskFilter filter) {
    TaskScope scope = access.scope();
    ObjectWriter line = json.writerFor(TaskView.class);
    return out -> {
      List<String> after = List.of();
      List<TaskView> rows;
      do {
        rows = query.list(scope, filter, after, EXPORT_SLICE);
        for (TaskView task : rows) {
          out.write(line.writeValueAsBytes(task));
          out.write('\n');
          after = filter.sort().key(task);
        }
        out.flush();
      } while (rows.size() == EXPORT_SLICE);
    };
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getTask", summary = "查看任务 / Get a task")
  public RestResponse<TaskView> get(@PathParam("id") UUID id) {
    TaskData task = visible(id);
    return RestResponse.ResponseBuilder.ok(TaskView.of(task))
        .header(HttpHeaders.ETAG, EntityTags.of(task.version()))
        .build();
  }

  @GET
  @Path("{id}/clock")
  @Operation(
      operationId = "getTaskClock",
      summary = "期限如何计算 / How the deadline was computed",
      description = "逐日说明：哪一天计入、为什么。 / Day by day: what was counted, and why.")
  public TaskClockView clock(@PathParam("id") UUID id) {
    return TaskClockView.of(visible(id), calendars.current());
  }

  @GET
  @Path("{id}/history")
  @Operation(operationId = "getTaskHistory", summary = "任务经过 / What happened to a task")
  public List<TaskHistoryEntry> history(@PathParam("id") UUID id) {
    return query.history(visible(id).id());
  }

  private TaskData visible(UUID id) {
    return query.find(access.scope(), id).orElseThrow(() -> new TaskNotFound(id));
  }
}
