package org.gongkai.notification.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.reminder.SliceSweep.Step;
import org.gongkai.platform.time.StatutoryTime;
import org.jboss.logging.Logger;

/**
 * The daily sweep. Every replica ticks each second of real time and asks the suite's clock which
 * day is due, so that a clock that is moved is followed at once; there is no leader.
 */
@ApplicationScoped
class ReminderSweep {

  private static final Logger LOG = Logger.getLogger(ReminderSweep.class);

  private final SliceSweep slices;
  private final WorkingCalendar calendar;
  private final ReminderConfig config;
  private final Clock clock;
  private final Timer duration;
  private final MeterRegistry metrics;

  ReminderSweep(
      SliceSweep slices,
      WorkingCalendar calendar,
      ReminderConfig config,
      Clock clock,
      MeterRegistry metrics) {
    this.slices = slices;
    this.calendar = calendar;
    this.config = config;
    this.clock = clock;
    this.metrics = metrics;
    this.duration = metrics.timer("gongkai.reminder.sweep");
  }

  @Scheduled(
      identity = "reminder-sweep",
      every = "${gongkai.reminder.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    run();
  }

  /**
   * Sweeps what is due and not yet done.
   *
   * @return how many reminders this call posted
   */
  int run() {
    LocalDate day =
        calendar.lastWorkingDay(
            RunDay.at(clock.instant().atZone(StatutoryTime.ZONE), config.time()));
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
}
