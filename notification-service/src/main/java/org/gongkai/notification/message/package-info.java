/**
 * The inboxes of the units. A message tells one unit of one event in a task's life or of one
 * reminder; it is read and acknowledged by the people of the unit, and never changes otherwise.
 *
 * <p>Invariants: a unit is told once of the same thing (unique on task, kind, source and unit);
 * what is acknowledged is read; each message, reading and acknowledgement is an event on {@code
 * gongkai.notification.v1}.
 */
package org.gongkai.notification.message;
