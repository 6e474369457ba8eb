package org.gongkai.catalog.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.catalog.rule.Violation;

/** What must hold of a source document by itself. */
public final class PolicyRules {

  private PolicyRules() {}

  /** The broken rules; empty when the content is sound. */
  public static List<Violation> check(PolicyContent policy) {
    List<Violation> broken = new ArrayList<>();
    Set<String> numbers = new HashSet<>();
    for (int i = 0; i < policy.clauses().size(); i++) {
      String number = policy.clauses().get(i).number();
      if (!numbers.add(number)) {
        broken.add(
            new Violation("/clauses/" + i + "/number", "clause-twice", Map.of("value", number)));
      }
    }
    return broken;
  }
}
