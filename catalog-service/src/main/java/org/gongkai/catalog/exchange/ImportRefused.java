package org.gongkai.catalog.exchange;

import java.util.List;
import java.util.Map;
import org.gongkai.platform.problem.FieldError;
import org.gongkai.platform.problem.ProblemException;

/**
 * A file cannot be taken as it is (422): every place at fault or open is named, but for those
 * beyond the first {@value #MOST_ERRORS}, of which only the number is told; a dry run names them
 * all.
 */
final class ImportRefused extends ProblemException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_ERRORS = 500;

  ImportRefused(ImportReport report) {
    this(report, ImportProblems.errors(report));
  }

  private ImportRefused(ImportReport report, List<FieldError> errors) {
    super(
        Kind.UNPROCESSABLE,
        "import-refused",
        Map.of(
            "problems",
            report.problems().size(),
            "open",
            report.needsDecision().size(),
            "more",
            Math.max(0, errors.size() - MOST_ERRORS)),
        errors.subList(0, Math.min(errors.size(), MOST_ERRORS)));
  }
}
