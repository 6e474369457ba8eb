package org.gongkai.catalog.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.catalog.catalogue.LoadReport;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.layout.ImportFormat;
import org.gongkai.catalog.exchange.layout.LayoutResult.Remark;
import org.gongkai.catalog.exchange.layout.NeedsDecision;
import org.gongkai.catalog.unit.NearbyUnit;

/**
 * What an import did, or with {@code dryRun} what it would do.
 *
 * @param id of the import; null for a dry run, which is not kept
 * @param importedAt when
 * @param importedBy name of who did it
 * @param fileName name of the file
 * @param sha256 SHA-256 of its bytes, hexadecimal
 * @param format what it was read as
 * @param jurisdiction region code of the catalogue
 * @param asOf obligations due before this day are history
 * @param dryRun whether nothing was to be written
 * @param loadable whether it can be taken as it is
 * @param counts per kind how many were created, revised, unchanged
 * @param problems every place at fault
 * @param needsDecision passages that a person must decide
 * @param remarks what was met and passed over
 */
record ImportReport(
    UUID id,
    Instant importedAt,
    String importedBy,
    String fileName,
    String sha256,
    ImportFormat format,
    String jurisdiction,
    LocalDate asOf,
    boolean dryRun,
    boolean loadable,
    Counts counts,
    List<Problem> problems,
    List<NeedsDecision> needsDecision,
    List<Remark> remarks) {

  ImportReport {
    problems = List.copyOf(problems);
    needsDecision = List.copyOf(needsDecision);
    remarks = List.copyOf(remarks);
  }

  /**
   * What became of each kind.
   *
   * @param units units
   * @param groups unit groups
   * @param domains domains
   * @param policies source documents
   * @param items items
   */
  record Counts(
      LoadReport.Counts units,
      LoadReport.Counts groups,
      LoadReport.Counts domains,
      LoadReport.Counts policies,
      LoadReport.Counts items) {

    static final Counts NONE =
        new Counts(
            LoadReport.Counts.NONE,
            LoadReport.Counts.NONE,
            LoadReport.Counts.NONE,
            LoadReport.Counts.NONE,
            LoadReport.Counts.NONE);

    static Counts of(LoadReport report) {
      return new Counts(
          report.units(), report.groups(), report.domains(), report.policies(), report.items());
    }
  }

  /**
   * A place at fault.
   *
   * @param pointer for JSON the pointer into the document; for a table {@code /<sheet>/<cell>}
   * @param code stable name of the broken rule
   * @param arguments values for its text; for a cell also its title, its value and what was
   *     expected
   * @param cell the cell, or null for JSON
   * @param nearest for an unknown unit: the known ones with the most similar names
   */
  record Problem(
      String pointer,
      String code,
      Map<String, Object> arguments,
      Origin cell,
      List<NearbyUnit> nearest) {

    Problem {
      nearest = List.copyOf(nearest);
    }
  }
}
