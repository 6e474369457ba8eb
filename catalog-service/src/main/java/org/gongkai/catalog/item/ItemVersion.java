package org.gongkai.catalog.item;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version of an item in its history.
 *
 * @param item the item at that version
 * @param effectiveTo last day on which this version was effective: set by the next version or by a
 *     repeal; before its first day when it was superseded before it took effect; null while it
 *     stands
 * @param reason why it was recorded, or null
 * @param recordedAt when
 */
record ItemVersion(Item item, LocalDate effectiveTo, String reason, Instant recordedAt) {}
