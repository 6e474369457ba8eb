package org.gongkai.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private final DeliveryConfig config;
  private final MeterRegistry metrics;
  private final AtomicInteger backlog;

  DeliveryWorker(
      DeliverySteps steps,
      DeliveryQueue queue,
      Channel channel,
      DeliveryConfig config,
      MeterRegistry metrics) {
    this.steps = steps;
    this.queue = queue;
    this.channel = channel;
    this.config = config;
    this.metrics = metrics;
    this.backlog = metrics.gauge("gongkai.delivery.backlog", new AtomicInteger());
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

  private record Result(Parcel parcel, Outcome outcome) {}

  private Map<Parcel, Outcome> send(List<Parcel> parcels) {
    List<Result> results =
        Multi.createFrom()
            .iterable(parcels)
            .onItem()
            .transformToUni(
                parcel -> channel.send(parcel).map(outcome -> new Result(parcel, outcome)))
            .merge(config.concurrency())
            .collect()
            .asList()
            .await()
            .atMost(config.lease());
    Map<Parcel, Outcome> outcomes = new LinkedHashMap<>();
    for (Result result : results) {
      outcomes.put(result.parcel(), result.outcome());
      boolean taken = result.outcome() instanceof Outcome.Sent;
      metrics.counter("gongkai.delivery.attempts", "taken", Boolean.toString(taken)).increment();
    }
    return outcomes;
  }
}
