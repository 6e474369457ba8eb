package org.gongkai.catalog.disclosure;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a confidentiality review found.
 *
 * @param outcome passed or refused
 * @param reason required when refused
 */
record ReviewOutcome(@NotNull Outcome outcome, @Size(max = 2000) String reason) {

  /** The two outcomes. */
  enum Outcome {
    /** Nothing in it is secret. */
    PASSED,
    /** It must not be published as it is. */
    REFUSED
  }
}
