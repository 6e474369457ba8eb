package org.gongkai.task.task;

/** What a task asks for. */
public enum TaskKind {
  /** Information to be published. */
  DISCLOSURE,
  /** A duty to act, answered by a report. */
  WORK,
  /** A published notice that must stay public for its period (DL-03). */
  NOTICE_WATCH,
  /** A duty without an end (及时, 长期); a publication answers it and the next one opens. */
  STANDING
}
