package org.gongkai.notification.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: twice as long each time up to a limit, each shortened by up to half at
 * random, so that what failed together does not come back together.
 */
record BackOff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param attempt the attempt that failed, from 1
   */
  Duration after(int attempt, RandomGenerator random) {
    long factor = 1L << Math.min(attempt - 1, MOST_DOUBLINGS);
    long full =
        first.toMillis() > longest.toMillis() / factor
            ? longest.toMillis()
            : first.toMillis() * factor;
    return Duration.ofMillis(full - random.nextLong(full / 2 + 1));
  }
}
