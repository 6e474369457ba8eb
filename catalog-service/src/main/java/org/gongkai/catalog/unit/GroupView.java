package org.gongkai.catalog.unit;

import java.util.UUID;

/**
 * A unit group as the API shows it.
 *
 * @param id never changes
 * @param version also its entity tag
 * @param code never changes
 * @param name the words by which documents call the group
 * @param jurisdiction region code of the catalogue that uses it
 * @param definition how its members are found
 */
record GroupView(
    UUID id,
    long version,
    String code,
    String name,
    String jurisdiction,
    GroupDefinition definition) {

  static GroupView of(UnitGroup group) {
    return new GroupView(
        group.id(),
        group.version(),
        group.content().code(),
        group.content().name(),
        group.jurisdiction(),
        group.content().definition());
  }
}
