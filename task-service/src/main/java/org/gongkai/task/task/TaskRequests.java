package org.gongkai.task.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.clock.DayCount;

/** The bodies of commands on tasks. */
final class TaskRequests {

  private static final int LONGEST = 2_000;

  private TaskRequests() {}

  /** What was done. */
  @Schema(name = "TaskSubmission")
  record Submission(
      @NotBlank @Size(max = LONGEST) @Schema(examples = "已于门户网站公开并报送情况") String report) {}

  /** Why. */
  @Schema(name = "TaskReason")
  record Reason(@NotBlank @Size(max = LONGEST) @Schema(examples = "材料不全，请补充") String reason) {}

  /** Another unit, and why. */
  @Schema(name = "TaskReassignment")
  record Reassignment(
      @NotBlank @Size(max = 60) @Schema(examples = "140400-NW") String unit,
      @NotBlank @Size(max = LONGEST) @Schema(examples = "职责调整") String reason) {}

  /** The coordinator's decision: the unit keeps the task unless another one is named. */
  @Schema(name = "TaskDisputeResolution")
  record Resolution(
      @Size(min = 1, max = 60) @Schema(examples = "140400-NW", nullable = true) String unit,
      @NotBlank @Size(max = LONGEST) @Schema(examples = "经会商，由农业农村部门承担") String reason) {}

  /** More days. */
  @Schema(name = "TaskExtension")
  record Extension(
      @NotNull @Min(1) @Max(250) @Schema(examples = "20") Integer days,
      @NotNull @Schema(examples = "WORKING") DayCount dayKind,
      @Size(max = 200) @Schema(examples = "《政府信息公开条例》第三十三条", nullable = true) String article,
      @NotBlank @Size(max = LONGEST) @Schema(examples = "需汇总多部门数据") String reason,
      @NotBlank @Size(max = 100) @Schema(examples = "政府信息公开工作机构负责人") String approver) {}

  /** The clock stands still. */
  @Schema(name = "TaskSuspension")
  record Suspension(
      @Size(max = 200) @Schema(examples = "《政府信息公开条例》第三十三条", nullable = true) String article,
      @NotBlank @Size(max = LONGEST) @Schema(examples = "征求第三方意见") String reason,
      @NotBlank @Size(max = 100) @Schema(examples = "政府信息公开工作机构负责人") String approver) {}
}
