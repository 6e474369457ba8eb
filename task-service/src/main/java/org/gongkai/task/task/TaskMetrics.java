package org.gongkai.task.task;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.platform.db.Sql;

/** Numbers of open and overdue tasks, counted now and then and never while somebody waits. */
@ApplicationScoped
class TaskMetrics {

  private final Sql sql;
  private final AtomicLong open = new AtomicLong();
  private final AtomicLong overdue = new AtomicLong();

  TaskMetrics(Sql sql, MeterRegistry metrics) {
    this.sql = sql;
    Gauge.builder("gongkai.task.open", open, AtomicLong::doubleValue)
        .description("open tasks, counted once a minute")
        .register(metrics);
    Gauge.builder("gongkai.task.overdue", overdue, AtomicLong::doubleValue)
        .description("open tasks past their due date, counted once a minute")
        .register(metrics);
  }

  @Scheduled(
      identity = "task-metrics",
      every = "${gongkai.task.count-every:60s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void count() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        "select count(*), count(*) filter (where overdue) from task where open")
                    .map(
                        (row, context) -> {
                          open.set(row.getLong(1));
                          overdue.set(row.getLong(2));
                          return null;
                        })
                    .list());
  }
}
