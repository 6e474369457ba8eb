package org.gongkai.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Whether the mail server can be reached, as this replica last found. Safe to lose: it is found
 * anew by the next delivery that is due.
 */
@ApplicationScoped
class ChannelWatch {

  private static final Logger LOG = Logger.getLogger(ChannelWatch.class);

  private final AtomicReference<Outage> outage = new AtomicReference<>();
  private final Clock clock;

  ChannelWatch(Clock clock, MeterRegistry metrics) {
    this.clock = clock;
    metrics.gauge("gongkai.delivery.unreachable", outage, now -> now.get() == null ? 0 : 1);
  }

  /** Since when nothing could be sent, and why. */
  record Outage(Instant since, String reason) {}

  /** Nothing could be sent: the mail server was not there. */
  void unreachable(String reason) {
    if (outage.compareAndSet(null, new Outage(clock.instant(), reason))) {
      LOG.warnf("The mail server cannot be reached, mail waits: %s", reason);
    }
  }

  /** The mail server gave an answer, whatever it was. */
  void answered() {
    if (outage.getAndSet(null) != null) {
      LOG.info("The mail server can be reached again");
    }
  }

  /** The present outage, if there is one. */
  Optional<Outage> outage() {
    return Optional.ofNullable(outage.get());
  }
}
