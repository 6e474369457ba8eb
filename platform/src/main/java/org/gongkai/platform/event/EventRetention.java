package org.gongkai.platform.event;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.gongkai.platform.db.Sql;

/**
 * Forgets published events and seen ids after their time, in small bites.
 *
 * <p>Safe with several replicas because rows that another one is deleting are passed over. Ages are
 * the database's own, for these are records of the machine, not of the law.
 */
@ApplicationScoped
class EventRetention {

  private static final int BITE = 5_000;

  private static final String PRUNE_OUTBOX =
      """
      delete from outbox_event where id in (
        select id from outbox_event
         where position is not null and published_at < now() - make_interval(secs => :seconds)
         limit :bite for update skip locked)
      """;

  private static final String PRUNE_INBOX =
      """
      delete from inbox_event where (consumer, event_id) in (
        select consumer, event_id from inbox_event
         where received_at < now() - make_interval(secs => :seconds)
         limit :bite for update skip locked)
      """;

  private final Sql sql;
  private final OutboxConfig config;

  @Inject
  EventRetention(Sql sql, OutboxConfig config) {
    this.sql = sql;
    this.config = config;
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void prune() {
    prune(PRUNE_OUTBOX, config.retention().toSeconds());
    prune(PRUNE_INBOX, config.inboxRetention().toSeconds());
  }

  private void prune(String statement, long seconds) {
    int deleted;
    do {
      deleted =
          sql.jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(statement)
                          .bind("seconds", (double) seconds)
                          .bind("bite", BITE)
                          .execute());
    } while (deleted == BITE);
  }
}
