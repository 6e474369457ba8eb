package org.gongkai.notification.delivery;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says at {@code /q/health/well} that mail waits. Not a matter of readiness: inboxes work while the
 * mail server is away.
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
                    .withData("since", outage.since().toString())
                    .withData("reason", outage.reason())
                    .build())
        .orElseGet(() -> HealthCheckResponse.up("mail-server"));
  }
}
