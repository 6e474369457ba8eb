package org.gongkai.platform.sandbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gongkai.platform.event.Inbox;

/** Hears where the suite's clock was set. */
@ApplicationScoped
class SandboxClockConsumer {

  private final Inbox inbox;
  private final SandboxClock clock;
  private final String service;

  @Inject
  SandboxClockConsumer(
      Inbox inbox,
      SandboxClock clock,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.inbox = inbox;
    this.clock = clock;
    this.service = service;
  }

  @Incoming("sandbox-clock")
  @Blocking
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.receive(service, records, clock::apply);
  }
}
