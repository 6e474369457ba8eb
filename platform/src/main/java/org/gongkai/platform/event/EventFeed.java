package org.gongkai.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.paging.Cursors;
import org.gongkai.platform.paging.InvalidCursor;
import org.gongkai.platform.paging.Page;

/**
 * Published events once more, for who has no Kafka or missed something.
 *
 * <p>Within a bucket positions grow in commit order, because they are given under the bucket's
 * lock; between buckets there is no order. So the cursor holds one position per bucket, and
 * following it never skips an event that commits late. The events of one aggregate come in order.
 */
@ApplicationScoped
class EventFeed {

  private static final int BUCKETS = 16;

  private static final String READ =
      """
      select e.* from unnest(:buckets, :positions) as c(bucket, position)
       cross join lateral (
         select * from outbox_event o
          where o.bucket = c.bucket and o.position > c.position
          order by o.position limit :limit) e
       order by e.bucket, e.position
       limit :limit
      """;

  private final Sql sql;
  private final ObjectMapper json;
  private final Cursors cursors;
  private final OutboxConfig config;

  @Inject
  EventFeed(Sql sql, ObjectMapper json, Cursors cursors, OutboxConfig config) {
    this.sql = sql;
    this.json = json;
    this.cursors = cursors;
    this.config = config;
  }

  /**
   * The events after a cursor.
   *
   * @param after null or blank for the oldest that is kept
   * @param limit most events looked at; fewer are returned where some are for operators only
   * @return events, and always a cursor to go on with, also when there is nothing more yet
   */
  Page<PublishedEvent> after(String after, int limit) {
    Long[] reached = decode(after);
    List<PublishedEvent> events = new ArrayList<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(READ)
                    .bindArray("buckets", Integer.class, (Object[]) buckets())
                    .bindArray("positions", Long.class, (Object[]) reached.clone())
                    .bind("limit", limit)
                    .map(
                        (rs, ctx) -> {
                          reached[rs.getInt("bucket")] = rs.getLong("position");
                          return isBusiness(rs) ? event(rs) : null;
                        })
                    .forEach(
                        event -> {
                          if (event != null) {
                            events.add(event);
                          }
                        }));
    return new Page<>(events, encode(reached));
  }

  private static boolean isBusiness(ResultSet rs) throws SQLException {
    String type = rs.getString("aggregate_type");
    return !type.equals("dead-letter") && !type.equals("redelivery");
  }

  private PublishedEvent event(ResultSet rs) throws SQLException {
    String type = rs.getString("type");
    Instant at = rs.getTimestamp("occurred_at").toInstant();
    return new PublishedEvent(
        "1.0",
        rs.getObject("id", UUID.class),
        config.source(),
        type,
        rs.getString("aggregate_id"),
        at,
        CloudEvents.dataSchema(type),
        Long.toString(rs.getLong("aggregate_version")),
        Integer.toString(rs.getInt("ordinal")),
        "application/json",
        json(rs.getBytes("data")));
  }

  private JsonNode json(byte[] data) {
    try {
      return json.readTree(data);
    } catch (IOException e) {
      throw new UncheckedIOException("Event data is not JSON", e);
    }
  }

  private static Integer[] buckets() {
    Integer[] buckets = new Integer[BUCKETS];
    Arrays.setAll(buckets, i -> i);
    return buckets;
  }

  private Long[] decode(String after) {
    List<String> positions = cursors.decode(Cursors.scope("events"), after);
    Long[] reached = new Long[BUCKETS];
    Arrays.fill(reached, 0L);
    if (!positions.isEmpty()) {
      if (positions.size() != BUCKETS) {
        throw new InvalidCursor();
      }
      Arrays.setAll(reached, i -> Long.valueOf(positions.get(i)));
    }
    return reached;
  }

  private String encode(Long[] reached) {
    return cursors.encode(
        Cursors.scope("events"), Arrays.stream(reached).map(String::valueOf).toList());
  }
}
