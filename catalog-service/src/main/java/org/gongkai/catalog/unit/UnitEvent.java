package org.gongkai.catalog.unit;

/** What happened to a unit; carries it as it is afterwards. */
public sealed interface UnitEvent {

  /** The unit after the change. */
  Unit unit();

  /** It entered the register. */
  record Registered(Unit unit) implements UnitEvent {}

  /** What is said of it changed. */
  record Revised(Unit unit) implements UnitEvent {}

  /** It got its last day. */
  record Dissolved(Unit unit) implements UnitEvent {}
}
