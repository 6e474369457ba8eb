package org.gongkai.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.Grounds;
import org.gongkai.task.clock.StatutoryClock;

/**
 * The aggregate: verbs change it and return what happened. Whether a person may use a verb is
 * {@link TaskPolicy}'s question; what the suite itself does (overdue, rescheduled, answered by a
 * publication) needs no person.
 */
public final class Task {

  private final UUID id;
  private TaskSubject subject;
  private final Instant openedAt;
  private long version;
  private String unit;
  private List<Participant> participants;
  private TaskStatus status;
  private Deadline deadline;
  private Outcome outcome;
  private String reason;
  private Cause cause;

  /** A task as it was stored. */
  public Task(TaskData data) {
    id = data.id();
    version = data.version();
    subject = data.subject();
    unit = data.unit();
    participants = data.participants();
    status = data.status();
    deadline = data.deadline();
    outcome = data.outcome();
    reason = data.reason();
    cause = data.cause();
    openedAt = data.openedAt();
  }

  /** Opens a task. */
  public static TaskEvent open(
      UUID id,
      TaskSubject subject,
      String unit,
      List<Participant> participants,
      Deadline deadline,
      Instant openedAt) {
    return new TaskEvent.Opened(
        new TaskData(
            id,
            1,
            subject,
            unit,
            participants,
            TaskStatus.ASSIGNED,
            deadline,
            null,
            null,
            null,
            openedAt));
  }

  TaskEvent accept() {
    return new TaskEvent.Accepted(to(TaskStatus.ACCEPTED, (String) null));
  }

  TaskEvent start() {
    return new TaskEvent.Started(to(TaskStatus.IN_PROGRESS, (String) null));
  }

  TaskEvent submit(String report) {
    return new TaskEvent.Submitted(to(TaskStatus.SUBMITTED, report));
  }

  TaskEvent sendBack(String why) {
    return new TaskEvent.Returned(to(TaskStatus.RETURNED, why));
  }

  TaskEvent dispute(String why) {
    return new TaskEvent.Disputed(to(TaskStatus.DISPUTED, why));
  }

  /** Gives the task to a unit; the statutory clock runs on, whoever owns it. */
  public TaskEvent reassign(String toUnit, String why) {
    unit = toUnit;
    participants = participants.stream().filter(part -> !part.unit().equals(toUnit)).toList();
    return new TaskEvent.Reassigned(to(TaskStatus.ASSIGNED, why));
  }

  /**
   * Passes the task to who carries on the powers of its unit, which has ended; where it stands and
   * its clock stay.
   */
  public TaskEvent passOn(String toUnit, Cause why) {
    unit = toUnit;
    participants = participants.stream().filter(part -> !part.unit().equals(toUnit)).toList();
    return new TaskEvent.Reassigned(to(status, why));
  }

  /** Decides a dispute: the unit keeps the task, or another one gets it. */
  TaskEvent resolve(Optional<String> otherUnit, String why) {
    unit = otherUnit.orElse(unit);
    participants = participants.stream().filter(part -> !part.unit().equals(unit)).toList();
    return new TaskEvent.DisputeResolved(to(TaskStatus.ASSIGNED, why));
  }

  TaskEvent extend(int days, DayCount count, Grounds grounds, Moment moment) {
    deadline = deadline.moved(deadline.clock().extended(grounds, days, count), moment);
    return new TaskEvent.Extended(to(status, grounds.reason()));
  }

  TaskEvent suspend(Grounds grounds, Moment moment) {
    deadline = deadline.moved(deadline.clock().suspended(grounds), moment);
    return new TaskEvent.Suspended(to(status, grounds.reason()));
  }

  TaskEvent resume(String why, Moment moment) {
    deadline = deadline.moved(deadline.clock().resumed(moment.today()), moment);
    return new TaskEvent.Resumed(to(status, why));
  }

  /** Ends the task without result, by a person's decision: it stays cancelled. */
  TaskEvent cancel(String why) {
    return new TaskEvent.Cancelled(to(TaskStatus.CANCELLED, why));
  }

