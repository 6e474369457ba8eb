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
  void a_disk_that_is_nearly_full_is_one_line_with_what_is_free_and_what_is_needed() {
    StartFailure failure =
        assertThrows(StartFailure.class, () -> Preflight.diskSpace(directory, Long.MAX_VALUE));

    assertTrue(failure.getMessage().contains(directory.toString()), failure.getMessage());
    assertTrue(failure.getMessage().endsWith("9223372036854 MB needed"), failure.getMessage());
    assertEquals(1, failure.getMessage().lines().count());
  }

  @Test
  void what_is_not_built_is_told_by_its_file() {
    Layout layout = new Layout(directory, directory.resolve(".local"));

    StartFailure failure = assertThrows(StartFailure.class, () -> Preflight.built(layout));

    assertTrue(failure.getMessage().contains("quarkus-run.jar"), failure.getMessage());
  }
}
