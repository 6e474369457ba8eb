package org.gongkai.platform.sample.event;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.event.Inbox;
import org.gongkai.platform.event.IncomingEvent;

/** Adds up what arrives; an effect that shows every repeat. */
@ApplicationScoped
public class Sum {

  public static final String TOPIC = "sample.sum.v1";

  private final Inbox inbox;
  private final Sql sql;

  @Inject
  Sum(Inbox inbox, Sql sql) {
    this.inbox = inbox;
    this.sql = sql;
  }

  @Incoming("sum")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive("platform", records, this::add);
  }

  private void add(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      Addend addend = event.data(Addend.class);
      if (addend.amount() < 0) {
        throw new IllegalArgumentException("negative amounts are poison");
      }
      sql.jdbi()
          .useHandle(
              handle ->
                  handle
                      .createUpdate(
                          "insert into sample_sum (id, total, last_sequence) values (:id, :n, :s)"
                              + " on conflict (id) do update set total = sample_sum.total + :n, last_sequence = :s")
                      .bind("id", event.subject())
                      .bind("n", addend.amount())
                      .bind("s", event.sequence())
                      .execute());
    }
  }

  /** What the sum has come to; 0 when nothing arrived. */
  public long total(String id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select coalesce(sum(total), 0) from sample_sum where id = :id")
                    .bind("id", id)
                    .mapTo(Long.class)
                    .one());
  }

  /** Wire record. */
  public record Addend(long amount) {}
}
