package org.gongkai.task.calendar;

import java.util.List;

/** Where events of the calendar go. */
public interface CalendarEventPublisher {

  /**
   * Publishes the arrangements, announced (version 1) or amended, if and when the caller's
   * transaction commits.
   */
  void publish(List<YearArrangement> arrangements);
}
