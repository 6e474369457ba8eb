package org.gongkai.notification.integration;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says at {@code /q/health/well} that reminders wait for the events of tasks. Not a matter of
 * readiness: inboxes work meanwhile.
 */
@Wellness
@ApplicationScoped
class EventHealth implements HealthCheck {

  private final EventProgress progress;

  EventHealth(EventProgress progress) {
    this.progress = progress;
  }

  @Override
  public HealthCheckResponse call() {
    return progress
        .waiting()
        .map(
            wait ->
                HealthCheckResponse.named("task-events")
                    .down()
                    .withData("since", wait.since().toString())
                    .withData("reason", wait.reason())
                    .build())
        .orElseGet(() -> HealthCheckResponse.up("task-events"));
  }
}
