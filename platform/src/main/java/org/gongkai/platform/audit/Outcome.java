package org.gongkai.platform.audit;

/** What became of a command. */
public enum Outcome {
  /** It took effect. */
  DONE,
  /** A rule, a missing right or another command refused it; nothing changed. */
  REFUSED,
  /** Something broke; nothing changed. */
  FAILED
}
