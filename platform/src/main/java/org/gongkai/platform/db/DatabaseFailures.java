package org.gongkai.platform.db;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.hibernate.exception.JDBCConnectionException;

/**
 * Tells what failures of the database mean, however often they are wrapped.
 *
 * <p>A transaction that fails at commit hides its reason in causes and suppressed exceptions, so
 * both are searched. States are those of PostgreSQL (appendix A of its manual).
 */
public final class DatabaseFailures {

  private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03");
  private static final int DEEPEST = 64;

  private DatabaseFailures() {}

  /** The failure, its causes, and what they suppressed; outermost first. */
  public static List<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> found = new ArrayList<>();
    Deque<Throwable> waiting = new ArrayDeque<>();
    waiting.add(failure);
    while (!waiting.isEmpty() && seen.size() < DEEPEST) {
      Throwable next = waiting.remove();
      if (seen.add(next)) {
        found.add(next);
        if (next.getCause() != null) {
          waiting.add(next.getCause());
        }
        Collections.addAll(waiting, next.getSuppressed());
        if (next instanceof SQLException sql && sql.getNextException() != null) {
          waiting.add(sql.getNextException());
        }
      }
    }
    return found;
  }

  /**
   * Whether somebody else changed or held the same rows: serialization, deadlock, lock, version.
   */
  public static boolean isConflict(Throwable cause) {
    return cause instanceof OptimisticLockException
        || cause instanceof StaleStateException
        || (cause instanceof SQLException sql && CONFLICTS.contains(state(sql)));
  }

  /** Connection lost (08), no resources (53), operator intervention (57), or the pool is empty. */
  public static boolean isUnavailable(Throwable cause) {
    if (cause instanceof JDBCConnectionException) {
      return true;
    }
    if (!(cause instanceof SQLException sql)) {
      return false;
    }
    String state = state(sql);
    return state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57")
        || String.valueOf(sql.getMessage()).contains("cquisition timeout");
  }

  /** Whether the failure passes by itself, so that the same work may succeed later. */
  public static boolean isTransient(Throwable failure) {
    return chain(failure).stream().anyMatch(cause -> isConflict(cause) || isUnavailable(cause));
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }
}
