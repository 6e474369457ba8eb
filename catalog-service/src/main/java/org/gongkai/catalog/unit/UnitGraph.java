package org.gongkai.catalog.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.rule.Violation;

/**
 * What must hold between units: who is named exists, and no line of parents comes back to itself.
 */
public final class UnitGraph {

  private final Map<String, UnitContent> units;

  /**
   * @param units all units by code, as they would be
   */
  public UnitGraph(Map<String, UnitContent> units) {
    this.units = Map.copyOf(units);
  }

  /** The broken rules around one of the units. */
  public List<Violation> check(UnitContent unit) {
    List<Violation> broken = new ArrayList<>();
    if (unit.parent() != null) {
      if (!units.containsKey(unit.parent())) {
        broken.add(unknown("/parent", unit.parent()));
      } else if (comesBack(unit.code())) {
        broken.add(new Violation("/parent", "unit-parent-cycle", Map.of("value", unit.parent())));
      }
    }
    for (int i = 0; i < unit.successors().size(); i++) {
      if (!units.containsKey(unit.successors().get(i))) {
        broken.add(unknown("/successors/" + i, unit.successors().get(i)));
      }
    }
    return broken;
  }

  private boolean comesBack(String start) {
    Set<String> seen = new HashSet<>();
    for (UnitContent at = units.get(start);
        at != null && at.parent() != null;
        at = units.get(at.parent())) {
      if (!seen.add(at.code())) {
        return true;
      }
    }
    return false;
  }

  private static Violation unknown(String pointer, String code) {
    return new Violation(pointer, "unit-unknown", Map.of("value", code));
  }
}
