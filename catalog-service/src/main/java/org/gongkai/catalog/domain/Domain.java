package org.gongkai.catalog.domain;

import java.util.Optional;
import java.util.UUID;

/**
 * A domain, at one version. It never changes: a verb answers the next version.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param jurisdiction region code of the catalogue it belongs to; never changes
 * @param content what is said of it
 */
public record Domain(UUID id, long version, String jurisdiction, DomainContent content) {

  /** A domain is added to the tree. */
  static Domain add(UUID id, String jurisdiction, DomainContent content) {
    return new Domain(id, 1, jurisdiction, content);
  }

  /** Another name, place or parent; nothing when it is the same. */
  Optional<Domain> revise(DomainContent revised) {
    return revised.equals(content)
        ? Optional.empty()
        : Optional.of(new Domain(id, version + 1, jurisdiction, revised));
  }
}
