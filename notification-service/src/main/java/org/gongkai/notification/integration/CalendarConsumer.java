package org.gongkai.notification.integration;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.notification.calendar.CalendarNotice;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.task.TaskProjection;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;

/** Follows the working calendar, and numbers the deadlines anew when working days move. */
@ApplicationScoped
class CalendarConsumer {

  /** The calendar of the suite's statutory dates. */
  private static final String CALENDAR = "CN";

  private final Inbox inbox;
  private final WorkingCalendar calendar;
  private final TaskProjection tasks;
  private final ProjectionLag lag;

  CalendarConsumer(Inbox inbox, WorkingCalendar calendar, TaskProjection tasks, ProjectionLag lag) {
    this.inbox = inbox;
    this.calendar = calendar;
    this.tasks = tasks;
    this.lag = lag;
  }

  /** What this service reads of {@code org.gongkai.task.calendar.*.v1}. */
  record CalendarV1(
      String calendar,
      int year,
      long version,
      boolean provisional,
      List<DayV1> offDays,
      List<DayV1> workdays) {

    record DayV1(LocalDate date) {}

    CalendarNotice toNotice() {
      return new CalendarNotice(year, version, provisional, dates(offDays), dates(workdays));
    }

    private static List<LocalDate> dates(List<DayV1> days) {
      return days == null ? List.of() : days.stream().map(DayV1::date).toList();
    }
  }

  @Incoming("calendar")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(Consumers.NAME, records, this::apply);
  }

  /** Safe because calendar and deadlines change in one transaction, under the calendar's lock. */
  void apply(List<IncomingEvent> events) {
    List<CalendarNotice> notices =
        events.stream()
            .map(event -> event.data(CalendarV1.class))
            .filter(notice -> CALENDAR.equals(notice.calendar()))
            .map(CalendarV1::toNotice)
            .toList();
    if (calendar.announce(notices)) {
      tasks.renumber();
    }
    lag.measure("calendar", events);
  }
}
