package org.gongkai.catalog.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongkai.catalog.catalogue.LoadProblem;
import org.gongkai.catalog.catalogue.Origin;
import org.gongkai.catalog.exchange.ImportReport.Problem;
import org.gongkai.catalog.exchange.cell.NearName;
import org.gongkai.catalog.exchange.layout.CellProblem;
import org.gongkai.catalog.exchange.layout.NeedsDecision;
import org.gongkai.catalog.unit.NearbyUnit;
import org.gongkai.platform.problem.FieldError;

/** Puts what is at fault, from whichever layer, into one shape. */
final class ImportProblems {

  private ImportProblems() {}

  /** A cell at fault. */
  static Problem of(CellProblem problem) {
    Origin cell = new Origin(problem.sheet(), problem.row(), problem.column(), problem.value());
    return new Problem(pointer(cell), problem.code(), problem.arguments(), cell, List.of());
  }

  /** A place that the loader does not take. */
  static Problem of(LoadProblem problem) {
    String pointer = problem.origin() == null ? problem.pointer() : pointer(problem.origin());
    Map<String, Object> arguments = new LinkedHashMap<>(problem.arguments());
    if (!problem.nearest().isEmpty()) {
      arguments.put(
          "nearest",
          problem.nearest().stream().map(NearbyUnit::name).collect(Collectors.joining("、")));
    }
    return new Problem(pointer, problem.code(), arguments, problem.origin(), problem.nearest());
  }

  /** All places of a report as errors of a problem answer. */
  static List<FieldError> errors(ImportReport report) {
    List<FieldError> errors = new ArrayList<>();
    for (Problem problem : report.problems()) {
      errors.add(new FieldError(problem.pointer(), problem.code(), problem.arguments()));
    }
    for (NeedsDecision open : report.needsDecision()) {
      for (Origin cell : open.cells()) {
        errors.add(
            new FieldError(
                pointer(cell),
                "needs-decision-" + open.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                arguments(open)));
      }
    }
    return errors;
  }

  private static Map<String, Object> arguments(NeedsDecision open) {
    return Map.of(
        "text",
        open.text(),
        "about",
        open.about(),
        "nearest",
        open.nearest().stream().map(NearName::name).collect(Collectors.joining("、")));
  }

  private static String pointer(Origin cell) {
    String sheet = cell.sheet().replace("~", "~0").replace("/", "~1");
    return "/" + sheet + "/" + cell.column() + cell.row();
  }
}
