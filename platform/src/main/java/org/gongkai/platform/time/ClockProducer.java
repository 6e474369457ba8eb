package org.gongkai.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Gives every bean the one clock of the service. */
class ClockProducer {

  private final SuiteClock clock = new SuiteClock(Clock.systemUTC());

  @Produces
  @Singleton
  SuiteClock suiteClock() {
    return clock;
  }
}
