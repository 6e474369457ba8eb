package org.gongkai.platform.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * What the sandbox clock was set to; data of {@code org.gongkai.platform.sandbox-clock.set.v1}.
 *
 * @param instant what the clock showed when it was set
 * @param setAt the machine's time at that moment
 */
public record ClockSetting(Instant instant, Instant setAt) {

  /** Distance of the sandbox clock from the machine's. */
  Duration offset() {
    return Duration.between(setAt, instant);
  }
}
