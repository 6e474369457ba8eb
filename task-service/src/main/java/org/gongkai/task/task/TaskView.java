package org.gongkai.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as REST shows it. */
@Schema(name = "Task", description = "任务 / task")
record TaskView(
    UUID id,
    long version,
    TaskKind kind,
    UUID obligationId,
    UUID itemId,
    String itemCode,
    String title,
    String jurisdiction,
    String domain,
    String unit,
    Role role,
    List<Participant> participants,
    TaskStatus state,
    boolean suspended,
    String period,
    LocalDate opensOn,
    @Schema(description = "截止日（含当日），无法计量时为空 / last day, null when nothing measures it")
        LocalDate dueOn,
    @Schema(description = "截止日是否暂定 / whether the date may move with an announcement")
        boolean provisional,
    int deadlineRevision,
    boolean overdue,
    LocalDate overdueSince,
    UUID disclosureId,
    LocalDate closedOn,
    Timeliness timeliness,
    String reason,
    Instant openedAt) {

  /** How a measured task ended. */
  @Schema(name = "Timeliness")
  record Timeliness(
      boolean onTime,
      @Schema(description = "提前的工作日数，负数为逾期 / working days early, negative when late")
          int workingDaysEarly) {}

  static TaskView of(TaskData task) {
    TaskSubject subject = task.subject();
    Deadline deadline = task.deadline();
    Outcome outcome = task.outcome();
    boolean measured = outcome != null && outcome.onTime() != null;
    return new TaskView(
        task.id(),
        task.version(),
        subject.kind(),
        subject.obligationId(),
        subject.itemId(),
        subject.itemCode(),
        subject.title(),
        subject.jurisdiction(),
        subject.domain(),
        task.unit(),
        subject.role(),
        task.participants(),
        task.status(),
        deadline.suspended(),
        subject.period(),
        deadline.opensOn(),
        deadline.dueOn(),
        deadline.provisional(),
        deadline.revision(),
        deadline.overdue(),
        deadline.overdueSince(),
        subject.disclosureId() == null && outcome != null
            ? outcome.answeredBy()
            : subject.disclosureId(),
        outcome == null ? null : outcome.closedOn(),
        measured ? new Timeliness(outcome.onTime(), outcome.workingDaysEarly()) : null,
        task.reason(),
        task.openedAt());
  }
}
