package org.gongkai.catalog.unit;

/** What happened to a unit group; carries it as it is afterwards. */
public sealed interface GroupEvent {

  /** The group after the change. */
  UnitGroup group();

  /** It came into use. */
  record Defined(UnitGroup group) implements GroupEvent {}

  /** Its name or definition changed. */
  record Revised(UnitGroup group) implements GroupEvent {}
}
