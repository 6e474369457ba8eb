package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.Explanation.Step;
import org.gongkai.task.clock.Reckoning.Stretch;

/**
 * Shows day by day how a clock was counted, as a person would with a paper calendar. What it shows
 * is the computation of {@link StatutoryClock#due} itself.
 */
public final class Explainer {

  private final StatutoryClock clock;
  private final WorkingCalendar calendar;
  private final Reckoning reckoning;
  private final List<Step> steps = new ArrayList<>();

  private Explainer(StatutoryClock clock, WorkingCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
    this.reckoning = Reckoning.of(clock, calendar);
  }

  /** Explains a clock by a calendar. */
  public static Explanation explain(StatutoryClock clock, WorkingCalendar calendar) {
    return new Explainer(clock, calendar).explanation();
  }

  private Explanation explanation() {
    clock.segments().forEach(this::rule);
    Segment start = clock.effective().get(0);
    if (start.to() == null) {
      steps.add(DayTexts.dayZero(start.from()));
    }
    reckoning.stretches().forEach(this::stretch);
    LocalDate due = reckoning.due();
    boolean provisional = calendar.provisional(due) && clock.followsCalendar();
    return new Explanation(
        due,
        provisional,
        calendar.revision(),
        "截止日为" + due + (provisional ? "（相关放假安排尚未公布，暂定）" : ""),
        "due on " + due + (provisional ? " (provisional)" : ""),
        steps);
  }

  private void rule(Segment segment) {
    switch (segment.kind()) {
      case RUNNING, RESTARTED ->
          steps.add(segment.to() == null ? DayTexts.started(segment) : DayTexts.fixed(segment));
      case SUSPENDED -> steps.add(DayTexts.suspended(segment));
      case EXTENDED -> steps.add(DayTexts.extended(segment));
    }
  }

  private void stretch(Stretch stretch) {
    if (stretch instanceof Reckoning.Counted counted) {
      days(counted);
    } else if (stretch instanceof Reckoning.Moved moved) {
      steps.add(DayTexts.moved(moved.to(), moved.days()));
    } else if (stretch instanceof Reckoning.Waited waited) {
      steps.add(DayTexts.waited(waited.to()));
    }
  }

  private void days(Reckoning.Counted stretch) {
    int counted = 0;
    for (LocalDate day = stretch.from(); day.isBefore(stretch.to()); ) {
      day = day.plusDays(1);
      boolean paused = reckoning.paused(day);
      boolean counts = !paused && stretch.count().counts(calendar, day);
      counted += counts ? 1 : 0;
      steps.add(DayTexts.day(calendar.day(day), counts ? counted : null, paused));
    }
  }
}
