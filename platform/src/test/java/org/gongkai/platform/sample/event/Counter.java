package org.gongkai.platform.sample.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;

/** An aggregate with a version; each step emits one event in the same transaction. */
@ApplicationScoped
public class Counter {

  public static final String TOPIC = "sample.counter.v1";
  public static final String TYPE = "org.gongkai.sample.counter.stepped.v1";

  private final Sql sql;
  private final Outbox outbox;

  @Inject
  Counter(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  /** Steps the counter; returns its new version. */
  @Transactional
  public long step(String id) {
    long version =
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "insert into sample_counter (id, version) values (:id, 1)"
                                + " on conflict (id) do update set version = sample_counter.version + 1"
                                + " returning version")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    outbox.append(
        new OutgoingEvent(TOPIC, "counter", id, version, 0, TYPE, new Stepped(id, version)));
    return version;
  }

  /** Emits an event of the given size, as the counter's next step. */
  @Transactional
  public void stepWith(String id, long version, String padding) {
    outbox.append(
        new OutgoingEvent(
            TOPIC, "counter", id, version, 0, TYPE, new Padded(id, version, padding)));
  }

  /** Emits the first event of a counter to another topic. */
  @Transactional
  public void stepTo(String topic, String id) {
    outbox.append(new OutgoingEvent(topic, "counter", id, 1, 0, TYPE, new Stepped(id, 1)));
  }

  /** Wire record. */
  public record Stepped(String id, long version) {}

  /** Wire record with something heavy in it. */
  public record Padded(String id, long version, String padding) {}
}
