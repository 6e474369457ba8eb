package org.gongkai.task.obligation;

import java.util.List;
import java.util.Map;
import org.gongkai.task.item.Mode;
import org.gongkai.task.task.Participant;
import org.gongkai.task.task.Role;

/**
 * What an item's assignments come to.
 *
 * @param obliged the units that carry it today
 * @param gaps codes that are named and come to nobody, with why
 */
record Expansion(List<Obliged> obliged, Map<String, GapCause> gaps) {

  /** One unit with its part, its partners, and why. */
  record Obliged(
      String unit, Role role, Mode mode, List<Participant> participants, List<Origin> origins) {}
}
