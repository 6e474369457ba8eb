package org.gongkai.task.sweep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.gongkai.platform.db.DatabaseFailures;
import org.jboss.logging.Logger;

/**
 * Goes through rows that are due, a slice per transaction, until none is left.
 *
 * <p>A slice that fails is rolled back and gone through row by row. The row that fails alone is
 * logged and counted, and held back for a minute, then for twice as long each time, an hour at
 * most; the others are dealt with meanwhile. When a thousand rows are held back the fault is not
 * theirs, and the sweep gives up until its next tick; so it does when nothing can be claimed, when
 * the database is away, and when somebody else holds the rows.
 *
 * <p>Safe when killed and with several replicas: what is held back is only remembered here, so a
 * new process tries it at once, and rows are claimed by whoever deals with them.
 */
public final class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_HELD_BACK = 1_000;

  private final String name;
  private final int most;
  private final LongSupplier nanoTime;
  private final Counter swept;
  private final Counter failed;
  private final Map<UUID, Failure> failures = new ConcurrentHashMap<>();

  /**
   * A sweep.
   *
   * @param name by which the log and the metrics tell it from others
   * @param most rows of a slice
   */
  public Sweep(String name, int most, MeterRegistry metrics) {
    this(name, most, metrics, System::nanoTime);
  }

  Sweep(String name, int most, MeterRegistry metrics, LongSupplier nanoTime) {
    this.name = name;
    this.most = most;
    this.nanoTime = nanoTime;
    this.swept = metrics.counter("gongkai.task.swept", "sweep", name);
    this.failed = metrics.counter("gongkai.task.sweep.failed", "sweep", name);
    Gauge.builder("gongkai.task.sweep.held.back", failures, Map::size)
        .tag("sweep", name)
        .description("rows that failed alone and are tried again later")
        .register(metrics);
  }

  /**
   * Claims and deals with slices until a slice has nothing left to do.
   *
   * @param work claims by {@link Slice#bind}, notes it by {@link Slice#claimed}, and answers how
   *     many rows it has dealt with
   * @throws RuntimeException when the fault is not a row's
   */
  public void run(ToIntFunction<Slice> work) {
    int oneByOne = 0;
    int done;
    do {
      Slice slice = new Slice(oneByOne > 0 ? 1 : most, heldBack());
      oneByOne--;
      try {
        done = QuarkusTransaction.requiringNew().call(() -> work.applyAsInt(slice));
        swept.increment(done);
        slice.keys().forEach(failures::remove);
      } catch (RuntimeException e) {
        done = slice.keys().size();
        if (done == 0 || failures.size() >= MOST_HELD_BACK || DatabaseFailures.isTransient(e)) {
          throw e;
        }
        if (done == 1) {
          holdBack(slice.keys().get(0), e);
        } else {
          LOG.warnf(e, "Slice failed, sweep=%s rows=%d: one by one now", name, done);
          oneByOne = done;
        }
      }
    } while (done > 0);
  }

  private void holdBack(UUID key, RuntimeException cause) {
    failed.increment();
    Failure failure =
        failures.compute(key, (k, before) -> Failure.after(before, nanoTime.getAsLong()));
    LOG.warnf(cause, "Row failed, sweep=%s key=%s: again in %s", name, key, failure.pause());
  }

  private Set<UUID> heldBack() {
    long now = nanoTime.getAsLong();
    failures.values().removeIf(failure -> failure.isOver(now));
    return failures.entrySet().stream()
        .filter(row -> row.getValue().lasts(now))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * That a row failed alone.
   *
   * @param since when, by the machine
   * @param pause for how long it is left alone
   */
  private record Failure(long since, Duration pause) {

    boolean lasts(long now) {
      return now - since < pause.toNanos();
    }

    /** Nobody has claimed the row since its pause: it is gone, or due no more. */
    boolean isOver(long now) {
      return now - since > pause.plus(LONGEST).toNanos();
    }

    static Failure after(Failure before, long now) {
      Duration longer = before == null ? FIRST : before.pause.multipliedBy(2);
      return new Failure(now, longer.compareTo(LONGEST) > 0 ? LONGEST : longer);
    }
  }
}
