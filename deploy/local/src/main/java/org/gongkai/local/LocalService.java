package org.gongkai.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A service of the suite as production runs it: its own process, the same jar, configured by its
 * environment alone.
 *
 * <p>Its JVM is sized for a small machine: below 350 MB resident, and compiled by the quick
 * compiler alone, which halves the work of a start.
 */
public final class LocalService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final List<String> SMALL_JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xms48m",
          "-Xmx144m",
          "-XX:MinHeapFreeRatio=20",
          "-XX:MaxHeapFreeRatio=40",
          "-XX:MaxMetaspaceSize=160m",
          "-XX:ReservedCodeCacheSize=48m");

  /** What compilers and buffers have given back goes back to the system. */
  private static final Map<String, String> SMALL_MALLOC =
      Map.of("MALLOC_ARENA_MAX", "1", "MALLOC_TRIM_THRESHOLD_", "131072");

  private final Part part;
  private final Child process;

  private LocalService(Part part, Child process) {
    this.part = part;
    this.process = process;
  }

  /**
   * Starts a service and waits until it is ready for requests.
   *
   * @param application its {@code quarkus-run.jar}
   * @param environment its configuration
   * @param temporary where it puts files that it needs for a moment
   * @param log the file for its output
   * @param address where it will listen
   */
  static LocalService start(
      Part part,
      Path application,
      Map<String, String> environment,
      Path temporary,
      Path log,
      URI address) {
    List<String> command =
        Stream.of(
                List.of(ProcessHandle.current().info().command().orElse("java")),
                SMALL_JVM,
                List.of("-Djava.io.tmpdir=" + temporary, "-jar", application.toString()))
            .flatMap(List::stream)
            .toList();
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(SMALL_MALLOC);
    Child process = Child.start(part.key() + "-service", command, all, log);
    process.awaitAnswer(address.resolve("/q/health/ready"), PATIENCE);
    return new LocalService(part, process);
  }

  /** Which service it is. */
  public Part part() {
    return part;
  }

  /** Its process id, for a test that takes it away. */
  public long pid() {
    return process.pid();
  }

  /** Completes with the exit code when the process has ended. */
  public CompletableFuture<Integer> ended() {
    return process.ended();
  }

  /** The last lines of its log. */
  public String lastWords() {
    return process.tail();
  }

  @Override
  public void close() {
    process.close();
  }
}
