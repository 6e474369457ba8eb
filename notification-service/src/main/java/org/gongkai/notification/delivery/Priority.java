package org.gongkai.notification.delivery;

/** Which deliveries go first. The order of the constants is the order of sending, and is stored. */
enum Priority {
  /** Deadlines of today and before, and what came back. */
  URGENT,
  /** What happened to a task. */
  NORMAL,
  /** Reminders of deadlines to come. */
  EARLY;

  /** The number in the database; the lower, the earlier. */
  int rank() {
    return ordinal();
  }
}
