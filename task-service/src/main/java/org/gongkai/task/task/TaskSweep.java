package org.gongkai.task.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.gongkai.platform.time.StatutoryTime;
import org.gongkai.task.calendar.Calendars;
import org.gongkai.task.calendar.WorkingCalendar;

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
  private final Calendars calendars;
  private final Clock clock;
  private final MeterRegistry metrics;
  private volatile long lastDone;

  TaskSweep(TaskStore tasks, Calendars calendars, Clock clock, MeterRegistry metrics) {
    this.tasks = tasks;
    this.calendars = calendars;
    this.clock = clock;
    this.metrics = metrics;
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
    repeat("calendar", day -> followCalendar(), today);
    repeat("overdue", this::overdue, today);
    repeat("notice", this::noticesRun, today);
    lastDone = System.nanoTime();
  }

  private double secondsSinceLastDone() {
    return (System.nanoTime() - lastDone) / 1e9;
  }

  private void repeat(String sweep, ToIntFunction<LocalDate> slice, LocalDate today) {
    int done;
    do {
      done = QuarkusTransaction.requiringNew().call(() -> slice.applyAsInt(today));
      metrics.counter("gongkai.task.swept", "sweep", sweep).increment(done);
    } while (done == SLICE);
  }

  private int overdue(LocalDate today) {
    List<Task> late = tasks.claimLate(today, SLICE);
    tasks.save(late.stream().map(Task::overdue).toList());
    return late.size();
  }

  private int noticesRun(LocalDate today) {
    List<Task> run = tasks.claimNoticesRun(today, SLICE);
    Moment moment = new Moment(today, calendars.current());
    tasks.save(
        run.stream()
            .map(task -> task.close(task.data().deadline().dueOn(), null, null, moment))
            .toList());
    return run.size();
  }

  private int followCalendar() {
    WorkingCalendar calendar = calendars.current();
    List<Task> behind = tasks.claimBehindCalendar(calendar.revision(), SLICE);
    Moment moment = new Moment(StatutoryTime.today(clock), calendar);
    List<TaskEvent> moved = new ArrayList<>();
    List<UUID> unmoved = new ArrayList<>();
    for (Task task : behind) {
      Optional<TaskEvent> event = task.follow(moment);
      event.ifPresentOrElse(moved::add, () -> unmoved.add(task.data().id()));
    }
    tasks.save(moved);
    tasks.unmoved(unmoved, calendar.revision());
    return behind.size();
  }
}
