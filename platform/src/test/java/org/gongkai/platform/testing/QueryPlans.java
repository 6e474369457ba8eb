package org.gongkai.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Collects the plans of the statements that some work runs: each is explained with its own
 * parameters and its effect undone, just before it runs.
 */
public final class QueryPlans implements SqlLogger {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern READS =
      Pattern.compile("\\s*(select|with|update|delete|insert.*\\bselect)\\b.*", Pattern.DOTALL);

  private final List<QueryPlan> plans = new CopyOnWriteArrayList<>();

  private QueryPlans() {}

  /** Runs some work and tells how the database ran its statements. */
  public static List<QueryPlan> of(Jdbi jdbi, Runnable work) {
    QueryPlans collector = new QueryPlans();
    jdbi.setSqlLogger(collector);
    try {
      work.run();
    } finally {
      jdbi.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
    }
    return List.copyOf(collector.plans);
  }

  @Override
  public void logBeforeExecution(StatementContext context) {
    boolean relay = Thread.currentThread().getName().startsWith("outbox-relay");
    if (relay || !READS.matcher(context.getParsedSql().getSql()).matches()) {
      return;
    }
    List<Argument> arguments = arguments(context);
    if (arguments.size() < context.getParsedSql().getParameters().getParameterCount()) {
      return; // a batch, whose rows are not bound yet
    }
    try {
      explain(context, arguments);
    } catch (SQLException | JsonProcessingException e) {
      throw new IllegalStateException("cannot explain " + context.getParsedSql().getSql(), e);
    }
  }

  private void explain(StatementContext context, List<Argument> arguments)
      throws SQLException, JsonProcessingException {
    Connection connection = context.getConnection();
    boolean transaction = !connection.getAutoCommit();
    try (Statement savepoint = connection.createStatement();
        PreparedStatement explain = prepare(connection, context, arguments)) {
      if (transaction) {
        savepoint.execute("savepoint explained");
      }
      try (ResultSet row = explain.executeQuery()) {
        row.next();
        plans.add(
            new QueryPlan(
                context.getParsedSql().getSql(),
                JSON.readTree(row.getString(1)).path(0).path("Plan")));
      }
      if (transaction) {
        savepoint.execute("rollback to savepoint explained");
      }
    }
  }

  private static PreparedStatement prepare(
      Connection connection, StatementContext context, List<Argument> arguments)
      throws SQLException {
    PreparedStatement explain =
        connection.prepareStatement(
            "explain (analyze, buffers, timing off, format json) "
                + context.getParsedSql().getSql());
    for (int i = 0; i < arguments.size(); i++) {
      arguments.get(i).apply(i + 1, explain, context);
    }
    return explain;
  }

  private static List<Argument> arguments(StatementContext context) {
    return context.getParsedSql().getParameters().getParameterNames().stream()
        .flatMap(name -> context.getBinding().findForName(name, context).stream())
        .toList();
  }
}
