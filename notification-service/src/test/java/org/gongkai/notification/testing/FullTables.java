package org.gongkai.notification.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.gongkai.platform.db.Sql;

/** Tables as full as after a while, and how PostgreSQL goes through them. */
@ApplicationScoped
public class FullTables {

  /** How many messages, each with a delivery. */
  public static final int ROWS = 50_000;

  /** Every unit has this many of them: messages go round. */
  public static final int UNITS = 500;

  private final Sql sql;

  FullTables(Sql sql) {
    this.sql = sql;
  }

  /**
   * Enters messages of the units {@code U-0} to {@code U-499}, the last ten of which belong to
   * jurisdiction 140499 and the others to 140400, and their deliveries: three of four sent, the
   * others waiting for an hour from now, fifty of them due.
   */
  public void fill() {
    sql.jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO recipient (id, version, unit, name, email, language, active)"
                      + " VALUES ('019aa300-0000-7000-8000-0000000000aa', 0, 'U-0', '办公室',"
                      + " 'office@u0.example', 'zh-CN', true)");
              handle.execute(
                  "INSERT INTO message (id, version, unit, kind, source, task, task_kind, title,"
                      + " jurisdiction, task_unit, provisional, deadline_revision, posted_at)"
                      + " SELECT lpad(to_hex(n), 32, '0')::uuid, 1, 'U-' || n % 500, 'TASK_OPENED',"
                      + " 'v1', gen_random_uuid(), 'DISCLOSURE', 'T',"
                      + " CASE WHEN n % 500 >= 490 THEN '140499' ELSE '140400' END, 'U-' || n % 500,"
                      + " false, 1, now() FROM generate_series(1, ?) n",
                  ROWS);
              handle.execute(
                  "INSERT INTO delivery (id, version, message, recipient, unit, channel, state,"
                      + " priority, attempts, next_attempt_at, created_at)"
                      + " SELECT id, 1, id, '019aa300-0000-7000-8000-0000000000aa', unit, 'EMAIL',"
                      + " CASE WHEN n % 4 = 0 THEN 'PENDING' ELSE 'SENT' END, n % 3, 0,"
                      + " CASE WHEN n % 4 = 0 THEN now() + CASE WHEN n % 1000 = 0"
                      + " THEN interval '-1 minute' ELSE interval '1 hour' END END, now()"
                      + " FROM (SELECT id, unit, row_number() OVER (ORDER BY id) AS n FROM message) m");
              // as autovacuum leaves them
              handle.execute("VACUUM (ANALYZE) message, delivery, recipient");
            });
  }

  /**
   * How a statement is carried out, one step to a line, as {@code EXPLAIN (ANALYZE, BUFFERS)} tells
   * it. The statement is carried out; call it in a transaction that is rolled back.
   */
  public String plan(String statement, Map<String, ?> values, Map<String, List<String>> arrays) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              var explain =
                  handle.createQuery("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF) " + statement);
              values.forEach(explain::bind);
              arrays.forEach((name, texts) -> explain.bindArray(name, String.class, texts));
              return String.join("\n", explain.mapTo(String.class).list());
            });
  }
}
