package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.task.calendar.WorkingCalendar;

/**
 * A deadline as the segments that make it: the due date is always derived, never the only thing
 * kept, so that a changed calendar moves it and a person can be told why it is that day.
 *
 * @param segments the first is {@link SegmentKind#RUNNING}; from the last start on, only the last
 *     suspension may still last
 */
public record StatutoryClock(List<Segment> segments) {

  /** Copies the segments and checks their order. */
  public StatutoryClock {
    segments = List.copyOf(segments);
    if (segments.isEmpty() || segments.get(0).kind() != SegmentKind.RUNNING) {
      throw new IllegalArgumentException("a clock begins by running");
    }
  }

  /**
   * A clock of n counted days.
   *
   * @param day0 day of receipt, formation, decision or publication, not counted
   */
  public static StatutoryClock ofDays(
      LocalDate day0, int days, DayCount count, String article, int calendarRevision) {
    return new StatutoryClock(
        List.of(
            new Segment(
                SegmentKind.RUNNING,
                day0,
                null,
                days,
                count,
                article,
                null,
                null,
                calendarRevision)));
  }

  /** A clock that ends on a day of the calendar, working day or not: such a date is never moved. */
  public static StatutoryClock until(
      LocalDate opensOn, LocalDate due, String article, int calendarRevision) {
    return new StatutoryClock(
        List.of(
            new Segment(
                SegmentKind.RUNNING,
                opensOn,
                due,
                0,
                DayCount.NATURAL,
                article,
                null,
                null,
                calendarRevision)));
  }

  /** Stops counting after the day of the decision; that day itself still counts. */
  public StatutoryClock suspended(Grounds grounds) {
    if (isSuspended()) {
      throw new IllegalStateException("suspended already");
    }
    return with(segment(SegmentKind.SUSPENDED, grounds, 0, unit()));
  }

  /** Goes on counting on the day after {@code lastDay}. */
  public StatutoryClock resumed(LocalDate lastDay) {
    if (!isSuspended()) {
      throw new IllegalStateException("not suspended");
    }
    List<Segment> next = new ArrayList<>(segments);
    next.set(next.size() - 1, last().endedOn(lastDay));
    return new StatutoryClock(next);
  }

  /**
   * Counts by another limit or from another fact from now on; what was decided for this task alone,
   * suspensions and extensions, goes on.
   *
   * @param wanted the clock that the limit and the fact would have started
   * @param why shown in the explanation
   */
  public StatutoryClock underLimit(StatutoryClock wanted, String why) {
    Segment start = wanted.segments.get(wanted.start());
    List<Segment> next = new ArrayList<>(segments);
    next.add(start.startingAnew(why));
    next.addAll(segments.subList(start() + 1, segments.size()));
    return new StatutoryClock(next);
  }

  /** Whether both count the same days from the same day on, or end on the same fixed date. */
  public boolean sameLimit(StatutoryClock other) {
    return segments.get(start()).sameCount(other.segments.get(other.start()));
  }

  /** Grants more days. */
  public StatutoryClock extended(Grounds grounds, int days, DayCount count) {
    return with(segment(SegmentKind.EXTENDED, grounds, days, count));
  }

  /** Whether a suspension lasts. */
  public boolean isSuspended() {
    return last().kind() == SegmentKind.SUSPENDED && last().to() == null;
  }

  /** Day 0 of the present count. */
  public LocalDate day0() {
    return segments.get(start()).from();
  }

  /**
   * The due date by a calendar; while a suspension lasts, as if it had ended on the day it began.
   */
  public LocalDate due(WorkingCalendar calendar) {
    return Reckoning.of(this, calendar).due();
  }

  /**
   * Whether the calendar can move the due date, that is whether working days are counted by what
   * still has an effect.
   */
  public boolean followsCalendar() {
    return effective().stream()
        .filter(segment -> segment.kind() != SegmentKind.SUSPENDED)
        .anyMatch(segment -> segment.count() == DayCount.WORKING);
  }

  /** The segments that still have an effect: from the last start on. */
  List<Segment> effective() {
    return segments.subList(start(), segments.size());
  }

  private static Segment segment(SegmentKind kind, Grounds why, int days, DayCount count) {
    return new Segment(
        kind,
        why.on(),
        null,
        days,
        count,
        why.article(),
        why.reason(),
        why.approver(),
        why.calendarRevision());
  }

  private StatutoryClock with(Segment segment) {
    List<Segment> next = new ArrayList<>(segments);
    next.add(segment);
    return new StatutoryClock(next);
  }

  private DayCount unit() {
    return segments.get(start()).count();
  }

  private Segment last() {
    return segments.get(segments.size() - 1);
  }

  private int start() {
    for (int i = segments.size() - 1; i > 0; i--) {
      if (segments.get(i).kind() == SegmentKind.RESTARTED) {
        return i;
      }
    }
    return 0;
  }
}
