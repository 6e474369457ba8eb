package org.gongkai.catalog.unit;

import java.util.List;
import java.util.Map;
import org.gongkai.catalog.rule.Violation;

/** What must hold of one group's content by itself. */
public final class GroupRules {

  private GroupRules() {}

  /** The broken rules; empty when the content is sound. */
  public static List<Violation> check(GroupContent group) {
    return isOpen(group.definition())
        ? List.of(new Violation("/definition", "group-without-criterion", Map.of()))
        : List.of();
  }

  private static boolean isOpen(GroupDefinition definition) {
    if (definition instanceof GroupDefinition.ByAttribute by) {
      return by.attributes().isEmpty()
          && by.kinds().isEmpty()
          && by.levels().isEmpty()
          && by.within() == null;
    }
    return definition instanceof GroupDefinition.ByReference by
        && by.domains().isEmpty()
        && by.items().isEmpty();
  }
}
