package org.gongkai.task.integration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;
import org.gongkai.task.calendar.CalendarEventPublisher;
import org.gongkai.task.calendar.YearArrangement;

/**
 * Maps arrangements to {@code gongkai.calendar.v1}.
 *
 * <p>Safe when killed: the events are rows of the caller's transaction.
 */
@ApplicationScoped
class CalendarEventMapper implements CalendarEventPublisher {

  private final Outbox outbox;

  CalendarEventMapper(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void publish(List<YearArrangement> arrangements) {
    outbox.append(arrangements.stream().map(CalendarEventMapper::outgoing).toList());
  }

  static OutgoingEvent outgoing(YearArrangement arrangement) {
    String happened = arrangement.version() == 1 ? "announced" : "amended";
    return new OutgoingEvent(
        "gongkai.calendar.v1",
        "calendar",
        "CN-" + arrangement.year(),
        arrangement.version(),
        0,
        "org.gongkai.task.calendar." + happened + ".v1",
        CalendarEventV1.of(arrangement));
  }
}
