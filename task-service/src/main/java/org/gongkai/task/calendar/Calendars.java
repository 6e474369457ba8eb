package org.gongkai.task.calendar;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * The calendar in force. Kept in memory, and read anew when any replica has changed an arrangement.
 */
@ApplicationScoped
public class Calendars {

  private final CalendarStore store;
  private volatile WorkingCalendar known;

  Calendars(CalendarStore store) {
    this.store = store;
  }

  /** The calendar of the arrangements that are committed now. */
  public WorkingCalendar current() {
    WorkingCalendar calendar = known;
    if (calendar == null || calendar.revision() != store.revision()) {
      calendar = WorkingCalendar.of(store.all());
      known = calendar;
    }
    return calendar;
  }
}
