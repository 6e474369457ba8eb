package org.gongkai.catalog.disclosure;

import java.util.Map;
import org.gongkai.platform.problem.ProblemException;

/** It was public and has been withdrawn; the reason is told to everybody (410). */
final class DisclosureWithdrawn extends ProblemException {

  private static final long serialVersionUID = 1L;

  DisclosureWithdrawn(Disclosure disclosure) {
    super(
        Kind.GONE,
        "disclosure-withdrawn",
        Map.of(
            "indexNumber", disclosure.publication().indexNumber(),
            "withdrawnAt", disclosure.withdrawal().at().toString(),
            "reason", disclosure.withdrawal().reason()));
  }
}
