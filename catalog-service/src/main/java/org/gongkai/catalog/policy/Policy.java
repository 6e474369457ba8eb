package org.gongkai.catalog.policy;

import java.util.Optional;
import java.util.UUID;

/**
 * A source document, at one version. It never changes: a verb answers the next version.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param jurisdiction region code of the catalogue it belongs to; never changes
 * @param content what is said of it, with its clauses
 */
public record Policy(UUID id, long version, String jurisdiction, PolicyContent content) {

  /** A document is recorded. */
  static Policy record(UUID id, String jurisdiction, PolicyContent content) {
    return new Policy(id, 1, jurisdiction, content);
  }

  /** A corrected record; nothing when it is the same. */
  Optional<Policy> revise(PolicyContent revised) {
    return revised.equals(content)
        ? Optional.empty()
        : Optional.of(new Policy(id, version + 1, jurisdiction, revised));
  }
}
