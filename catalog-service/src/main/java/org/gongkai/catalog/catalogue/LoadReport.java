package org.gongkai.catalog.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What a load did, or with {@code dryRun} or problems, what it would have done. With problems
 * nothing was written.
 *
 * @param asOf obligations due before this day are history
 * @param dryRun whether nothing was to be written
 * @param units what became of the document's units
 * @param groups what became of its groups
 * @param domains what became of its domains
 * @param policies what became of its policies
 * @param items what became of its items
 * @param problems why it cannot be loaded; empty when it was, or could be
 */
public record LoadReport(
    LocalDate asOf,
    boolean dryRun,
    Counts units,
    Counts groups,
    Counts domains,
    Counts policies,
    Counts items,
    List<LoadProblem> problems) {

  public LoadReport {
    problems = List.copyOf(problems);
  }

  /** Whether the document can be loaded as it is. */
  public boolean loadable() {
    return problems.isEmpty();
  }

  /**
   * How many of a kind were met.
   *
   * @param created not known before
   * @param revised known with another content
   * @param unchanged known with the same content; nothing written, nothing emitted
   */
  public record Counts(int created, int revised, int unchanged) {

    /** None of any. */
    public static final Counts NONE = new Counts(0, 0, 0);
  }
}
