package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

  @TempDir Path directory;

  @Test
  void a_server_that_ends_while_it_is_awaited_is_told_with_its_code_and_its_last_words() {
    // Given
    URI nobody = URI.create("http://localhost:" + Ports.free());
    List<String> command = List.of("sh", "-c", "echo \"no $THING\"; exit 7");

    // When
    StartFailure failure;
    try (Child child =
        Child.start("a-service", command, Map.of("THING", "database"), directory.resolve("log"))) {
      failure =
          assertThrows(StartFailure.class, () -> child.awaitAnswer(nobody, Duration.ofSeconds(20)));
    }

    // Then
    assertTrue(
        failure.getMessage().startsWith("a-service ended with code 7"), failure.getMessage());
    assertEquals("no database", failure.details());
  }

  @Test
  void what_a_server_started_ends_with_it() throws Exception {
    // Given
    Child child =
        Child.start(
            "a-service",
            List.of("sh", "-c", "sleep 600 & wait"),
            Map.of(),
            directory.resolve("log"));
    ProcessHandle server = ProcessHandle.of(child.pid()).orElseThrow();
    ProcessHandle startedByIt = firstChildOf(server);

    // When
    child.close();

    // Then
    child.ended().get(5, TimeUnit.SECONDS);
    assertFalse(server.isAlive());
    assertFalse(startedByIt.isAlive());
  }

  private static ProcessHandle firstChildOf(ProcessHandle server) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            Stream.generate(() -> server.children().findFirst())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow());
  }
}
