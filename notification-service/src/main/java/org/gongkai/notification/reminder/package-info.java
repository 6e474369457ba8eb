/**
 * Reminders around the deadline of a task (DL-10: S1 “实时跟踪、动态管理”). The feature owns the policies,
 * which say how many working days before and after a deadline a unit is reminded, and the daily
 * sweep that decides the reminders.
 *
 * <p>Invariants: one decision per task, kind of reminder and revision of the deadline, held by the
 * primary key of the ledger; the decision, the message in the inbox, its deliveries and its event
 * are one transaction; a day on which no sweep ran is made up for by the next one, with one
 * reminder per task, the most urgent.
 */
package org.gongkai.notification.reminder;
