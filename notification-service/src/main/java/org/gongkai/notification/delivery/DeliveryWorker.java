package org.gongkai.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.DeliveryQueue.Claim;

/** Sends what is due, on every replica, without a transaction open meanwhile. */
@ApplicationScoped
class DeliveryWorker {

  private static final int BACKLOG_CAP = 10_000;

  private final DeliverySteps steps;
  private final DeliveryQueue queue;
  private final Channel channel;
  private final MeterRegistry metrics;
  private final AtomicInteger backlog;
  private final ExecutorService senders;

  DeliveryWorker(
      DeliverySteps steps,
      DeliveryQueue queue,
      Channel channel,
      DeliveryConfig config,
      MeterRegistry metrics) {
    this.steps = steps;
    this.queue = queue;
    this.channel = channel;
    this.metrics = metrics;
    this.backlog = metrics.gauge("gongkai.delivery.backlog", new AtomicInteger());
    this.senders = Executors.newFixedThreadPool(config.concurrency());
  }

  /** Lets the mails under way end; what has not begun comes back with the lease. */
  @PreDestroy
  void stop() {
    senders.shutdownNow().forEach(waiting -> ((Future<?>) waiting).cancel(false));
  }

  @Scheduled(
      identity = "delivery",
      every = "${gongkai.delivery.every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    drain();
  }

  /**
   * Measures the backlog, up to a cap, because counting without an end is a scan without an end.
   */
  @Scheduled(
      identity = "delivery-backlog",
      every = "${gongkai.delivery.backlog-every:15s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    backlog.set(queue.backlog(BACKLOG_CAP));
  }

  /**
   * Sends until nothing is due.
   *
   * @return how many were sent, successfully or not
   */
  int drain() {
    int sent = 0;
    Claim claim = steps.claim();
    while (claim.touched() > 0) {
      if (!claim.parcels().isEmpty()) {
        steps.settle(send(claim.parcels()));
      }
      sent += claim.parcels().size();
      claim = steps.claim();
    }
    return sent;
  }

  private Map<Parcel, Outcome> send(List<Parcel> parcels) {
    Map<Parcel, Future<Outcome>> sending = new LinkedHashMap<>();
    for (Parcel parcel : parcels) {
      sending.put(parcel, senders.submit(() -> channel.send(parcel)));
    }
    Map<Parcel, Outcome> outcomes = new LinkedHashMap<>();
    sending.forEach((parcel, future) -> outcomes.put(parcel, count(outcomeOf(future))));
    return outcomes;
  }

  private static Outcome outcomeOf(Future<Outcome> sending) {
    try {
      return sending.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a channel threw instead of answering", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while sending; the lease will run out", e);
    }
  }

  private Outcome count(Outcome outcome) {
    boolean taken = outcome instanceof Outcome.Sent;
    metrics.counter("gongkai.delivery.attempts", "taken", Boolean.toString(taken)).increment();
    return outcome;
  }
}
