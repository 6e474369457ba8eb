package org.gongkai.task.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.calendar.Calendars;
import org.gongkai.task.calendar.WorkingCalendar;
import org.gongkai.task.sweep.Parts;
import org.gongkai.task.sweep.Slice;
import org.gongkai.task.sweep.Sweep;

/**
 * What time does to tasks: due dates pass, notice periods run out, calendars change.
 *
 * <p>Ticks each second of the machine and asks the suite's clock which day it is. Every round asks
 * for what is true by now and not yet noted, so a pause of any length is made up. Safe with any
 * number of replicas and kills: rows are claimed with {@code SKIP LOCKED}, and the mark that makes
 * them done commits with its event.
 */
@ApplicationScoped
class TaskSweep {

  private static final int SLICE = 500;

  private final TaskStore tasks;
  private final TaskClaims claims;
  private final Calendars calendars;
  private final Clock clock;
  private final Sweep calendar;
  private final Sweep overdue;
  private final Sweep notice;
  private volatile long lastDone;

  TaskSweep(
      TaskStore tasks, TaskClaims claims, Calendars calendars, Clock clock, MeterRegistry metrics) {
    this.tasks = tasks;
    this.claims = claims;
    this.calendars = calendars;
    this.clock = clock;
    this.calendar = new Sweep("calendar", SLICE, metrics);
    this.overdue = new Sweep("overdue", SLICE, metrics);
    this.notice = new Sweep("notice", SLICE, metrics);
    this.lastDone = System.nanoTime();
    Gauge.builder("gongkai.task.sweep.lag", this, TaskSweep::secondsSinceLastDone)
        .description("seconds since the last sweep came to its end")
        .baseUnit("seconds")
        .register(metrics);
  }

  @Scheduled(
      identity = "task-sweep",
      every = "${gongkai.task.sweep-every:1s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    LocalDate today = StatutoryTime.today(clock);
    Parts.run(
        () -> calendar.run(this::followCalendar),
        () -> overdue.run(slice -> overdue(slice, today)),
        () -> notice.run(slice -> noticesRun(slice, today)));
    lastDone = System.nanoTime();
  }

  private double secondsSinceLastDone() {
    return (System.nanoTime() - lastDone) / 1e9;
  }

  private int overdue(Slice slice, LocalDate today) {
    List<Task> late = claims.late(today, slice);
    tasks.save(late.stream().map(Task::overdue).toList());
    return late.size();
  }

  private int noticesRun(Slice slice, LocalDate today) {
    List<Task> run = claims.noticesRun(today, slice);
    Moment moment = new Moment(today, calendars.current());
    tasks.save(
        run.stream()
            .map(task -> task.close(task.data().deadline().dueOn(), null, null, moment))
            .toList());
    return run.size();
  }

  private int followCalendar(Slice slice) {
    WorkingCalendar current = calendars.current();
    List<Task> behind = claims.behindCalendar(current.revision(), slice);
    Moment moment = new Moment(StatutoryTime.today(clock), current);
    List<TaskEvent> moved = new ArrayList<>();
    List<UUID> unmoved = new ArrayList<>();
    for (Task task : behind) {
      Optional<TaskEvent> event = task.follow(moment);
      event.ifPresentOrElse(moved::add, () -> unmoved.add(task.data().id()));
    }
    tasks.save(moved);
    claims.unmoved(unmoved, current.revision());
    return behind.size();
  }
}
