package org.gongkai.platform.event;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Tells failures that pass by themselves (connection lost, server restarting, deadlock, lock or
 * statement time-out) from faults of what was asked.
 */
final class TransientFailures {

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private TransientFailures() {}

  /**
   * Runs the work until it succeeds or fails for a reason that will not pass.
   *
   * @param report told of each failure that is retried
   * @throws RuntimeException the work's own, when it is not transient, or when the thread is
   *     interrupted while waiting
   */
  static void retry(Runnable work, Consumer<RuntimeException> report) {
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        if (!isTransient(failure)) {
          throw failure;
        }
        report.accept(failure);
        await(pause, failure);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  /** Whether trying again later may help. */
  static boolean isTransient(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLTransientException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isTransientState(sql.getSQLState()))
          || isPoolTimeout(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTransientState(String state) {
    // 08 connection, 40 rollback (deadlock, serialization), 53 resources, 55P03 lock, 57 operator
    return state != null
        && (state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57")
            || state.equals("55P03"));
  }

  private static boolean isPoolTimeout(Throwable cause) {
    return cause instanceof SQLException
        && cause.getMessage() != null
        && cause.getMessage().contains("Acquisition timeout");
  }

  private static void await(long millis, RuntimeException failure) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
