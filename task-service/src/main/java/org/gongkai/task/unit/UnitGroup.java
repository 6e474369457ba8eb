package org.gongkai.task.unit;

import java.util.List;
import java.util.UUID;

/**
 * A group of units as the catalogue last defined it.
 *
 * @param id id in the catalogue
 * @param version its version there
 * @param code code by which items name it
 * @param name its name
 * @param jurisdiction region code of the catalogue it belongs to
 * @param definition who belongs to it
 */
public record UnitGroup(
    UUID id, long version, String code, String name, String jurisdiction, Definition definition) {

  /**
   * Who belongs to a group; what its kind does not use is null or empty.
   *
   * @param kind how members are found
   * @param members LISTED: unit codes
   * @param attributes BY_ATTRIBUTE: all of these tags
   * @param kinds BY_ATTRIBUTE: any of these kinds
   * @param levels BY_ATTRIBUTE: any of these levels
   * @param within BY_ATTRIBUTE: region that contains the unit's
   * @param domains BY_REFERENCE: items of these domains and those below
   * @param items BY_REFERENCE: these items
   * @param roles BY_REFERENCE: units assigned there in these roles
   */
  public record Definition(
      Kind kind,
      List<String> members,
      List<String> attributes,
      List<String> kinds,
      List<String> levels,
      String within,
      List<String> domains,
      List<String> items,
      List<String> roles) {

    /** Makes missing lists empty. */
    public Definition {
      members = orEmpty(members);
      attributes = orEmpty(attributes);
      kinds = orEmpty(kinds);
      levels = orEmpty(levels);
      domains = orEmpty(domains);
      items = orEmpty(items);
      roles = orEmpty(roles);
    }

    private static List<String> orEmpty(List<String> list) {
      return list == null ? List.of() : List.copyOf(list);
    }
  }

  /** How members are found. */
  public enum Kind {
    /** By their codes. */
    LISTED,
    /** By what they are. */
    BY_ATTRIBUTE,
    /** By the assignments of other items. */
    BY_REFERENCE
  }
}
