package org.gongkai.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.gongkai.local.Addresses;
import org.gongkai.local.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/up} as a person runs it: what it says when it cannot start, and that nothing is
 * left when it is ended. It runs in a second checkout, made of links to this one, so that it meets
 * nobody's data.
 */
@Order(4)
class UpIT {

  private static final Path CHECKOUT = Path.of(System.getProperty("gongkai.root"));
  private static final Path SECOND = Path.of("target", "second-checkout").toAbsolutePath();

  private static final int SIGTERM = 128 + 15;

  private final Addresses addresses = Addresses.free();

  @BeforeEach
  void linkTheCheckout() throws IOException {
    FileUtils.deleteDirectory(SECOND.toFile());
    Files.createDirectories(SECOND.resolve(".local"));
    try (Stream<Path> entries = Files.list(CHECKOUT)) {
      for (Path entry : entries.filter(UpIT::belongsToTheSources).toList()) {
        Files.createSymbolicLink(SECOND.resolve(entry.getFileName()), entry);
      }
    }
    Files.createFile(SECOND.resolve(".local/built"));
  }

  @AfterEach
  void nothingIsLeft() {
    processesOfTheSecondCheckout().forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void a_jdk_that_is_too_old_is_one_clear_line() throws Exception {
    // Given
    Path old = Files.createDirectories(SECOND.resolve(".local/old-jdk/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho '    java.specification.version = 11' >&2\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path home = old.getParent().getParent();
    // When
    Ended ended = ended(up(Map.of("JAVA_HOME", home.toString()), "refused.txt"), "refused.txt");
    // Then
    assertEquals(1, ended.code(), ended.said());
    assertEquals(1, ended.said().lines().count(), ended.said());
    assertTrue(ended.said().startsWith("deploy/up: Java 17 or newer is needed"), ended.said());
  }

  @Test
  void a_second_start_is_refused_in_one_line_and_the_end_of_the_first_leaves_no_process()
      throws Exception {
    // Given
    Process first = up(Map.of(), "first.txt");
    Await.until(
        "PostgreSQL and Kafka run",
        () -> Optional.of(first).filter(up -> listening(Part.POSTGRES) && listening(Part.KAFKA)));
    Ended second = ended(up(Map.of(), "second.txt"), "second.txt");
    // When
    first.destroy();
    Ended ended = ended(first, "first.txt");
    // Then
    assertEquals(1, second.code(), second.said());
    assertEquals(1, second.said().lines().count(), second.said());
    assertTrue(second.said().contains("runs already from this checkout"), second.said());
    assertEquals(SIGTERM, ended.code(), ended.said());
    Await.until(
        "every process has ended",
        () -> Optional.of(processesOfTheSecondCheckout()).filter(List::isEmpty));
    assertEquals(List.of(), Stream.of(Part.values()).filter(this::listening).toList());
  }

  private record Ended(int code, String said) {}

  private Process up(Map<String, String> more, String output) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(SECOND.resolve("deploy/up").toString(), "--no-load")
            .redirectErrorStream(true)
            .redirectOutput(SECOND.resolve(".local").resolve(output).toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    for (Part part : Part.values()) {
      builder.environment().put("GONGKAI_PORT_" + part, Integer.toString(addresses.port(part)));
    }
    builder.environment().putAll(more);
    return builder.start();
  }

  private static Ended ended(Process up, String output) throws IOException, InterruptedException {
    assertTrue(up.waitFor(90, TimeUnit.SECONDS), "it does not end");
    Path said = SECOND.resolve(".local").resolve(output);
    return new Ended(up.exitValue(), Files.readString(said, StandardCharsets.UTF_8).strip());
  }

  private boolean listening(Part part) {
    try (Socket socket = new Socket("localhost", addresses.port(part))) {
      return socket.isConnected();
    } catch (IOException nobody) {
      return false;
    }
  }

  private static List<ProcessHandle> processesOfTheSecondCheckout() {
    return ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().filter(c -> c.contains(SECOND.toString())).isPresent())
        .toList();
  }

  private static boolean belongsToTheSources(Path entry) {
    String name = entry.getFileName().toString();
    return !name.startsWith(".") && !name.equals("target");
  }
}
