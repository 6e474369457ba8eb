package org.gongkai.catalog.item;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version in the history of an item.
 *
 * @param version its number
 * @param effectiveFrom first day on which it was to be effective
 * @param effectiveTo last day on which it was; before {@code effectiveFrom} when it was superseded
 *     first; null while it stands
 * @param status whether the item stood
 * @param reason why it was recorded, or null
 * @param recordedAt when
 * @param item the item at that version; null in lists
 */
record ItemVersionView(
    long version,
    LocalDate effectiveFrom,
    LocalDate effectiveTo,
    ItemStatus status,
    String reason,
    Instant recordedAt,
    ItemView item) {

  static ItemVersionView listed(ItemVersion version) {
    return of(version, null);
  }

  static ItemVersionView full(ItemVersion version) {
    return of(version, ItemView.of(version.item()));
  }

  private static ItemVersionView of(ItemVersion version, ItemView item) {
    ItemState state = version.item().state();
    return new ItemVersionView(
        version.item().version(),
        state.content().effectiveFrom(),
        version.effectiveTo(),
        state.status(),
        version.reason(),
        version.recordedAt(),
        item);
  }
}
