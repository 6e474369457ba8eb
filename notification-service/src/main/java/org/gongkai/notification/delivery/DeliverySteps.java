package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.DeliveryQueue.Claim;
import org.gongkai.notification.delivery.DeliveryQueue.Settlement;
import org.gongkai.notification.event.NotificationEvent;
import org.gongkai.platform.event.Outbox;
import org.gongkai.platform.event.OutgoingEvent;

/** The two transactions of a delivery: before it is sent, and after. */
@ApplicationScoped
class DeliverySteps {

  private final DeliveryQueue queue;
  private final DeliveryConfig config;
  private final Outbox outbox;
  private final Clock clock;
  private final BackOff backOff;
  private final BackOff outageBackOff;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  DeliverySteps(DeliveryQueue queue, DeliveryConfig config, Outbox outbox, Clock clock) {
    this.queue = queue;
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
    this.backOff = new BackOff(config.firstPause(), config.longestPause());
    this.outageBackOff = new BackOff(config.firstPause(), config.longestOutagePause());
  }

  /**
   * Claims a batch. Safe because the claim is committed before anything is sent, and ends by
   * itself.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Claim claim() {
    return queue.claim(config.batchSize(), config.lease().toMillis(), clock.instant());
  }

  /**
   * Records what came of a batch and announces what is final; what could not be tried waits without
   * losing an attempt. Safe when killed before: the lease runs out and the batch is sent again with
   * the same ids; state and event commit together.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void settle(Map<Parcel, Outcome> outcomes) {
    Instant at = clock.instant();
    List<Settlement> settlements = new ArrayList<>();
    outcomes.forEach((parcel, outcome) -> settlements.add(settlement(parcel, outcome)));
    Set<UUID> settled = new HashSet<>(queue.settle(settlements, at));
    List<OutgoingEvent> events = new ArrayList<>();
    int place = 0;
    for (Parcel parcel : outcomes.keySet()) {
      Settlement settlement = settlements.get(place++);
      if (settled.contains(parcel.delivery()) && settlement.state() != DeliveryState.PENDING) {
        events.add(event(parcel, settlement.state(), at));
      }
    }
    outbox.append(events);
  }

  private Settlement settlement(Parcel parcel, Outcome outcome) {
    if (outcome instanceof Outcome.NotTried notTried) {
      return Settlement.postponed(
          parcel, notTried, outageBackOff.after(parcel.postponements() + 1, random).toMillis());
    }
    if (outcome instanceof Outcome.Failed failed) {
      boolean last = failed.permanent() || parcel.attempt() >= config.attempts();
      return Settlement.attempted(
          parcel,
          last ? DeliveryState.FAILED : DeliveryState.PENDING,
          failed.reason(),
          backOff.after(parcel.attempt(), random).toMillis());
    }
    return Settlement.attempted(parcel, DeliveryState.SENT, null, 0);
  }

  private static OutgoingEvent event(Parcel parcel, DeliveryState state, Instant at) {
    return new NotificationEvent(
            parcel.delivery(),
            parcel.version() + 1,
            parcel.message(),
            parcel.task(),
            parcel.notice().kind().name(),
            parcel.notice().workingDaysLeft(),
            parcel.deadlineRevision(),
            parcel.unit(),
            "EMAIL",
            parcel.attempt(),
            at)
        .as(
            state == DeliveryState.SENT
                ? NotificationEvent.Type.DELIVERY_SUCCEEDED
                : NotificationEvent.Type.DELIVERY_FAILED);
  }
}
