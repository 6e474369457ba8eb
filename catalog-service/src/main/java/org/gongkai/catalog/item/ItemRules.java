package org.gongkai.catalog.item;

import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.rule.Violation;
import org.gongkai.catalog.unit.AssignmentRole;

/** What must hold of one item's content by itself. */
public final class ItemRules {

  private ItemRules() {}

  /** The broken rules; empty when the content is sound. */
  public static List<Violation> check(ItemContent item) {
    List<Violation> broken = new ArrayList<>();
    elementsAreDistinct(item, broken);
    timeLimitIsPossible("/timeLimit", item.timeLimit(), broken);
    timeLimitIsPossible("/generalTimeLimit", item.generalTimeLimit(), broken);
    specialLawDisplacesSomething(item, broken);
    somebodyIsAssigned(item, broken);
    specificAudienceIsNamed(item, broken);
    return broken;
  }

  private static void elementsAreDistinct(ItemContent item, List<Violation> broken) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < item.elements().size(); i++) {
      String code = item.elements().get(i).code();
      if (!codes.add(code)) {
        broken.add(
            new Violation("/elements/" + i + "/code", "element-twice", Map.of("value", code)));
      }
    }
  }

  private static void timeLimitIsPossible(String pointer, TimeLimit limit, List<Violation> broken) {
    if (limit instanceof TimeLimit.FixedDate fixed
        && fixed.opensOn() != null
        && fixed.opensOn().isAfter(fixed.date())) {
      broken.add(endsBeforeStart(pointer + "/date", fixed.date()));
    } else if (limit instanceof TimeLimit.Monthly monthly && monthly.fromDay() > monthly.toDay()) {
      broken.add(endsBeforeStart(pointer + "/toDay", monthly.toDay()));
    } else if (limit instanceof TimeLimit.Yearly yearly) {
      windowOfYearExists(pointer, yearly, broken);
    }
  }

  /** Both days exist; a window whose last day comes before its first ends in the next year. */
  private static void windowOfYearExists(
      String pointer, TimeLimit.Yearly yearly, List<Violation> broken) {
    dayExists(pointer + "/fromDay", yearly.fromMonth(), yearly.fromDay(), broken);
    dayExists(pointer + "/dueDay", yearly.dueMonth(), yearly.dueDay(), broken);
  }

  private static void dayExists(String pointer, int month, int day, List<Violation> broken) {
    if (month < 1 || month > 12 || day > Month.of(month).maxLength()) {
      broken.add(new Violation(pointer, "date-does-not-exist", Map.of("month", month, "day", day)));
    }
  }

  private static void specialLawDisplacesSomething(ItemContent item, List<Violation> broken) {
    if (item.specialLaw() != null && item.generalTimeLimit() == null) {
      broken.add(new Violation("/generalTimeLimit", "special-law-displaces-nothing"));
    }
  }

  private static void somebodyIsAssigned(ItemContent item, List<Violation> broken) {
    if (item.assignments().isEmpty()) {
      broken.add(new Violation("/assignments", "nobody-assigned"));
    }
    Set<RoleOfUnit> seen = new HashSet<>();
    for (int i = 0; i < item.assignments().size(); i++) {
      Assignment assignment = item.assignments().get(i);
      String pointer = "/assignments/" + i;
      if (assignment.units().isEmpty() && assignment.groups().isEmpty()) {
        broken.add(new Violation(pointer, "nobody-assigned"));
      }
      for (int u = 0; u < assignment.units().size(); u++) {
        String unit = assignment.units().get(u);
        if (!seen.add(new RoleOfUnit(assignment.role(), unit))) {
          broken.add(
              new Violation(pointer + "/units/" + u, "unit-assigned-twice", Map.of("value", unit)));
        }
      }
    }
  }

  private static void specificAudienceIsNamed(ItemContent item, List<Violation> broken) {
    Audience audience = item.audience();
    if (audience.kind() == AudienceKind.SPECIFIC
        && audience.description() == null
        && audience.regions().isEmpty()
        && audience.groups().isEmpty()) {
      broken.add(new Violation("/audience", "specific-audience-unnamed"));
    }
  }

  private static Violation endsBeforeStart(String pointer, Object value) {
    return new Violation(pointer, "ends-before-start", Map.of("value", value));
  }

  private record RoleOfUnit(AssignmentRole role, String unit) {}
}
