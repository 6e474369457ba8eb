package org.gongkai.catalog.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.change.Changes;
import org.gongkai.catalog.domain.Domain;
import org.gongkai.catalog.item.ItemEvent;
import org.gongkai.catalog.policy.Policy;
import org.gongkai.catalog.unit.GroupEvent;
import org.gongkai.catalog.unit.UnitEvent;

/**
 * What a document comes to: what it would change, or why it must not be loaded.
 *
 * @param contents what is to be written; null when the problems forbid it
 * @param problems what is wrong; empty when there are contents
 */
record LoadPlan(Contents contents, List<LoadProblem> problems) {

  /** A plan that may be carried out. */
  static LoadPlan of(Contents contents) {
    return new LoadPlan(contents, List.of());
  }

  /** A plan that must not be carried out. */
  static LoadPlan refused(List<LoadProblem> problems) {
    return new LoadPlan(null, problems);
  }

  /** Whether it may be carried out. */
  boolean possible() {
    return contents != null;
  }

  /** The report of the plan. */
  LoadReport report(LocalDate asOf, boolean dryRun) {
    if (!possible()) {
      LoadReport.Counts none = LoadReport.Counts.NONE;
      return new LoadReport(asOf, dryRun, none, none, none, none, none, problems);
    }
    return new LoadReport(
        asOf,
        dryRun,
        count(contents.units()),
        count(contents.groups()),
        count(contents.domains()),
        count(contents.policies()),
        count(contents.items()),
        List.of());
  }

  private static LoadReport.Counts count(Changes<?> changes) {
    return new LoadReport.Counts(
        changes.created().size(), changes.revised().size(), changes.unchanged());
  }

  /** The changes of each register. */
  record Contents(
      Changes<UnitEvent> units,
      Changes<GroupEvent> groups,
      Changes<Domain> domains,
      Changes<Policy> policies,
      Changes<ItemEvent> items) {

    Map<String, LoadReport.Counts> counts() {
      return Map.of(
          "units", count(units),
          "groups", count(groups),
          "domains", count(domains),
          "policies", count(policies),
          "items", count(items));
    }
  }
}
