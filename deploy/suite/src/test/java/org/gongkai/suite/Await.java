package org.gongkai.suite;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for what comes by event. */
final class Await {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Await() {}

  /** The value, as soon as it is there; fails after three minutes. */
  static <T> T until(String what, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<T> found = look.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("did not happen within " + PATIENCE + ": " + what);
      }
      pause();
    }
  }

  /**
   * The first answer with the expected status; a service that is away, or on its way up, is asked
   * again.
   */
  static JsonPath answer(String what, int status, Callable<Response> call) {
    return until(
        what, () -> attempt(call).filter(r -> r.statusCode() == status).map(Response::jsonPath));
  }

  /** The answer to a call; nothing if the service is away. */
  static Optional<Response> attempt(Callable<Response> call) {
    try {
      return Optional.of(call.call());
    } catch (IOException away) {
      return Optional.empty();
    } catch (Exception e) {
      throw new IllegalStateException("a call that cannot be made", e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
