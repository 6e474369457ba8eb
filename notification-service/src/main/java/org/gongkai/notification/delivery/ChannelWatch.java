package org.gongkai.notification.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.gongkai.notification.delivery.Channel.Outcome.NotTried;
import org.jboss.logging.Logger;

/**
 * Whether the mail server lets this replica in, as it last found. Safe to lose: it is found anew by
 * the next delivery that is due.
 */
@ApplicationScoped
class ChannelWatch {

  private static final Logger LOG = Logger.getLogger(ChannelWatch.class);

  private final AtomicReference<Outage> outage = new AtomicReference<>();
  private final Clock clock;
  private final BackOff backOff;
  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  ChannelWatch(Clock clock, DeliveryConfig config, MeterRegistry metrics) {
    this.clock = clock;
    this.backOff = new BackOff(config.firstPause(), config.longestOutagePause());
    metrics.gauge("gongkai.delivery.unreachable", outage, now -> flag(now, Obstacle.UNREACHABLE));
    metrics.gauge(
        "gongkai.delivery.misconfigured", outage, now -> flag(now, Obstacle.CONFIGURATION));
  }

  /**
   * Since when nothing could be sent, and why.
   *
   * @param reason of the last time
   * @param times how often in a row
   * @param quietUntil reading of {@link System#nanoTime()} before which nothing is tried
   */
  record Outage(Obstacle obstacle, Instant since, String reason, int times, long quietUntil) {}

  /** Nothing could be sent. */
  void hindered(NotTried last) {
    Outage before = outage.getAndUpdate(present -> next(present, last));
    if (before == null || before.obstacle() != last.obstacle()) {
      LOG.warnf("Mail waits, %s: %s", text(last.obstacle()), last.reason());
    }
  }

  /** The mail server gave an answer about a mail, whatever it was. */
  void answered() {
    if (outage.getAndSet(null) != null) {
      LOG.info("The mail server takes mail again");
    }
  }

  /**
   * Whether the mail server is left alone for a while: who signs in wrongly again and again is
   * locked out, and the mail that waits would do so every second.
   */
  boolean isQuiet() {
    Outage present = outage.get();
    return present != null
        && present.obstacle() == Obstacle.CONFIGURATION
        && System.nanoTime() - present.quietUntil() < 0;
  }

  /** The present outage, if there is one. */
  Optional<Outage> outage() {
    return Optional.ofNullable(outage.get());
  }

  private Outage next(Outage present, NotTried last) {
    boolean same = present != null && present.obstacle() == last.obstacle();
    int times = same ? present.times() + 1 : 1;
    Duration pause = backOff.after(times, random);
    return new Outage(
        last.obstacle(),
        same ? present.since() : clock.instant(),
        last.reason(),
        times,
        System.nanoTime() + pause.toNanos());
  }

  private static int flag(AtomicReference<Outage> now, Obstacle obstacle) {
    Outage present = now.get();
    return present != null && present.obstacle() == obstacle ? 1 : 0;
  }

  private static String text(Obstacle obstacle) {
    return switch (obstacle) {
      case UNREACHABLE -> "the mail server cannot be reached";
      case CONFIGURATION -> "the mail server does not let us in as gongkai.mail.* says";
    };
  }
}
