package org.gongkai.catalog.exchange;

import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.problem.ProblemException;

/** No import of that id, or not for this caller. */
final class ImportNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  ImportNotFound(UUID id) {
    super(Kind.NOT_FOUND, "import-not-found", Map.of("import", id));
  }
}
