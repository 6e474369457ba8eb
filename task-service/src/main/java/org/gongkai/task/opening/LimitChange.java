package org.gongkai.task.opening;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.task.clock.StatutoryClock;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.clock.Windows;
import org.gongkai.task.item.Item;
import org.gongkai.task.obligation.Obligation;
import org.gongkai.task.obligation.ObligationSchedule;
import org.gongkai.task.task.Cause;
import org.gongkai.task.task.Moment;
import org.gongkai.task.task.Task;
import org.gongkai.task.task.TaskData;
import org.gongkai.task.task.TaskEvent;

/**
 * What another time limit means for an open task.
 *
 * <p>A version applies from its first day: a deadline that ran out before that day stays what it
 * was. Any other is counted anew from the facts that started it, the day of formation, decision or
 * publication, or the period; what the limit no longer orders is cancelled.
 *
 * @param factory makes the clocks that the limit would have started
 * @param drafts the disclosures that tasks follow
 * @param silences the day of the last publication of each obligation that has one
 * @param moment today with today's calendar
 */
record LimitChange(
    TaskFactory factory,
    Map<UUID, Disclosure> drafts,
    Map<UUID, LocalDate> silences,
    Moment moment) {

  /**
   * What happens to an open task of an obligation.
   *
   * @param effectiveFrom first day on which the obligation's present version applies
   */
  Optional<TaskEvent> follow(Task task, Obligation duty, LocalDate effectiveFrom) {
    TaskData data = task.data();
    LocalDate due = data.deadline().dueOn();
    if (due != null && due.isBefore(effectiveFrom)) {
      return Optional.empty();
    }
    return switch (data.subject().kind()) {
      case STANDING -> standing(task, duty);
      case NOTICE_WATCH -> notice(task, duty);
      case DISCLOSURE, WORK ->
          data.subject().disclosureId() == null ? window(task, duty) : draft(task, duty);
    };
  }

  private Optional<TaskEvent> standing(Task task, Obligation duty) {
    if (!ObligationSchedule.standing(limit(duty))) {
      return Optional.of(task.cancel(Cause.LIMIT_CHANGED));
    }
    LocalDate since = silences.getOrDefault(duty.id(), task.data().deadline().opensOn());
    return factory
        .silence(duty, since, moment.calendar())
        .map(clock -> move(task, duty, clock))
        .orElseGet(() -> task.unmeasured(duty.basis()));
  }

  private Optional<TaskEvent> notice(Task task, Obligation duty) {
    if (!(limit(duty) instanceof TimeLimit.NoticePeriod period)) {
      return Optional.of(task.cancel(Cause.LIMIT_CHANGED));
    }
    if (task.data().deadline().overdue()) {
      return Optional.empty(); // taken down too early: that is so under any period
    }
    LocalDate publishedOn = task.data().deadline().clock().day0();
    return move(task, duty, factory.noticePeriod(duty, period, publishedOn, moment.calendar()));
  }

  private Optional<TaskEvent> window(Task task, Obligation duty) {
    return windowOf(task.data(), limit(duty))
        .map(window -> move(task, duty, factory.until(duty, window, moment.calendar())))
        .orElseGet(() -> Optional.of(task.cancel(Cause.LIMIT_CHANGED)));
  }

  private static Optional<Window> windowOf(TaskData task, TimeLimit limit) {
    String period = task.subject().period();
    if (limit instanceof TimeLimit.FixedDate fixed) {
      return period == null
          ? Optional.of(new Window(null, task.deadline().opensOn(), fixed.date()))
          : Optional.empty();
    }
    return Windows.about(period, limit);
  }

  /** A draft's clock waits as it is while the fact that the limit counts from is not known. */
  private Optional<TaskEvent> draft(Task task, Obligation duty) {
    if (!DisclosureRules.followsDrafts(duty)) {
      return Optional.of(task.cancel(Cause.LIMIT_CHANGED));
    }
    return Optional.ofNullable(drafts.get(task.data().subject().disclosureId()))
        .flatMap(draft -> factory.draftClock(duty, draft, moment.calendar()))
        .flatMap(clock -> move(task, duty, clock));
  }

  private Optional<TaskEvent> move(Task task, Obligation duty, StatutoryClock wanted) {
    return task.followLimit(duty.basis(), wanted, moment);
  }

  private static TimeLimit limit(Obligation duty) {
    return Item.limit(duty.basis()).governing();
  }
}
