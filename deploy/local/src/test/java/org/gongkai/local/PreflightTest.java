package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

  @TempDir Path directory;

  @Test
  void a_taken_port_is_told_with_the_option_that_helps() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Addresses addresses =
          Addresses.by(part -> part == Part.KAFKA ? other.getLocalPort() : Ports.free());

      StartFailure failure = assertThrows(StartFailure.class, () -> Preflight.ports(addresses));

      assertTrue(
          failure.getMessage().startsWith("port " + other.getLocalPort()), failure.getMessage());
      assertTrue(failure.getMessage().endsWith("--port-kafka=N"), failure.getMessage());
      assertEquals(1, failure.getMessage().lines().count());
    }
  }

  @Test
  void what_is_not_built_is_told_by_its_file() {
    Layout layout = new Layout(directory, directory.resolve(".local"));

    StartFailure failure = assertThrows(StartFailure.class, () -> Preflight.built(layout));

    assertTrue(failure.getMessage().contains("quarkus-run.jar"), failure.getMessage());
  }
}
