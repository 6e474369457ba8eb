package org.gongkai.task.obligation;

import java.time.LocalDate;
import org.gongkai.task.clock.TimeLimit;
import org.gongkai.task.clock.Window;
import org.gongkai.task.clock.Windows;
import org.gongkai.task.item.Item;

/** When the tasks of an obligation open, by its time limit. */
public final class ObligationSchedule {

  private ObligationSchedule() {}

  /** Whether an obligation is dated before its catalogue's as-of day and so opens no task. */
  static boolean history(Item item, TimeLimit limit) {
    boolean once =
        limit instanceof TimeLimit.FixedDate
            || limit instanceof TimeLimit.HalfYear half && half.year() != null;
    return once
        && item.historyBefore() != null
        && Windows.endingOnOrAfter(limit, item.historyBefore()).isEmpty();
  }

  /**
   * First day on which a task opens, not before the item's own first day; null when only a draft or
   * a publication opens one.
   */
  static LocalDate firstOpening(Item item, TimeLimit limit, LocalDate today) {
    return switch (limit.kind()) {
      case MONTHLY, YEARLY -> window(limit, item, today);
      case HALF_YEAR -> window(limit, item, once(limit) ? item.effectiveFrom() : today);
      case FIXED_DATE -> fixed((TimeLimit.FixedDate) limit, item);
      case QUALITATIVE -> standing(limit) ? item.effectiveFrom() : null;
      case WORKING_DAYS_FROM_FORMATION, WORKING_DAYS_FROM_DECISION, NOTICE_PERIOD -> null;
    };
  }

  /**
   * The window that opens on a day on which {@link #firstOpening} or {@link #nextOpening} said that
   * one opens.
   */
  public static Window window(TimeLimit limit, LocalDate opensOn) {
    if (limit instanceof TimeLimit.FixedDate fixed) {
      return new Window(null, opensOn, fixed.date());
    }
    return Windows.endingOnOrAfter(limit, opensOn).orElseThrow();
  }

  /** First day of the window after this one, or null when the duty does not recur. */
  public static LocalDate nextOpening(TimeLimit limit, Window window) {
    return limit instanceof TimeLimit.FixedDate
        ? null
        : Windows.after(limit, window).map(Window::opensOn).orElse(null);
  }

  /** Whether the limit opens standing tasks: qualitative, and not measured from each formation. */
  public static boolean standing(TimeLimit limit) {
    return limit instanceof TimeLimit.Qualitative qualitative
        && !qualitative.measuredFromFormation();
  }

  private static boolean once(TimeLimit limit) {
    return limit instanceof TimeLimit.HalfYear half && half.year() != null;
  }

  private static LocalDate window(TimeLimit limit, Item item, LocalDate notBefore) {
    LocalDate from = later(item.effectiveFrom(), notBefore);
    return Windows.endingOnOrAfter(limit, from)
        .map(window -> later(window.opensOn(), item.effectiveFrom()))
        .orElse(null);
  }

  private static LocalDate fixed(TimeLimit.FixedDate limit, Item item) {
    LocalDate first =
        limit.opensOn() == null
            ? item.effectiveFrom()
            : later(limit.opensOn(), item.effectiveFrom());
    return first.isBefore(limit.date()) ? first : limit.date();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
