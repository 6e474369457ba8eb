package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.calendar.Calendars;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.DayCount;
import org.gongkai.task.clock.GoverningLimit;
import org.gongkai.task.clock.ServiceLevel;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.task.Deadline;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskEvent;
import org.gongkai.task.task.TaskKind;
import org.gongkai.task.task.TaskSubject;

/** Makes the tasks of an obligation, each with the clock that its time limit orders. */
@ApplicationScoped
class TaskFactory {

  private final Clock clock;
  private final Calendars calendars;

  TaskFactory(Clock clock, Calendars calendars) {
    this.clock = clock;
    this.calendars = calendars;
  }

  /** Today with today's calendar. */
  Moment moment() {
    return new Moment(StatutoryTime.today(clock), calendars.current());
  }

  /** The task of a window or fixed date (DL-04 to DL-07, DL-12). */
  TaskEvent forWindow(Obligation obligation, Window window, Moment moment) {
    TaskKind kind = obligation.itemKind() == Item.Kind.WORK ? TaskKind.WORK : TaskKind.DISCLOSURE;
    StatutoryClock until = until(obligation, window, moment.calendar());
    return open(
        subject(obligation, kind, window.period(), null),
        obligation,
        Deadline.of(window.opensOn(), until, moment.calendar()));
  }

  /**
   * A task of another unit about the same window, with the clock as it runs; the sweep finds it
   * overdue.
   */
  TaskEvent alike(Task task, Obligation obligation) {
    TaskSubject subject = task.data().subject();
    return open(
        subject(obligation, subject.kind(), subject.period(), null),
        obligation,
        task.data().deadline().notFoundOverdue());
  }

  /** The clock of a window. */
  StatutoryClock until(Obligation obligation, Window window, WorkingCalendar calendar) {
    return StatutoryClock.until(
        window.opensOn(),
        window.dueOn(),
        Item.limit(obligation.basis()).article(window.opensOn()),
        calendar.revision());
  }

  /**
   * A standing task; it is due only where a service level limits the silence between two
   * publications (DL-08).
   */
  TaskEvent standing(Obligation obligation, Optional<LocalDate> lastPublication, Moment moment) {
    Deadline deadline =
        silence(obligation, lastPublication.orElse(moment.today()), moment.calendar())
            .map(silence -> Deadline.of(moment.today(), silence, moment.calendar()))
            .orElseGet(() -> Deadline.none(moment.today()));
    return open(subject(obligation, TaskKind.STANDING, null, null), obligation, deadline);
  }

  /** The clock of the longest silence that a service level allows, if there is one. */
  Optional<StatutoryClock> silence(
      Obligation obligation, LocalDate lastPublication, WorkingCalendar calendar) {
    GoverningLimit limit = Item.limit(obligation.basis());
    return limit.governing() instanceof TimeLimit.Qualitative qualitative
            && qualitative.serviceLevel() != null
            && qualitative.serviceLevel().from() == ServiceLevel.From.LAST_PUBLICATION
        ? Optional.of(
            StatutoryClock.ofDays(
                lastPublication,
                qualitative.serviceLevel().days(),
                qualitative.serviceLevel().dayKind(),
                limit.article(lastPublication),
                calendar.revision()))
        : Optional.empty();
  }

  /** The task of a draft (DL-01, DL-02, DL-08 from formation, DL-09 by the general limit). */
  TaskEvent forDraft(
      Obligation obligation, Disclosure draft, StatutoryClock counted, Moment moment) {
    return open(
        subject(obligation, TaskKind.DISCLOSURE, draft.period(), draft.id()),
        obligation,
        Deadline.of(counted.day0(), counted, moment.calendar()));
  }

  /**
   * The clock of a draft, or empty while the fact that starts it is not known, or when drafts start
   * none.
   */
  Optional<StatutoryClock> draftClock(
      Obligation obligation, Disclosure draft, WorkingCalendar calendar) {
    return Item.limit(obligation.basis())
        .perDraft()
        .flatMap(limit -> draftClock(limit, draft, calendar));
  }

  private static Optional<StatutoryClock> draftClock(
      GoverningLimit limit, Disclosure draft, WorkingCalendar calendar) {
    LocalDate formed = draft.formedOn() == null ? draft.decidedOn() : draft.formedOn();
    if (limit.governing() instanceof TimeLimit.FromFormation from) {
      return counted(formed, from.workingDays(), DayCount.WORKING, limit, calendar);
    }
    if (limit.governing() instanceof TimeLimit.FromDecision from) {
      return counted(draft.decidedOn(), from.workingDays(), DayCount.WORKING, limit, calendar);
    }
    if (limit.governing() instanceof TimeLimit.Qualitative qualitative
        && qualitative.measuredFromFormation()) {
      ServiceLevel level = qualitative.serviceLevel();
      return counted(formed, level.days(), level.dayKind(), limit, calendar);
    }
    return Optional.empty();
  }

  /** The watch over a published notice (DL-03). */
  TaskEvent noticeWatch(
      Obligation obligation, Disclosure notice, TimeLimit.NoticePeriod limit, Moment moment) {
    return open(
        subject(obligation, TaskKind.NOTICE_WATCH, notice.period(), notice.id()),
        obligation,
        Deadline.of(
            notice.publishedOn(),
            noticePeriod(obligation, limit, notice.publishedOn(), moment.calendar()),
            moment.calendar()));
  }

  /** The clock of the days for which a notice must stay public. */
  StatutoryClock noticePeriod(
      Obligation obligation,
      TimeLimit.NoticePeriod limit,
      LocalDate publishedOn,
      WorkingCalendar calendar) {
    return StatutoryClock.ofDays(
        publishedOn,
        limit.minimumDays(),
        limit.dayKind(),
        Item.limit(obligation.basis()).article(publishedOn),
        calendar.revision());
  }

  private static Optional<StatutoryClock> counted(
      LocalDate day0, int days, DayCount count, GoverningLimit limit, WorkingCalendar calendar) {
    return Optional.ofNullable(day0)
        .map(
            day ->
                StatutoryClock.ofDays(day, days, count, limit.article(day), calendar.revision()));
  }

  private TaskEvent open(TaskSubject subject, Obligation obligation, Deadline deadline) {
    return Task.open(
        Ids.next(),
        subject,
        obligation.unit(),
        obligation.participants(),
        deadline,
        clock.instant());
  }

  private static TaskSubject subject(
      Obligation obligation, TaskKind kind, String period, UUID disclosure) {
    return new TaskSubject(
        kind,
        obligation.id(),
        obligation.itemId(),
        obligation.itemCode(),
        obligation.title(),
        obligation.jurisdiction(),
        obligation.domain(),
        obligation.role(),
        period,
        disclosure,
        obligation.basis());
  }
}
