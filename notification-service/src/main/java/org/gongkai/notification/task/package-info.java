/**
 * The tasks of the task service as this service sees them: who has to act, until when, and whether
 * the task still asks for anything. A projection; nothing here decides about a task.
 *
 * <p>Invariant: the ordinal of a deadline is always that of the calendar in force. Whoever writes
 * one of the two holds the calendar lock, shared for tasks, exclusive for the calendar.
 */
package org.gongkai.notification.task;
