package org.gongkai.platform.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Who tries to set the suite's clock without thinking sets it to what it shows. */
@ApplicationScoped
class ClockSubjects implements ConsoleSubjects {

  private final Clock clock;

  ClockSubjects(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Map<String, Finder> finders() {
    return Map.of(
        "setSandboxClock",
        stored ->
            Optional.of(
                Subject.unchanged()
                    .body("/instant", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())));
  }
}
