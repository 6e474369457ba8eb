package org.gongkai.catalog.policy;

import java.time.LocalDate;

/**
 * A source document in a list.
 *
 * @param version also its entity tag
 * @param code never changes
 * @param jurisdiction region code of the catalogue it belongs to
 * @param title full title
 * @param documentNumber 文号, or null
 * @param issuer the office that issued it
 * @param issuedOn date of issue
 */
record PolicySummary(
    long version,
    String code,
    String jurisdiction,
    String title,
    String documentNumber,
    String issuer,
    LocalDate issuedOn) {

  static PolicySummary of(Policy policy) {
    PolicyContent is = policy.content();
    return new PolicySummary(
        policy.version(),
        is.code(),
        policy.jurisdiction(),
        is.title(),
        is.documentNumber(),
        is.issuer(),
        is.issuedOn());
  }
}
