package org.gongkai.platform.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.jdbi.v3.core.Handle;

/**
 * Records that a consumer could not apply: kept with their cause, and passed on to {@code
 * <topic>.<consumer>.dlt}. A record is one dead letter, however often it is sent back and fails
 * again.
 *
 * <p>Safe under repeats and with several replicas because (consumer, topic, partition, offset) is
 * unique and each redelivery has a number, which fails once; the copy for the dead-letter topic
 * goes through the outbox in the same transaction.
 */
@ApplicationScoped
public class DeadLetters {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String BURY =
      """
      insert into dead_letter (id, consumer, topic, kafka_partition, kafka_offset, record_key,
                               headers, data, cause)
      values (:id, :consumer, :topic, :partition, :offset, :key, cast(:headers as jsonb), :data, :cause)
      on conflict (consumer, topic, kafka_partition, kafka_offset) do nothing
      """;

  /** A redelivery without a number was on its way when this column came: it is the last one. */
  private static final String BURY_AGAIN =
      """
      update dead_letter
         set attempts = attempts + 1, failed_redelivery = coalesce(:number, redeliveries),
             cause = :cause, last_failed_at = clock_timestamp(),
             state = case when redeliveries > :number then state else 'KEPT' end
       where id = :id and consumer = :consumer and state = 'REDELIVERED'
         and failed_redelivery < coalesce(:number, redeliveries)
      returning attempts
      """;

  private static final String REDELIVER =
      """
      update dead_letter set redeliveries = redeliveries + 1, state = 'REDELIVERED',
             redelivered_at = clock_timestamp()
       where id = :id and state in ('KEPT', 'REDELIVERED')
      returning consumer, topic, kafka_partition, record_key, headers, data, redeliveries
      """;

  private final Sql sql;
  private final DeadLetterPost post;
  private final OutboxRelay relay;
  private final TransactionSynchronizationRegistry transactions;

  @Inject
  DeadLetters(
      Sql sql,
      DeadLetterPost post,
      OutboxRelay relay,
      TransactionSynchronizationRegistry transactions) {
    this.sql = sql;
    this.post = post;
    this.relay = relay;
    this.transactions = transactions;
  }

  /**
   * Keeps the record with its cause and passes it on to the dead-letter topic. A dead letter that
   * was sent back and failed again lies where it lay, with one attempt more and the new cause.
   */
  @Transactional(TxType.MANDATORY)
  public void bury(String consumer, ConsumerRecord<String, byte[]> record, Throwable cause) {
    Redelivery redelivery = Redelivery.of(record.headers());
    String why = DeadLetterText.of(cause);
    sql.jdbi()
        .useHandle(
            handle -> {
              if (redelivery != null && isKept(handle, consumer, redelivery.letter())) {
                buryAgain(handle, consumer, redelivery, why)
                    .ifPresent(
                        attempts ->
                            post.passOn(
                                handle, consumer, redelivery.letter(), record, why, attempts));
              } else {
                bury(handle, consumer, record, why);
              }
            });
    relay.pokeAfterCommit(transactions);
  }

  /**
   * Sends a dead letter back to its topic for its consumer alone; nothing when it was applied or
   * superseded meanwhile.
   *
   * @return false if there is no such dead letter
   */
  @Transactional
  public boolean redeliver(UUID id) {
    boolean found = sql.jdbi().withHandle(handle -> redeliver(handle, id));
    relay.pokeAfterCommit(transactions);
    return found;
  }

  /**
   * Notes what became of letters that were sent back. Safe when the record comes twice: the first
   * time counts, for only what is on its way is settled.
   *
   * @param letters their ids, as the records name them
   */
  @Transactional(TxType.MANDATORY)
  public void settle(List<String> letters, DeadLetterState state) {
    if (letters.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update dead_letter set state = :state"
                            + " where id::text = any(:letters) and state = 'REDELIVERED'")
                    .bind("state", state.name())
                    .bindArray("letters", String.class, letters)
                    .execute());
  }

  /**
   * Dead letters, oldest first.
   *
   * @param after id of the last one already seen, or null to begin
   */
  @Transactional
  public List<DeadLetter> list(UUID after, int limit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select * from dead_letter where id > :after order by id limit :limit")
                    .bind("after", after == null ? BEFORE_ALL : after)
                    .bind("limit", limit)
                    .map(
                        (rs, ctx) ->
                            new DeadLetter(
                                rs.getObject("id", UUID.class),
                                rs.getString("consumer"),
                                rs.getString("topic"),
                                rs.getInt("kafka_partition"),
                                rs.getLong("kafka_offset"),
                                rs.getString("record_key"),
                                rs.getString("cause"),
                                rs.getTimestamp("at").toInstant(),
                                rs.getInt("attempts"),
                                rs.getTimestamp("last_failed_at").toInstant(),
                                rs.getInt("redeliveries"),
                                DeadLetterState.valueOf(rs.getString("state"))))
                    .list());
  }

  private void bury(
      Handle handle, String consumer, ConsumerRecord<String, byte[]> record, String cause) {
    UUID id = Ids.next();
    int kept =
        handle
            .createUpdate(BURY)
            .bind("id", id)
            .bind("consumer", consumer)
            .bind("topic", record.topic())
            .bind("partition", record.partition())
            .bind("offset", record.offset())
            .bind("key", DeadLetterText.storable(DeadLetterPost.originalKey(record)))
            .bind("headers", post.write(KafkaHeaders.asMap(record.headers())))
            .bind("data", record.value())
            .bind("cause", cause)
            .execute();
    if (kept == 1) {
      post.passOn(handle, consumer, id, record, cause, 1);
    }
  }

  /** The attempts so far; empty when this redelivery's failure was counted before. */
  private static Optional<Integer> buryAgain(
      Handle handle, String consumer, Redelivery redelivery, String cause) {
    return handle
        .createQuery(BURY_AGAIN)
        .bind("id", redelivery.letter())
        .bind("consumer", consumer)
        .bind("number", redelivery.number())
        .bind("cause", cause)
        .mapTo(Integer.class)
        .findOne();
  }

  private static boolean isKept(Handle handle, String consumer, UUID letter) {
    return handle
        .createQuery(
            "select exists (select from dead_letter where id = :id and consumer = :consumer)")
        .bind("id", letter)
        .bind("consumer", consumer)
        .mapTo(Boolean.class)
        .one();
  }

  private boolean redeliver(Handle handle, UUID id) {
    Optional<Boolean> sent =
        handle
            .createQuery(REDELIVER)
            .bind("id", id)
            .map(
                (rs, ctx) -> {
                  Redelivery redelivery = new Redelivery(id, rs.getInt("redeliveries"));
                  post.sendBack(
                      handle,
                      rs.getString("topic"),
                      rs.getString("record_key"),
                      redelivery.headers(
                          post.read(rs.getString("headers")),
                          rs.getString("consumer"),
                          rs.getInt("kafka_partition")),
                      redelivery,
                      rs.getBytes("data"));
                  return true;
                })
            .findOne();
    return sent.isPresent()
        || handle
            .createQuery("select exists (select from dead_letter where id = :id)")
            .bind("id", id)
            .mapTo(Boolean.class)
            .one();
  }
}
