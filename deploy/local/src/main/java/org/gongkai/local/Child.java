package org.gongkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A server that runs as a process of its own, writes a log file, and ends with this JVM. */
final class Child implements AutoCloseable {

  /** Ctrl-C goes to all processes of a terminal; this one ends when its parent says so. */
  private static final List<String> DEAF_TO_CTRL_C =
      List.of("sh", "-c", "trap '' INT; exec \"$@\"", "child");

  private static final int TAIL_LINES = 15;
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final long SECONDS_TO_END = 20;

  private final String name;
  private final Process process;
  private final Path log;

  private Child(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a process.
   *
   * @param environment what is added to this JVM's own environment
   * @param log where its output goes; begun anew
   */
  static Child start(String name, List<String> command, Map<String, String> environment, Path log) {
    List<String> whole = Stream.concat(DEAF_TO_CTRL_C.stream(), command.stream()).toList();
    ProcessBuilder builder =
        new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      Process process = builder.start();
      process.getOutputStream().close();
      Guard.over(process);
      return new Child(name, process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be started", e);
    }
  }

  /**
   * Waits until an address answers with success.
   *
   * @throws StartFailure if the process ends before, or does not answer in time
   */
  void awaitAnswer(URI address, Duration patience) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers(http, request)) {
      if (endsWithin(LOOK_EVERY_MILLIS)) {
        throw new StartFailure(
            name + " ended with code " + process.exitValue() + "; its log: " + log, tail());
      }
      if (System.nanoTime() > deadline) {
        throw new StartFailure(
            name + " did not answer within " + patience.toSeconds() + " s; its log: " + log,
            tail());
      }
    }
  }

  private static boolean answers(HttpClient http, HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.uri(), e);
    }
  }

  private boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + name, e);
    }
  }

  /** The last lines of its log. */
  String tail() {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      List<String> all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - TAIL_LINES), all.size()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + log, e);
    }
  }

  /** The process id. */
  long pid() {
    return process.pid();
  }

  /** Completes when the process has ended, with its exit code. */
  CompletableFuture<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** Ends the process and what it started: asks first, and after a while no longer asks. */
  @Override
  public void close() {
    List<ProcessHandle> family =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    family.forEach(ProcessHandle::destroy);
    try {
      CompletableFuture.allOf(
              family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(SECONDS_TO_END, TimeUnit.SECONDS);
    } catch (TimeoutException patienceIsOver) {
      family.forEach(ProcessHandle::destroyForcibly);
    } catch (InterruptedException e) {
      family.forEach(ProcessHandle::destroyForcibly);
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot wait for the end of " + name, e);
    }
  }
}
