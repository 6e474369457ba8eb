package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One stretch of a statutory clock.
 *
 * @param kind what it does
 * @param from day 0 of a running or restarted clock; the day on which a suspension or extension was
 *     decided
 * @param to the fixed due date of a running clock that counts no days; the last day of a
 *     suspension, null while it lasts; else null
 * @param days days granted; 0 for suspensions and fixed dates
 * @param count how the days are counted
 * @param article the rule it rests on
 * @param reason why, as the person wrote it; null for the clock's start
 * @param approver who approved; null for the clock's start
 * @param calendarRevision the calendar that was valid when it was written
 */
public record Segment(
    SegmentKind kind,
    LocalDate from,
    LocalDate to,
    int days,
    DayCount count,
    String article,
    String reason,
    String approver,
    int calendarRevision) {

  /** The same count as the beginning of a new one. */
  Segment startingAnew(String why) {
    return new Segment(
        SegmentKind.RESTARTED, from, to, days, count, article, why, approver, calendarRevision);
  }

  /** Whether both count the same days from the same day on, or end on the same fixed date. */
  boolean sameCount(Segment other) {
    return Objects.equals(to, other.to)
        && days == other.days
        && count == other.count
        && (to != null || from.equals(other.from));
  }

  /** The same count with more days. */
  Segment longer(int more) {
    return new Segment(
        kind, from, to, days + more, count, article, reason, approver, calendarRevision);
  }

  /** The same suspension, ended on a day. */
  Segment endedOn(LocalDate lastDay) {
    return new Segment(
        kind, from, lastDay, days, count, article, reason, approver, calendarRevision);
  }
}
