package org.gongkai.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;

/**
 * Shows how far the relay is behind: pending events (capped, for a count is never exact on a hot
 * path) and blocked aggregates.
 */
@ApplicationScoped
class EventMetrics {

  private static final String PENDING =
      "select count(*) from (select 1 from outbox_event where position is null limit 10000) p";
  private static final String BLOCKED = "select count(*) from outbox_blocked";

  private final Sql sql;
  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong blocked = new AtomicLong();

  @Inject
  EventMetrics(Sql sql, MeterRegistry registry) {
    this.sql = sql;
    Gauge.builder("gongkai.outbox.pending", pending, AtomicLong::get)
        .description("events not yet sent, at most 10000")
        .register(registry);
    Gauge.builder("gongkai.outbox.blocked", blocked, AtomicLong::get)
        .description("aggregates whose next event cannot be sent")
        .register(registry);
  }

  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void measure() {
    sql.jdbi()
        .useHandle(
            handle -> {
              pending.set(one(handle, PENDING));
              blocked.set(one(handle, BLOCKED));
            });
  }

  private static long one(Handle handle, String query) {
    return handle.createQuery(query).mapTo(Long.class).one();
  }
}
