package org.gongkai.notification.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says at {@code /q/health/well} that mail waits, and whether for the mail server or for somebody
 * who mends the configuration. Not a matter of readiness: inboxes work meanwhile.
 */
@Wellness
@ApplicationScoped
class ChannelHealth implements HealthCheck {

  private final ChannelWatch watch;

  ChannelHealth(ChannelWatch watch) {
    this.watch = watch;
  }

  @Override
  public HealthCheckResponse call() {
    return watch
        .outage()
        .map(
            outage ->
                HealthCheckResponse.named("mail-server")
                    .down()
                    .withData("obstacle", outage.obstacle().name())
                    .withData("since", outage.since().toString())
                    .withData("reason", outage.reason())
                    .build())
        .orElseGet(() -> HealthCheckResponse.up("mail-server"));
  }
}
