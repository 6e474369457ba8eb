package org.gongkai.task.clock;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.task.calendar.DayKind;

/**
 * How a due date was found, step by step, so that a person can check it with a paper calendar.
 *
 * @param dueOn the last day on which the duty can be done in time
 * @param provisional whether it lies in a year whose arrangement is not announced, so that it may
 *     still move
 * @param calendarRevision the calendar it was computed with
 * @param zh the result in one sentence, Chinese
 * @param en the result in one sentence, English
 * @param steps the rules and days, in order; the last one is {@code dueOn}
 */
public record Explanation(
    LocalDate dueOn,
    boolean provisional,
    int calendarRevision,
    String zh,
    String en,
    List<Step> steps) {

  /** Copies the steps. */
  public Explanation {
    steps = List.copyOf(steps);
  }

  /**
   * One day or one rule.
   *
   * @param date the day, or the day from which the rule works
   * @param kind what the calendar says of the day; null for a rule
   * @param name the festival that arranges the day, or null
   * @param counted the number it got, or null when it is not counted
   * @param zh why, Chinese
   * @param en why, English
   */
  public record Step(
      LocalDate date, DayKind kind, String name, Integer counted, String zh, String en) {}
}
