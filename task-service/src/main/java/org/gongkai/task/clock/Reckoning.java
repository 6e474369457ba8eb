package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.calendar.WorkingCalendar;

/**
 * Runs a clock through a calendar, stretch by stretch: the one computation behind a due date and
 * behind what is said of it.
 *
 * <p>A suspended day is not counted. A suspension that began after the last day of the count takes
 * none of its days away, for instance because a shorter limit applies now; one that began on the
 * last day makes the day on which the clock goes on the last one. Days up to day 0 were never to be
 * counted, so that a suspension takes none of them away.
 */
final class Reckoning {

  /** A stretch of days; the last one ends on the due date. */
  sealed interface Stretch {

    /** Its last day. */
    LocalDate to();
  }

  /**
   * Days counted after {@code from}, without those that a suspension takes away; {@code to} is the
   * last counted one.
   */
  record Counted(LocalDate from, LocalDate to, DayCount count) implements Stretch {}

  /** A day that the limit itself names. */
  record Fixed(LocalDate to) implements Stretch {}

  /** A named day, moved by the days of a suspension. */
  record Moved(LocalDate to, int days) implements Stretch {}

  /** The clock stood still from its last day on; it goes on with {@code to}. */
  record Waited(LocalDate to) implements Stretch {}

  private final WorkingCalendar calendar;
  private final List<Segment> pauses;
  private final List<Stretch> stretches = new ArrayList<>();
  private LocalDate date;
  private int passed;

  private Reckoning(StatutoryClock clock, WorkingCalendar calendar) {
    this.calendar = calendar;
    Segment start = clock.effective().get(0);
    pauses =
        clock.effective().stream()
            .filter(segment -> segment.kind() == SegmentKind.SUSPENDED && segment.to() != null)
            .toList();
    if (start.to() != null) {
      fixed(start.to());
    } else {
      date = start.from();
    }
    grants(clock.effective()).forEach(this::count);
    standStill();
  }

  /** Runs a clock through a calendar. */
  static Reckoning of(StatutoryClock clock, WorkingCalendar calendar) {
    return new Reckoning(clock, calendar);
  }

  /** The due date. */
  LocalDate due() {
    return date;
  }

  /** The stretches, in order. */
  List<Stretch> stretches() {
    return List.copyOf(stretches);
  }

  /** Whether a closed suspension takes this day away. */
  boolean paused(LocalDate day) {
    return pauses.stream().anyMatch(pause -> day.isAfter(pause.from()) && !day.isAfter(pause.to()));
  }

  /** The days granted, each with how they are counted; what is counted alike is one count. */
  private static List<Segment> grants(List<Segment> segments) {
    List<Segment> grants = new ArrayList<>();
    for (Segment segment : segments) {
      boolean counts = segment.kind() != SegmentKind.SUSPENDED && segment.to() == null;
      int last = grants.size() - 1;
      if (counts && last >= 0 && grants.get(last).count() == segment.count()) {
        grants.set(last, grants.get(last).longer(segment.days()));
      } else if (counts) {
        grants.add(segment);
      }
    }
    return grants;
  }

  private void fixed(LocalDate named) {
    date = named;
    stretches.add(new Fixed(named));
    while (passed < pauses.size() && !pauses.get(passed).from().isAfter(date)) {
      Segment pause = pauses.get(passed++);
      int days = DayCount.NATURAL.between(calendar, pause.from(), pause.to());
      if (days > 0) {
        date = date.plusDays(days);
        stretches.add(new Moved(date, days));
      }
    }
  }

  private void count(Segment grant) {
    LocalDate from = date;
    int left = grant.days();
    for (Segment pause = next(); pause != null; pause = next()) {
      LocalDate begins = pause.from().isAfter(date) ? pause.from() : date;
      int before = grant.count().between(calendar, date, begins);
      if (left <= before) {
        break;
      }
      left -= before;
      date = pause.to();
    }
    date = grant.count().add(calendar, date, left);
    stretches.add(new Counted(from, date, grant.count()));
  }

  /** The next suspension that ends after the day that is reached. */
  private Segment next() {
    while (passed < pauses.size() && !pauses.get(passed).to().isAfter(date)) {
      passed++;
    }
    return passed < pauses.size() ? pauses.get(passed) : null;
  }

  private void standStill() {
    for (Segment pause = next(); pause != null && pause.from().equals(date); pause = next()) {
      date = pause.to();
      stretches.add(new Waited(date));
    }
  }
}
