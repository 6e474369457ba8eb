package org.gongkai.catalog.disclosure;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** There is no such disclosure, or none that the caller may see. */
final class DisclosureNotFound extends ProblemException {

  private static final long serialVersionUID = 1L;

  DisclosureNotFound(Object asked) {
    super(Kind.NOT_FOUND, "disclosure-not-found", Map.of("disclosure", asked.toString()));
  }
}
