package org.gongkai.platform.event;

/** What became of a dead letter. */
public enum DeadLetterState {
  /** It lies here: not sent back yet, or sent back and failed again. */
  KEPT,
  /** It was sent back to its consumer, which has not had it yet. */
  REDELIVERED,
  /** Its consumer has applied it after all. */
  APPLIED,
  /** Its consumer passed over it: a newer version of the same thing had been applied. */
  SUPERSEDED
}
