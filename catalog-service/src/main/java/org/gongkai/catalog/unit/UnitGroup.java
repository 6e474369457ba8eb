package org.gongkai.catalog.unit;

import java.util.Optional;
import java.util.UUID;

/**
 * A unit group, at one version. It never changes: a verb answers the event that carries the next.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param jurisdiction region code of the catalogue that uses it
 * @param content what is said of it
 */
public record UnitGroup(UUID id, long version, String jurisdiction, GroupContent content) {

  /** A group comes into use. */
  static GroupEvent define(UUID id, String jurisdiction, GroupContent content) {
    return new GroupEvent.Defined(new UnitGroup(id, 1, jurisdiction, content));
  }

  /** Another name or definition; nothing when it is the same. */
  Optional<GroupEvent> revise(GroupContent revised) {
    return revised.equals(content)
        ? Optional.empty()
        : Optional.of(
            new GroupEvent.Revised(new UnitGroup(id, version + 1, jurisdiction, revised)));
  }
}
