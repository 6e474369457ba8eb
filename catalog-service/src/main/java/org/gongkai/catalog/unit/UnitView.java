package org.gongkai.catalog.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit as the API shows it; see {@link UnitContent} for the fields.
 *
 * @param id never changes
 * @param version also its entity tag
 */
record UnitView(
    UUID id,
    long version,
    String code,
    CodeScheme codeScheme,
    String name,
    List<String> aliases,
    UnitKind kind,
    UnitLevel level,
    Region region,
    String parent,
    LocalDate validFrom,
    LocalDate validTo,
    List<String> successors,
    List<String> attributes) {

  static UnitView of(Unit unit) {
    UnitContent is = unit.content();
    return new UnitView(
        unit.id(),
        unit.version(),
        is.code(),
        is.codeScheme(),
        is.name(),
        is.aliases(),
        is.kind(),
        is.level(),
        is.region(),
        is.parent(),
        is.validFrom(),
        is.validTo(),
        is.successors(),
        is.attributes());
  }
}
