package org.gongkai.notification.reminder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.platform.security.Regions;

/**
 * A schedule with the tasks it is meant for.
 *
 * @param jurisdiction region code, covering the regions below it; null for every one
 * @param taskKind null for every kind
 */
record PolicyRule(String jurisdiction, String taskKind, ReminderSchedule schedule) {

  /**
   * A nearer jurisdiction decides first, because local rules give way to nobody above; then the
   * kind.
   */
  private static final Comparator<PolicyRule> SPECIFICITY =
      Comparator.comparing(PolicyRule::jurisdiction, Comparator.nullsFirst(PolicyRule::nearness))
          .thenComparing(rule -> rule.taskKind() != null);

  /**
   * The rule that decides for the tasks of a scope: of those that are meant for them, the most
   * specific one.
   */
  static Optional<PolicyRule> mostSpecific(List<PolicyRule> rules, Scope scope) {
    return rules.stream().filter(rule -> rule.isMeantFor(scope)).max(SPECIFICITY);
  }

  private boolean isMeantFor(Scope scope) {
    return (jurisdiction == null || Regions.covers(jurisdiction, scope.jurisdiction()))
        && (taskKind == null || taskKind.equals(scope.kind()));
  }

  /** Regions that both cover a third cover one another: the covered one is nearer. */
  private static int nearness(String region, String other) {
    if (region.equals(other)) {
      return 0;
    }
    return Regions.covers(region, other) ? -1 : 1;
  }
}
