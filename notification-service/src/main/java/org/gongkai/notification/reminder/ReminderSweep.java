package org.gongkai.notification.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.integration.CatchUp;
import org.gongkai.notification.integration.EventProgress;
import org.gongkai.notification.reminder.SliceSweep.Step;
import org.gongkai.platform.time.StatutoryTime;
import org.jboss.logging.Logger;

/**
 * The daily sweep. Every replica ticks each second of real time and asks the suite's clock which
 * day is due, so that a clock that is moved is followed at once; there is no leader. A sweep that
 * is due waits until what had been published of tasks by then is known here: after a downtime the
 * tasks as they were would be reminded of, also those that have been closed or moved since.
 */
@ApplicationScoped
class ReminderSweep {

  private static final Logger LOG = Logger.getLogger(ReminderSweep.class);

  private final SliceSweep slices;
  private final WorkingCalendar calendar;
  private final ReminderConfig config;
  private final Clock clock;
  private final Timer duration;
  private final CatchUp catchUp;
  private final MeterRegistry metrics;

  ReminderSweep(
      SliceSweep slices,
      WorkingCalendar calendar,
      ReminderConfig config,
      Clock clock,
      EventProgress events,
      MeterRegistry metrics) {
    this.slices = slices;
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
    this.catchUp = events.catchUp();
    this.duration = metrics.timer("gongkai.reminder.sweep");
  }

  @Scheduled(
      identity = "reminder-sweep",
      every = "${gongkai.reminder.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    if (slices.isDue(day()) && catchUp.isDone()) {
      run();
    }
  }

  /**
   * Sweeps what is due and not yet done, from what is known of the tasks.
   *
   * @return how many reminders this call posted
   */
  int run() {
    LocalDate day = day();
    Timer.Sample sample = Timer.start(metrics);
    int posted = 0;
    Step step = slices.next(day);
    if (!step.found()) {
      return 0;
    }
    while (step.found()) {
      posted += step.posted();
      step = slices.next(day);
    }
    long nanos = sample.stop(duration);
    if (posted > 0) {
      LOG.infof("Reminders swept: day=%s posted=%d millis=%d", day, posted, nanos / 1_000_000);
    }
    metrics.counter("gongkai.reminder.posted").increment(posted);
    return posted;
  }

  private LocalDate day() {
    return calendar.lastWorkingDay(
        RunDay.at(clock.instant().atZone(StatutoryTime.ZONE), config.time()));
  }
}
