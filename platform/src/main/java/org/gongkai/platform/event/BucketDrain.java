package org.gongkai.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * One go of a relay: lock a bucket, read, send, await, mark, commit.
 *
 * <p>Safe when the process or its connection dies in between: nothing is marked, the lock is gone,
 * and the next relay sends the same events again in the same order; consumers recognise repeats.
 */
@ApplicationScoped
class BucketDrain {

  private static final Logger LOG = Logger.getLogger(BucketDrain.class);
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String LOCK_BUCKET =
      """
      select b.id, b.last_position, b.failures
        from outbox_bucket b
       where b.retry_at <= clock_timestamp()
         and (select true from outbox_event e
               where e.bucket = b.id and e.position is null
                 and not exists (select 1 from outbox_blocked x
                                  where x.aggregate_type = e.aggregate_type
                                    and x.aggregate_id = e.aggregate_id)
               order by e.aggregate_type, e.aggregate_id, e.aggregate_version, e.ordinal
               limit 1)
       order by random()
       limit 1
         for update of b skip locked
      """;

  private static final String READ =
      """
      select e.* from outbox_event e
       where e.bucket = :bucket and e.position is null
         and not exists (select 1 from outbox_blocked x
                          where x.aggregate_type = e.aggregate_type
                            and x.aggregate_id = e.aggregate_id)
       order by e.aggregate_type, e.aggregate_id, e.aggregate_version, e.ordinal
       limit :limit
      """;

  private static final String MARK =
      """
      update outbox_event e set position = m.position, published_at = clock_timestamp()
        from unnest(:ids, :positions) as m(id, position)
       where e.id = m.id
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final OutboxConfig config;
  private final EventSender sender;

  @Inject
  BucketDrain(Sql sql, ObjectMapper json, OutboxConfig config, EventSender sender) {
    this.sql = sql;
    this.json = json;
    this.config = config;
    this.sender = sender;
  }

  /**
   * Drains up to one batch of one bucket.
   *
   * @return false if there was nothing to do, or no bucket may be tried now
   */
  boolean drainOne() {
    return QuarkusTransaction.requiringNew()
        .call(() -> sql.jdbi().withHandle(handle -> lock(handle).map(b -> drain(handle, b))))
        .orElse(false);
  }

  private Optional<Bucket> lock(Handle handle) {
    return handle
        .createQuery(LOCK_BUCKET)
        .map((rs, ctx) -> new Bucket(rs.getInt(1), rs.getLong(2), rs.getInt(3)))
        .findOne();
  }

  private boolean drain(Handle handle, Bucket bucket) {
    List<PendingEvent> events =
        handle
            .createQuery(READ)
            .bind("bucket", bucket.id())
            .bind("limit", config.batchSize())
            .map((rs, ctx) -> event(rs))
            .list();
    if (events.isEmpty()) {
      return false;
    }
    SendResult result = sender.send(events);
    mark(handle, bucket, result.sent());
    block(handle, result.unsendable());
    settle(handle, bucket, result);
    return true;
  }

  private void mark(Handle handle, Bucket bucket, List<PendingEvent> sent) {
    if (sent.isEmpty()) {
      return;
    }
    UUID[] ids = new UUID[sent.size()];
    Long[] positions = new Long[sent.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = sent.get(i).id();
      positions[i] = bucket.lastPosition() + i + 1;
    }
    handle
        .createUpdate(MARK)
        .bindArray("ids", UUID.class, (Object[]) ids)
        .bindArray("positions", Long.class, (Object[]) positions)
        .execute();
  }

  private void block(Handle handle, Map<PendingEvent, String> unsendable) {
    if (unsendable.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into outbox_blocked (aggregate_type, aggregate_id, event_id, cause)"
                + " values (:type, :id, :event, :cause) on conflict do nothing");
    unsendable.forEach(
        (event, cause) -> {
          LOG.errorf(
              "Event cannot be sent, its aggregate waits: event=%s cause=%s", event.id(), cause);
          batch
              .bind("type", event.aggregateType())
              .bind("id", event.aggregateId())
              .bind("event", event.id())
              .bind("cause", cause)
              .add();
        });
    batch.execute();
  }

  private void settle(Handle handle, Bucket bucket, SendResult result) {
    int failures = result.failure().isPresent() ? bucket.failures() + 1 : 0;
    result
        .failure()
        .ifPresent(
            cause ->
                LOG.warnf(
                    "Kafka did not take the events: bucket=%d failures=%d cause=%s",
                    bucket.id(), failures, cause));
    handle
        .createUpdate(
            "update outbox_bucket set last_position = :position, failures = :failures,"
                + " retry_at = clock_timestamp() + make_interval(secs => :pause) where id = :id")
        .bind("position", bucket.lastPosition() + result.sent().size())
        .bind("failures", failures)
        .bind("pause", backoff(failures).toMillis() / 1000.0)
        .bind("id", bucket.id())
        .execute();
  }

  private Duration backoff(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofMillis(100L << Math.min(failures - 1, 10));
    return pause.compareTo(config.maxBackoff()) < 0 ? pause : config.maxBackoff();
  }

  private PendingEvent event(ResultSet rs) throws SQLException {
    return new PendingEvent(
        rs.getObject("id", UUID.class),
        rs.getString("topic"),
        rs.getString("aggregate_type"),
        rs.getString("aggregate_id"),
        rs.getLong("aggregate_version"),
        rs.getInt("ordinal"),
        rs.getString("type"),
        rs.getTimestamp("occurred_at").toInstant(),
        headers(rs.getString("headers")),
        rs.getBytes("data"));
  }

  private Map<String, String> headers(String text) {
    if (text == null) {
      return Map.of();
    }
    try {
      return json.readValue(text, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Outbox headers are not JSON", e);
    }
  }

  /**
   * A locked bucket.
   *
   * @param lastPosition the position given last
   * @param failures how often in a row sending failed
   */
  private record Bucket(int id, long lastPosition, int failures) {}
}
