package org.gongkai.task.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Ends connections of the service while their transactions have written and not committed, some
 * early, some late.
 */
public final class ConnectionKiller implements AutoCloseable {

  private static final String KILL =
      """
      select count(pg_terminate_backend(pid)) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null
         and clock_timestamp() - xact_start > make_interval(secs => ?)
      """;
  private static final double[] AFTER = {0, 0.002, 0.005, 0.01, 0.02, 0.04, 0.08};

  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<Integer> killed;

  private ConnectionKiller(Connection own, int kills) {
    killed = thread.submit((Callable<Integer>) () -> kill(own, kills));
  }

  /** Begins to end so many connections, one after the other. */
  public static ConnectionKiller of(int kills) {
    Config config = ConfigProvider.getConfig();
    try {
      return new ConnectionKiller(
          DriverManager.getConnection(
              config.getValue("quarkus.datasource.jdbc.url", String.class),
              config.getValue("quarkus.datasource.username", String.class),
              config.getValue("quarkus.datasource.password", String.class)),
          kills);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether all have been ended. */
  public boolean done() {
    return killed.isDone();
  }

  private static int kill(Connection own, int kills) throws SQLException {
    try (own;
        PreparedStatement statement = own.prepareStatement(KILL)) {
      int done = 0;
      while (done < kills && !Thread.currentThread().isInterrupted()) {
        statement.setDouble(1, AFTER[done % AFTER.length]);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          done += row.getInt(1);
        }
      }
      return done;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
