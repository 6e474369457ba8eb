package org.gongkai.task.obligation;

import java.util.List;
import java.util.UUID;

/**
 * A duty that passes from a unit that has ended to who carries on its powers (条例: 职权由继续行使的机关承担).
 *
 * @param duty id of the obligation whose open tasks pass on
 * @param from code of the unit that has ended
 * @param heir the obligation that goes on: the same one in other hands, or the heir's own where it
 *     had one already
 * @param others obligations of the other heirs, where the powers were divided
 */
public record Succession(UUID duty, String from, Obligation heir, List<Obligation> others) {

  /** Whether the duty became part of one that the heir had anyway. */
  public boolean merged() {
    return !heir.id().equals(duty);
  }
}
