package org.gongkai.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.DeliveryQueue.Claim;
import org.gongkai.notification.integration.CatchUp;
import org.gongkai.notification.integration.EventProgress;

/**
 * Sends what is due, on every replica, without a transaction open meanwhile. After its start it
 * waits once until what had been published of tasks is known here: what was waiting when the
 * service went down may be about tasks that have ended since.
 */
@ApplicationScoped
class DeliveryWorker {

  private static final int BACKLOG_CAP = 10_000;

  private final DeliverySteps steps;
  private final DeliveryQueue queue;
  private final Channel channel;
  private final ChannelWatch watch;
  private final DeliveryConfig config;
  private final MeterRegistry metrics;
  private final AtomicInteger backlog;
  private final ExecutorService senders;
  private final CatchUp catchUp;
  private volatile boolean followsTasks;

  DeliveryWorker(
      DeliverySteps steps,
      DeliveryQueue queue,
      Channel channel,
      ChannelWatch watch,
      DeliveryConfig config,
      EventProgress events,
      MeterRegistry metrics) {
    this.steps = steps;
    this.queue = queue;
    this.channel = channel;
    this.watch = watch;
    this.config = config;
    this.metrics = metrics;
    this.catchUp = events.catchUp();
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
    followsTasks = followsTasks || catchUp.isDone();
    if (followsTasks) {
      drain();
    }
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
   * Sends until nothing is due, or the mail server cannot be reached or does not let us in.
   *
   * @return how many the server took or refused
   */
  int drain() {
    int answered = 0;
    if (watch.isQuiet()) {
      return answered;
    }
    Claim claim = steps.claim();
    while (claim.touched() > 0) {
      Map<Parcel, Outcome> outcomes =
          new Batch(channel, config.lease()).send(claim.parcels(), senders);
      if (!outcomes.isEmpty()) {
        steps.settle(outcomes);
      }
      int reached = watch(outcomes.values());
      answered += reached;
      if (reached < outcomes.size()) {
        return answered;
      }
      claim = steps.claim();
    }
    return answered;
  }

  private int watch(Collection<Outcome> outcomes) {
    int reached = 0;
    Outcome.NotTried hindered = null;
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.NotTried notTried) {
        hindered = notTried;
      } else {
        reached++;
        String taken = Boolean.toString(outcome instanceof Outcome.Sent);
        metrics.counter("gongkai.delivery.attempts", "taken", taken).increment();
      }
    }
    if (hindered != null) {
      watch.hindered(hindered);
    } else if (reached > 0) {
      watch.answered();
    }
    return reached;
  }
}
