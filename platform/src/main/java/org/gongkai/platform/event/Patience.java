package org.gongkai.platform.event;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Tries again, with a growing pause, until the work succeeds. */
final class Patience {

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private Patience() {}

  /**
   * Runs the work until it succeeds, or fails for a reason that trying again will not mend.
   *
   * @param passes whether a failure passes by itself
   * @param report told of each failure that is retried
   * @throws RuntimeException the work's own, when it does not pass, or when the thread is
   *     interrupted while waiting
   */
  static void retry(Runnable work, Predicate<Throwable> passes, Consumer<RuntimeException> report) {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        if (!passes.test(failure)) {
          throw failure;
        }
        report.accept(failure);
        await(pause, failure);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private static void await(long millis, RuntimeException failure) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
