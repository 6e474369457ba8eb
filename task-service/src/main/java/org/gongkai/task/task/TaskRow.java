package org.gongkai.task.task;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongkai.task.clock.Segment;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.json.StoredJson;

/** A task as a row of the table {@code task}, one component per column. */
public record TaskRow(
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
    String[] participantUnits,
    String[] participantRoles,
    String period,
    UUID disclosureId,
    String basis,
    TaskStatus state,
    boolean suspended,
    LocalDate opensOn,
    String clock,
    boolean followsCalendar,
    LocalDate dueOn,
    boolean provisional,
    int deadlineRevision,
    int calendarRevision,
    boolean overdue,
    LocalDate overdueSince,
    LocalDate closedOn,
    Boolean onTime,
    Integer workingDaysEarly,
    UUID answeredBy,
    String reason,
    Cause cause,
    Instant openedAt) {

  static TaskRow of(TaskData task) {
    TaskSubject subject = task.subject();
    Deadline deadline = task.deadline();
    Outcome outcome = task.outcome();
    return new TaskRow(
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
        task.participants().stream().map(Participant::unit).toArray(String[]::new),
        task.participants().stream().map(part -> part.role().name()).toArray(String[]::new),
        subject.period(),
        subject.disclosureId(),
        subject.basis(),
        task.status(),
        deadline.suspended(),
        deadline.opensOn(),
        deadline.clock() == null ? null : StoredJson.write(deadline.clock().segments()),
        deadline.clock() != null && deadline.clock().followsCalendar(),
        deadline.dueOn(),
        deadline.provisional(),
        deadline.revision(),
        deadline.calendarRevision(),
        deadline.overdue(),
        deadline.overdueSince(),
        outcome == null ? null : outcome.closedOn(),
        outcome == null ? null : outcome.onTime(),
        outcome == null ? null : outcome.workingDaysEarly(),
        outcome == null ? null : outcome.answeredBy(),
        task.reason(),
        task.cause(),
        task.openedAt());
  }

  TaskData data() {
    return new TaskData(
        id,
        version,
        new TaskSubject(
            kind,
            obligationId,
            itemId,
            itemCode,
            title,
            jurisdiction,
            domain,
            role,
            period,
            disclosureId,
            basis),
        unit,
        participants(),
        state,
        new Deadline(
            opensOn,
            statutoryClock(),
            dueOn,
            provisional,
            deadlineRevision,
            calendarRevision,
            overdue,
            overdueSince),
        closedOn == null ? null : new Outcome(closedOn, onTime, workingDaysEarly, answeredBy),
        reason,
        cause,
        openedAt);
  }

  private List<Participant> participants() {
    List<Participant> participants = new ArrayList<>(participantUnits.length);
    for (int i = 0; i < participantUnits.length; i++) {
      participants.add(new Participant(participantUnits[i], Role.valueOf(participantRoles[i])));
    }
    return participants;
  }

  private StatutoryClock statutoryClock() {
    List<Segment> segments = StoredJson.read(clock, new TypeReference<List<Segment>>() {});
    return segments == null ? null : new StatutoryClock(segments);
  }
}
