package org.gongkai.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.gongkai.platform.db.DatabaseFailures;
import org.jboss.logging.Logger;

/**
 * Makes each event take effect once in a consumer.
 *
 * <p>Safe under repeats and kills because the note that an event was seen commits together with its
 * effect; offsets are committed afterwards, so what was not committed comes again. A batch is one
 * transaction; when it fails, each event is tried in a transaction of its own, and one that still
 * fails is dead-lettered with its cause while the partition goes on. Failures of the database or
 * its locks are no fault of an event: they are retried, with a growing pause, until they pass.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final InboxLedger ledger;
  private final DeadLetters deadLetters;
  private final ObjectReader reader;
  private final MeterRegistry metrics;

  @Inject
  Inbox(InboxLedger ledger, DeadLetters deadLetters, ObjectMapper json, MeterRegistry metrics) {
    this.ledger = ledger;
    this.deadLetters = deadLetters;
    this.reader = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    this.metrics = metrics;
  }

  /**
   * Applies the records that this consumer has not seen. Returns when every record has taken
   * effect, was recognised as a repeat, or lies in the dead-letter topic.
   *
   * @param consumer name of the consuming service (its Kafka group)
   * @param records a poll's records of one or more partitions
   * @param handler what to do with fresh events
   */
  public void receive(
      String consumer, ConsumerRecords<String, byte[]> records, EventHandler handler) {
    List<IncomingEvent> events = new ArrayList<>(records.count());
    Redeliveries redeliveries = new Redeliveries();
    for (ConsumerRecord<String, byte[]> record : records) {
      try {
        if (IncomingEvents.isFor(consumer, record)) {
          IncomingEvent event = IncomingEvents.read(record, reader);
          events.add(event);
          redeliveries.note(event, record);
        }
      } catch (UnreadableEvent poison) {
        untilItIsKept(() -> bury(consumer, record, poison));
      }
    }
    if (!events.isEmpty()) {
      applyAll(consumer, records, events, redeliveries, handler);
    }
  }

  private void applyAll(
      String consumer,
      ConsumerRecords<String, byte[]> records,
      List<IncomingEvent> events,
      Redeliveries redeliveries,
      EventHandler handler) {
    Span span = span(consumer, records);
    try (Scope ignored = span.makeCurrent()) {
      try {
        untilTheDatabaseAnswers(() -> inTransaction(consumer, events, redeliveries, handler));
      } catch (RuntimeException batchFailure) {
        LOG.infof(
            "Batch failed, each event is tried alone: consumer=%s events=%d cause=%s",
            consumer, events.size(), batchFailure);
        applyEach(consumer, records, redeliveries, handler);
      }
    } finally {
      span.end();
    }
  }

  private void applyEach(
      String consumer,
      ConsumerRecords<String, byte[]> records,
      Redeliveries redeliveries,
      EventHandler handler) {
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!IncomingEvents.isReadable(record) || !IncomingEvents.isFor(consumer, record)) {
        continue;
      }
      IncomingEvent event = IncomingEvents.read(record, reader);
      try {
        untilTheDatabaseAnswers(
            () -> inTransaction(consumer, List.of(event), redeliveries, handler));
      } catch (RuntimeException poison) {
        untilItIsKept(() -> bury(consumer, record, poison));
      }
    }
  }

  private void inTransaction(
      String consumer,
      List<IncomingEvent> events,
      Redeliveries redeliveries,
      EventHandler handler) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              List<IncomingEvent> fresh = ledger.admit(consumer, events);
              if (!fresh.isEmpty()) {
                handler.handle(fresh);
                ledger.advance(consumer, fresh);
              }
              deadLetters.settle(redeliveries.among(fresh), DeadLetterState.APPLIED);
              deadLetters.settle(redeliveries.among(events), DeadLetterState.SUPERSEDED);
              metrics
                  .counter("gongkai.inbox.applied", "consumer", consumer)
                  .increment(fresh.size());
              metrics
                  .counter("gongkai.inbox.skipped", "consumer", consumer)
                  .increment(events.size() - fresh.size());
            });
  }

  private void bury(
      String consumer, ConsumerRecord<String, byte[]> record, RuntimeException cause) {
    LOG.errorf(
        cause,
        "Event is dead-lettered: consumer=%s topic=%s partition=%d offset=%d",
        consumer,
        record.topic(),
        record.partition(),
        record.offset());
    QuarkusTransaction.requiringNew().run(() -> deadLetters.bury(consumer, record, cause));
    metrics.counter("gongkai.inbox.dead_letters", "consumer", consumer).increment();
  }

  private static void untilTheDatabaseAnswers(Runnable work) {
    Patience.retry(
        work,
        DatabaseFailures::isTransient,
        failure -> LOG.warnf("Events wait for the database: %s", failure));
  }

  /** A dead letter that cannot be kept holds the partition: to pass over it would lose it. */
  private static void untilItIsKept(Runnable burial) {
    Patience.retry(
        burial,
        failure -> true,
        failure -> LOG.errorf(failure, "A dead letter cannot be kept yet"));
  }

  private static Span span(String consumer, ConsumerRecords<String, byte[]> records) {
    ConsumerRecord<String, byte[]> first = records.iterator().next();
    return GlobalOpenTelemetry.getTracer("gongkai")
        .spanBuilder("process " + first.topic())
        .setParent(TraceContext.of(first.headers()))
        .setSpanKind(SpanKind.CONSUMER)
        .setAttribute("messaging.consumer.group.name", consumer)
        .setAttribute("messaging.batch.message_count", records.count())
        .startSpan();
  }
}
