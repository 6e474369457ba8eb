package org.gongkai.catalog.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A source document as the API shows it; see {@link PolicyContent} for the fields.
 *
 * @param id never changes
 * @param version also its entity tag
 * @param jurisdiction region code of the catalogue it belongs to
 */
record PolicyView(
    UUID id,
    long version,
    String jurisdiction,
    String code,
    String title,
    String documentNumber,
    String issuer,
    LocalDate issuedOn,
    LocalDate effectiveFrom,
    List<String> basedOn,
    List<Clause> clauses) {

  static PolicyView of(Policy policy) {
    PolicyContent is = policy.content();
    return new PolicyView(
        policy.id(),
        policy.version(),
        policy.jurisdiction(),
        is.code(),
        is.title(),
        is.documentNumber(),
        is.issuer(),
        is.issuedOn(),
        is.effectiveFrom(),
        is.basedOn(),
        is.clauses());
  }
}
