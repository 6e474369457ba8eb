package org.gongkai.catalog.item;

/** How an item is answered. */
public enum ItemKind {
  /** Answered by published information. */
  DISCLOSURE,
  /** A duty to act (编制, 建立制度, 报送, 督查…), answered by a report. */
  WORK
}
