package org.gongkai.task.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.Explainer;
import org.gongkai.task.clock.Explanation;
import org.gongkai.task.clock.GoverningLimit;
import org.gongkai.task.clock.Segment;
import org.gongkai.task.clock.TimeLimits;
import org.gongkai.task.json.StoredJson;

/** A task's clock, explaining itself. */
@Schema(name = "TaskClock", description = "任务时钟 / a task's clock")
record TaskClockView(
    @Schema(description = "以哪一个时限计算 / by which limit it counts") Governs governs,
    @Schema(description = "事项的时限 / the item's own limit", type = SchemaType.OBJECT)
        JsonNode timeLimit,
    @Schema(description = "一般时限 / the general limit", type = SchemaType.OBJECT)
        JsonNode generalTimeLimit,
    @Schema(description = "特别规定 / the law that orders the special limit") String specialLaw,
    boolean suspended,
    List<Segment> segments,
    Explanation explanation) {

  /** Which of the limits of an item counts (DL-09). */
  @Schema(name = "GoverningTimeLimit")
  enum Governs {
    /** Its own. */
    TIME_LIMIT,
    /** The general one, from each formation, beside its own. */
    GENERAL_TIME_LIMIT;

    static Governs of(TaskSubject subject, JsonNode basis) {
      GoverningLimit limits = TimeLimits.readBasis(basis);
      boolean own =
          subject.kind() != TaskKind.DISCLOSURE
              || subject.disclosureId() == null
              || limits.perDraft().filter(limits::equals).isPresent();
      return own ? TIME_LIMIT : GENERAL_TIME_LIMIT;
    }
  }

  /**
   * The clock of a task by a calendar; without a clock there are no segments and no explanation.
   */
  static TaskClockView of(TaskData task, WorkingCalendar calendar) {
    JsonNode basis = StoredJson.tree(task.subject().basis());
    Deadline deadline = task.deadline();
    boolean measured = deadline.clock() != null;
    return new TaskClockView(
        measured ? Governs.of(task.subject(), basis) : null,
        basis.get("timeLimit"),
        basis.get("generalTimeLimit"),
        basis.path("specialLaw").asText(null),
        deadline.suspended(),
        measured ? deadline.clock().segments() : List.of(),
        measured ? Explainer.explain(deadline.clock(), calendar) : null);
  }
}
