package org.gongkai.catalog.item;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.catalog.rule.Decision;

/**
 * An item, at one version. It never changes: a verb answers the event that carries the next
 * version.
 *
 * @param id never changes
 * @param version from 1, one more with each change
 * @param state this version
 */
public record Item(UUID id, long version, ItemState state) {

  /** An item is taken into the catalogue. */
  static ItemEvent adopt(UUID id, ItemState state) {
    return new ItemEvent.Adopted(new Item(id, 1, state));
  }

  /** Whether it can get another content: not after a repeal. */
  public Decision mayChange() {
    return state.status() == ItemStatus.REPEALED
        ? Decision.refused("item-repealed", Map.of("item", state.content().code()))
        : Decision.allowed();
  }

  /** Another state; nothing when it is the same. */
  Optional<ItemEvent> revise(ItemState revised) {
    return revised.equals(state)
        ? Optional.empty()
        : Optional.of(new ItemEvent.Revised(new Item(id, version + 1, revised)));
  }

  /** A last effective day. */
  ItemEvent repeal(LocalDate lastDay) {
    return new ItemEvent.Repealed(new Item(id, version + 1, state.repealed(lastDay)));
  }
}
