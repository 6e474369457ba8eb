package org.gongkai.catalog.item;

/** Whether an item stands. */
public enum ItemStatus {
  /** It stands, from its first effective day on. */
  EFFECTIVE,
  /** It has got its last effective day. */
  REPEALED
}
