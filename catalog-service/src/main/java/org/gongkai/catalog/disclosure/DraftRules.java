package org.gongkai.catalog.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.item.ItemContent;
import org.gongkai.catalog.item.ItemKind;
import org.gongkai.catalog.item.ServiceLevel;
import org.gongkai.catalog.item.TimeLimit;
import org.gongkai.catalog.rule.Violation;

/** What must hold of a draft against the item that it answers. */
final class DraftRules {

  private DraftRules() {}

  /** The broken rules; empty when the draft is sound, though perhaps not complete yet. */
  static List<Violation> check(
      ItemContent item, DisclosureText text, DisclosureDates dates, LocalDate today) {
    List<Violation> broken = new ArrayList<>();
    if (item.kind() != ItemKind.DISCLOSURE) {
      broken.add(new Violation("/item", "item-answered-by-report", Map.of("item", item.code())));
    }
    broken.addAll(ElementValues.wrong(item.elements(), text.elements()));
    notInFuture("/formedOn", dates.formedOn(), today, broken);
    notInFuture("/decidedOn", dates.decidedOn(), today, broken);
    dayZeroIsGiven(item.timeLimit(), dates, broken);
    periodFits(item.timeLimit(), dates.period(), today, broken);
    return broken;
  }

  private static void notInFuture(
      String pointer, LocalDate date, LocalDate today, List<Violation> broken) {
    if (date != null && date.isAfter(today)) {
      broken.add(new Violation(pointer, "date-in-future", Map.of("value", date)));
    }
  }

  /** The clock needs its day zero. */
  private static void dayZeroIsGiven(
      TimeLimit limit, DisclosureDates dates, List<Violation> broken) {
    boolean fromFormation =
        limit instanceof TimeLimit.WorkingDaysFromFormation
            || (limit instanceof TimeLimit.Qualitative qualitative
                && qualitative.serviceLevel() != null
                && qualitative.serviceLevel().from() == ServiceLevel.From.FORMATION);
    if (fromFormation && dates.formedOn() == null) {
      broken.add(new Violation("/formedOn", "day-zero-missing"));
    }
    if (limit instanceof TimeLimit.WorkingDaysFromDecision && dates.decidedOn() == null) {
      broken.add(new Violation("/decidedOn", "day-zero-missing"));
    }
  }

  /** The window that is meant can be told by the period. */
  private static void periodFits(
      TimeLimit limit, String period, LocalDate today, List<Violation> broken) {
    if (period != null && !Periods.fits(limit, period)) {
      broken.add(
          new Violation(
              "/period",
              "period-unfit",
              Map.of(
                  "value",
                  period,
                  "timeLimit",
                  limit.kindOf().name(),
                  "expected",
                  Periods.expected(limit, today).orElseThrow())));
    }
  }
}
