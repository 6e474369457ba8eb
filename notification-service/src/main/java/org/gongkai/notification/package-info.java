/**
 * The notification service: who is told, when, by which channel, and the proof of it. It owns
 * reminders, the inboxes of the units and the deliveries by e-mail; units, tasks and working
 * calendars are its projections of what the other services announce.
 */
package org.gongkai.notification;
