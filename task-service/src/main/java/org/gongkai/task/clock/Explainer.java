package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.clock.Explanation.Step;

/**
 * Counts a clock day by day, as a person would with a paper calendar.
 *
 * <p>It comes to the same day as {@link StatutoryClock#due} by another way, and the tests hold the
 * two together.
 */
public final class Explainer {

  private final StatutoryClock clock;
  private final WorkingCalendar calendar;
  private final List<Step> steps = new ArrayList<>();

  private Explainer(StatutoryClock clock, WorkingCalendar calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  /** Explains a clock by a calendar. */
  public static Explanation explain(StatutoryClock clock, WorkingCalendar calendar) {
    return new Explainer(clock, calendar).explanation();
  }

  private Explanation explanation() {
    clock.segments().forEach(this::rule);
    Segment start = clock.effective().get(0);
    LocalDate due = start.to() == null ? counted(start) : shifted(start);
    boolean provisional = calendar.provisional(due) && clock.followsCalendar();
    return new Explanation(
        due,
        provisional,
        calendar.revision(),
        "截止日为" + due + (provisional ? "（该年放假安排尚未公布，暂定）" : ""),
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

  private LocalDate counted(Segment start) {
    int days = start.days() + extension(start.count());
    steps.add(DayTexts.dayZero(start.from()));
    LocalDate date = start.from();
    for (int counted = 0; counted < days; ) {
      date = date.plusDays(1);
      boolean paused = paused(date);
      boolean counts = !paused && start.count().counts(calendar, date);
      counted += counts ? 1 : 0;
      steps.add(DayTexts.day(calendar.day(date), counts ? counted : null, paused));
    }
    return otherUnit(start, date);
  }

  private int extension(DayCount unit) {
    return clock.effective().stream()
        .filter(segment -> segment.kind() == SegmentKind.EXTENDED && segment.count() == unit)
        .mapToInt(Segment::days)
        .sum();
  }

  private LocalDate shifted(Segment start) {
    LocalDate due = start.to();
    for (Segment segment : clock.effective()) {
      if (segment.kind() == SegmentKind.SUSPENDED && segment.to() != null) {
        due = due.plusDays(DayCount.NATURAL.between(calendar, segment.from(), segment.to()));
      } else if (segment.kind() == SegmentKind.EXTENDED) {
        due = extended(due, segment);
      }
    }
    return due;
  }

  private LocalDate otherUnit(Segment start, LocalDate date) {
    LocalDate due = date;
    for (Segment segment : clock.effective()) {
      if (segment.kind() == SegmentKind.EXTENDED && segment.count() != start.count()) {
        due = extended(due, segment);
      }
    }
    return due;
  }

  private LocalDate extended(LocalDate due, Segment segment) {
    LocalDate date = due;
    for (int counted = 0; counted < segment.days(); ) {
      date = date.plusDays(1);
      boolean counts = segment.count().counts(calendar, date);
      counted += counts ? 1 : 0;
      steps.add(DayTexts.day(calendar.day(date), counts ? counted : null, false));
    }
    return date;
  }

  private boolean paused(LocalDate date) {
    return clock.effective().stream()
        .anyMatch(
            segment ->
                segment.kind() == SegmentKind.SUSPENDED
                    && segment.to() != null
                    && date.isAfter(segment.from())
                    && !date.isAfter(segment.to()));
  }
}
