package org.gongkai.notification.integration;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongkai.platform.event.IncomingEvent;

/** How long after its event a projection follows. */
@ApplicationScoped
class ProjectionLag {

  private final MeterRegistry metrics;
  private final Clock clock;

  ProjectionLag(MeterRegistry metrics, Clock clock) {
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Records the age of the last event of a batch; a clock that was set back counts as no age. */
  void measure(String projection, List<IncomingEvent> events) {
    IncomingEvent last = events.get(events.size() - 1);
    Duration age = Duration.between(last.time(), clock.instant());
    Timer timer = metrics.timer("gongkai.projection.lag", "projection", projection);
    timer.record(age.isNegative() ? Duration.ZERO : age);
  }
}
