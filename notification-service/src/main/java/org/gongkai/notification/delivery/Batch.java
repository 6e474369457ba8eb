package org.gongkai.notification.delivery;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.gongkai.notification.delivery.Channel.Outcome;
import org.gongkai.notification.delivery.Channel.Outcome.NotTried;

/**
 * The parcels of one claim on their way. Once the other side lets nobody in the rest is not tried,
 * and nothing is begun in the second half of the lease, so that what this replica sends is still
 * its own when the answer comes.
 */
final class Batch {

  private static final NotTried TOO_SLOW =
      new NotTried(
          Obstacle.UNREACHABLE, "not tried: the mail server is too slow for so many mails");

  private final Channel channel;
  private final long begun = System.nanoTime();
  private final long window;
  private volatile NotTried outage;

  Batch(Channel channel, Duration lease) {
    this.channel = channel;
    this.window = lease.toNanos() / 2;
  }

  /** Sends the parcels on these threads and waits for all. */
  Map<Parcel, Outcome> send(List<Parcel> parcels, ExecutorService threads) {
    Map<Parcel, Future<Outcome>> sending = new LinkedHashMap<>();
    for (Parcel parcel : parcels) {
      sending.put(parcel, threads.submit(() -> send(parcel)));
    }
    Map<Parcel, Outcome> outcomes = new LinkedHashMap<>();
    sending.forEach((parcel, future) -> outcomes.put(parcel, outcomeOf(future)));
    return outcomes;
  }

  private Outcome send(Parcel parcel) {
    if (outage != null) {
      return outage;
    }
    if (System.nanoTime() - begun > window) {
      return TOO_SLOW;
    }
    Outcome outcome = channel.send(parcel);
    if (outcome instanceof NotTried notTried) {
      outage = notTried;
    }
    return outcome;
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
}
