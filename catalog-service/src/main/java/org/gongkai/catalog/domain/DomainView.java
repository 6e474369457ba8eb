package org.gongkai.catalog.domain;

import java.util.UUID;

/**
 * A domain as the API shows it.
 *
 * @param id never changes
 * @param version also its entity tag
 * @param code never changes
 * @param jurisdiction region code of the catalogue it belongs to
 * @param name as the document calls the field
 * @param parent code of the domain above it, or null at the top
 * @param position place among its siblings
 */
record DomainView(
    UUID id,
    long version,
    String code,
    String jurisdiction,
    String name,
    String parent,
    int position) {

  static DomainView of(Domain domain) {
    DomainContent is = domain.content();
    return new DomainView(
        domain.id(),
        domain.version(),
        is.code(),
        domain.jurisdiction(),
        is.name(),
        is.parent(),
        is.position());
  }
}
