package org.gongkai.notification.reminder;

/**
 * One reminder of a deadline, named by its distance from it.
 *
 * @param offset working days after the deadline; negative before it, 0 on the day
 */
record ReminderKind(int offset) {

  /**
   * The name under which the ledger keeps the decision: {@code T-5}, {@code T+0}, {@code T+10}. It
   * never changes, because a decision once taken is recognised by it.
   */
  String code() {
    return offset < 0 ? "T" + offset : "T+" + offset;
  }

  /** Working days that are left until the deadline; negative once it has passed. */
  int workingDaysLeft() {
    return -offset;
  }
}
