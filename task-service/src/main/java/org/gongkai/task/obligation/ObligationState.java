package org.gongkai.task.obligation;

/** Whether an obligation is to be fulfilled. */
public enum ObligationState {
  /** It opens tasks. */
  ACTIVE,
  /** Its date lay before the catalogue's as-of day: kept as a record, opens no task. */
  HISTORY,
  /** The item was repealed or no longer names the unit. */
  ENDED
}
