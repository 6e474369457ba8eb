package org.gongkai.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Sends committed events to Kafka, bucket by bucket.
 *
 * <p>Every replica runs some relay threads. A thread that finds work drains one bucket under that
 * bucket's row lock, so that however many relays run, one at a time sends the events of an
 * aggregate. A commit on this replica pokes its own relays; a slow poll covers what another replica
 * left behind.
 */
@ApplicationScoped
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final String POKE_REGISTERED = OutboxRelay.class.getName() + ".poke";

  private final OutboxConfig config;
  private final BucketDrain drain;
  private final Semaphore pokes = new Semaphore(0);
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  @Inject
  OutboxRelay(OutboxConfig config, BucketDrain drain) {
    this.config = config;
    this.drain = drain;
  }

  void start(@Observes StartupEvent event) {
    running = true;
    for (int i = 0; i < config.relays(); i++) {
      Thread thread = new Thread(this::run, "outbox-relay-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    pokes.release(threads.size());
    for (Thread thread : threads) {
      thread.join(config.deliveryTimeout().toMillis());
    }
    threads.clear();
  }

  /** Wakes a relay now. */
  void poke() {
    pokes.release();
  }

  void pokeAfterCommit(TransactionSynchronizationRegistry transactions) {
    if (transactions.getResource(POKE_REGISTERED) != null) {
      return;
    }
    transactions.putResource(POKE_REGISTERED, Boolean.TRUE);
    transactions.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing to do before the commit
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
              poke();
            }
          }
        });
  }

  private void run() {
    while (running) {
      try {
        if (!drain.drainOne()) {
          awaitPoke();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warnf("Outbox relay pauses: %s", e);
        pause();
      }
    }
  }

  private void awaitPoke() throws InterruptedException {
    if (pokes.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
      pokes.drainPermits();
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(config.poll().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
