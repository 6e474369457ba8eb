/**
 * The working calendar as the task service announces it, turned into working-day ordinals: the
 * number of working days up to and including a day. A year without an announced arrangement is
 * Monday to Friday (domain §4.2).
 */
package org.gongkai.notification.calendar;
