package org.gongkai.catalog.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.catalog.rule.Violation;

/** What must hold of one unit's content by itself. */
public final class UnitRules {

  private UnitRules() {}

  /** The broken rules; empty when the content is sound. */
  public static List<Violation> check(UnitContent unit) {
    List<Violation> broken = new ArrayList<>();
    if (unit.codeScheme() == CodeScheme.USCC && !SocialCreditCode.isValid(unit.code())) {
      broken.add(new Violation("/code", "uscc-malformed", Map.of("value", unit.code())));
    }
    if (unit.validFrom() != null
        && unit.validTo() != null
        && unit.validTo().isBefore(unit.validFrom())) {
      broken.add(new Violation("/validTo", "ends-before-start", Map.of("value", unit.validTo())));
    }
    if (unit.code().equals(unit.parent())) {
      broken.add(new Violation("/parent", "unit-own-parent", Map.of("value", unit.code())));
    }
    int own = unit.successors().indexOf(unit.code());
    if (own >= 0) {
      broken.add(
          new Violation("/successors/" + own, "unit-own-successor", Map.of("value", unit.code())));
    }
    return broken;
  }
}
