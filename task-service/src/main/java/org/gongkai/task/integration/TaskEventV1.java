package org.gongkai.task.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongkai.task.task.Deadline;
import org.gongkai.task.task.Outcome;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.TaskData;
import org.gongkai.task.task.TaskSubject;

/**
 * Data of every event {@code org.gongkai.task.task.*.v1}: the task as it is after the change.
 *
 * <p>What people write, reports and reasons, may name persons or what is not public and stays out:
 * integrators read every event. Who may see the task reads it there.
 *
 * @param cause what made the suite itself change it; null for everything else
 * @param reason the words of the cause, never a person's
 */
record TaskEventV1(
    UUID id,
    long version,
    String kind,
    UUID obligationId,
    UUID itemId,
    String itemCode,
    String title,
    String jurisdiction,
    String unit,
    String role,
    List<ParticipantV1> participants,
    String state,
    boolean suspended,
    String period,
    LocalDate opensOn,
    LocalDate dueOn,
    boolean provisional,
    int deadlineRevision,
    UUID disclosureId,
    boolean overdue,
    LocalDate overdueSince,
    LocalDate closedOn,
    TimelinessV1 timeliness,
    String cause,
    String reason) {

  /** A unit that takes part. */
  record ParticipantV1(String unit, String role) {

    static ParticipantV1 of(Participant participant) {
      return new ParticipantV1(participant.unit(), participant.role().name());
    }
  }

  /** How a measured task ended. */
  record TimelinessV1(boolean onTime, int workingDaysEarly) {

    static TimelinessV1 of(Outcome outcome) {
      return outcome == null || outcome.onTime() == null
          ? null
          : new TimelinessV1(outcome.onTime(), outcome.workingDaysEarly());
    }
  }

  static TaskEventV1 of(TaskData task) {
    TaskSubject subject = task.subject();
    Deadline deadline = task.deadline();
    Outcome outcome = task.outcome();
    return new TaskEventV1(
        task.id(),
        task.version(),
        subject.kind().name(),
        subject.obligationId(),
        subject.itemId(),
        subject.itemCode(),
        subject.title(),
        subject.jurisdiction(),
        task.unit(),
        subject.role().name(),
        task.participants().stream().map(ParticipantV1::of).toList(),
        task.status().name(),
        deadline.suspended(),
        subject.period(),
        deadline.opensOn(),
        deadline.dueOn(),
        deadline.provisional(),
        deadline.revision(),
        subject.disclosureId() == null && outcome != null
            ? outcome.answeredBy()
            : subject.disclosureId(),
        deadline.overdue(),
        deadline.overdueSince(),
        outcome == null ? null : outcome.closedOn(),
        TimelinessV1.of(outcome),
        task.cause() == null ? null : task.cause().name(),
        task.cause() == null ? null : task.cause().words());
  }
}