  /**
   * Ends the task without result, because what it rests on is gone. Where that was the duty or its
   * limit, the task has lapsed: it no longer stands for its window, draft or notice, so that a duty
   * that comes back opens another one.
   */
  public TaskEvent cancel(Cause why) {
    return new TaskEvent.Cancelled(to(TaskStatus.CANCELLED, why));
  }

  /**
   * Ends the task as done on a day, and measures its timeliness.
   *
   * @param answeredBy the published disclosure that answered it, or null
   */
  public TaskEvent close(LocalDate doneOn, UUID answeredBy, String why, Moment moment) {
    outcome = Outcome.of(doneOn, deadline.dueOn(), answeredBy, moment.calendar());
    return new TaskEvent.Closed(to(TaskStatus.CLOSED, why));
  }

  /** Finds that its due date has passed. */
  TaskEvent overdue() {
    deadline = deadline.late(deadline.dueOn().plusDays(1));
    return new TaskEvent.Overdue(to(status, (String) null));
  }

  /** Finds that the notice it watches was taken down too early. */
  public TaskEvent takenDown(LocalDate on) {
    deadline = deadline.late(on);
    return new TaskEvent.Overdue(to(status, Cause.NOTICE_TAKEN_DOWN));
  }

  /**
   * Computes the due date with the present calendar.
   *
   * @return what happened, or empty when the due date and its provisional mark stay as they are
   */
  public Optional<TaskEvent> follow(Moment moment) {
    return reschedule(deadline.clock(), Cause.CALENDAR_CHANGED, moment);
  }

  /**
   * Gives the task another clock, because the facts or the limit behind it changed.
   *
   * @return what happened, or empty when the clock and the due date stay as they are
   */
  public Optional<TaskEvent> reschedule(StatutoryClock clock, Cause why, Moment moment) {
    Deadline before = deadline;
    deadline = deadline.moved(clock, moment);
    boolean same =
        Objects.equals(deadline.clock(), before.clock())
            && deadline.revision() == before.revision()
            && deadline.provisional() == before.provisional()
            && deadline.overdue() == before.overdue();
    return same ? Optional.empty() : Optional.of(new TaskEvent.Rescheduled(to(status, why)));
  }

  /**
   * Counts by another version of the limit; what was decided for this task alone, suspensions and
   * extensions, goes on.
   *
   * @param limit the limit as JSON, as in {@link TaskSubject#basis()}
   * @param wanted the clock that the limit would have started
   * @return what happened, or empty when it counts as before
   */
  public Optional<TaskEvent> followLimit(String limit, StatutoryClock wanted, Moment moment) {
    StatutoryClock running = deadline.clock();
    if (running != null && running.sameLimit(wanted)) {
      return Optional.empty();
    }
    subject = subject.under(limit);
    Cause why = Cause.LIMIT_CHANGED;
    return reschedule(
        running == null ? wanted : running.underLimit(wanted, why.words()), why, moment);
  }

  /**
   * Goes on without a due date, because nothing measures the duty any more.
   *
   * @return what happened, or empty when nothing measured it before
   */
  public Optional<TaskEvent> unmeasured(String limit) {
    if (deadline.clock() == null) {
      return Optional.empty();
    }
    subject = subject.under(limit);
    deadline = deadline.unmeasured();
    return Optional.of(new TaskEvent.Rescheduled(to(status, Cause.LIMIT_CHANGED)));
  }

  /** The task as it is. */
  public TaskData data() {
    return new TaskData(
        id,
        version,
        subject,
        unit,
        participants,
        status,
        deadline,
        outcome,
        reason,
        cause,
        openedAt);
  }

  private TaskData to(TaskStatus next, String why) {
    if (!status.open()) {
      throw new IllegalStateException("a task that has ended never changes: " + id);
    }
    version++;
    status = next;
    reason = why;
    cause = null;
    return data();
  }

  private TaskData to(TaskStatus next, Cause why) {
    to(next, why.words());
    cause = why;
    return data();
  }
}
