package org.gongkai.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.Explainer;
import org.gongkai.task.clock.Explanation;
import org.gongkai.task.clock.Segment;
import org.gongkai.task.json.StoredJson;

/** A task's clock, explaining itself. */
@Schema(name = "TaskClock", description = "任务时钟 / a task's clock")
record TaskClockView(
    @Schema(description = "当前适用的时限 / the limit that governs", type = SchemaType.OBJECT)
        JsonNode timeLimit,
    @Schema(
            description = "被特别法取代的一般时限 / the general limit that gives way",
            type = SchemaType.OBJECT)
        JsonNode generalTimeLimit,
    @Schema(description = "特别规定 / the law that orders the special limit") String specialLaw,
    boolean suspended,
    List<Segment> segments,
    Explanation explanation) {

  /**
   * The clock of a task by a calendar; without a clock there are no segments and no explanation.
   */
  static TaskClockView of(TaskData task, WorkingCalendar calendar) {
    JsonNode basis = StoredJson.tree(task.subject().basis());
    Deadline deadline = task.deadline();
    boolean measured = deadline.clock() != null;
    return new TaskClockView(
        basis.get("timeLimit"),
        basis.get("generalTimeLimit"),
        basis.path("specialLaw").asText(null),
        deadline.suspended(),
        measured ? deadline.clock().segments() : List.of(),
        measured ? Explainer.explain(deadline.clock(), calendar) : null);
  }
}
