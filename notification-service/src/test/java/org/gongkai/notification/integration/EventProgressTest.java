package org.gongkai.notification.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventProgressTest {

  private static final Instant NOW = Instant.parse("2026-09-21T00:00:00Z");

  @Test
  void while_kafka_cannot_be_reached_nothing_is_known_and_the_reason_is_told() throws IOException {
    // Given
    EventProgress progress =
        new EventProgress(
            Map.of("bootstrap.servers", "127.0.0.1:" + closedPort()),
            "gongkai.task.v1",
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SimpleMeterRegistry());
    try {
      // When
      boolean done = progress.catchUp().isDone();
      // Then
      assertFalse(done);
      EventProgress.Wait wait = progress.waiting().orElseThrow();
      assertEquals(NOW, wait.since());
      assertTrue(wait.reason().startsWith("Kafka cannot be asked"), wait::reason);
    } finally {
      progress.close();
    }
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
