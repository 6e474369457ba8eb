package org.gongkai.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells which step has taken how long, and every ten seconds what is still awaited. Safe for steps
 * in parallel.
 */
public final class Progress implements AutoCloseable {

  private static final long REMIND_SECONDS = 10;

  private final PrintStream out;
  private final Map<String, Long> running = new LinkedHashMap<>();
  private final ScheduledExecutorService reminder =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  /** Progress on a stream. */
  public Progress(PrintStream out) {
    this.out = out;
    reminder.scheduleAtFixedRate(this::remind, REMIND_SECONDS, REMIND_SECONDS, TimeUnit.SECONDS);
  }

  /** Does a step and tells how long it took. */
  <T> T step(String name, Supplier<T> work) {
    long began = begin(name);
    try {
      T result = work.get();
      tell("%6.1f s  %s".formatted((System.nanoTime() - began) / 1e9, name));
      return result;
    } finally {
      end(name);
    }
  }

  /** Does a step that answers nothing. */
  void step(String name, Runnable work) {
    step(
        name,
        () -> {
          work.run();
          return null;
        });
  }

  /** Says a line, unless all has been said. */
  synchronized void tell(String line) {
    if (!reminder.isShutdown()) {
      out.println(line);
      out.flush();
    }
  }

  private synchronized long begin(String name) {
    long now = System.nanoTime();
    running.put(name, now);
    return now;
  }

  private synchronized void end(String name) {
    running.remove(name);
  }

  private synchronized void remind() {
    if (!running.isEmpty()) {
      tell("       …  " + String.join(", ", running.keySet()));
    }
  }

  /** Falls silent. */
  @Override
  public synchronized void close() {
    reminder.shutdownNow();
  }
}
