package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.Query;

/** Puts what has failed back into the queue, when somebody asks for it. */
@ApplicationScoped
class DeliveryRetries {

  private static final String AGAIN =
      """
      UPDATE delivery d SET version = d.version + 1, state = 'PENDING', attempts = 0, postponements = 0, obstacle = NULL,
        finished_at = NULL, next_attempt_at = now()
      """;

  private static final String ONE = AGAIN + "WHERE d.id = :id AND d.state = 'FAILED'";

  private final Sql sql;

  DeliveryRetries(Sql sql) {
    this.sql = sql;
  }

  /** A delivery that was put back, and whose it is. */
  record Retried(UUID id, String unit) {}

  /**
   * Puts a failed delivery back into the queue. Safe when two do it at once: it leaves FAILED once.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean retry(UUID id) {
    return sql.jdbi().withHandle(handle -> handle.createUpdate(ONE).bind("id", id).execute()) == 1;
  }

  /**
   * Puts failed deliveries back, the oldest first. Safe when two do it at once: what one has locked
   * the other passes over.
   *
   * @param units whose; null for all
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Retried> retry(RetryFilter filter, Collection<String> units) {
    String many =
        "WITH chosen AS MATERIALIZED (SELECT f.id FROM delivery f JOIN message m ON m.id = f.message"
            + " WHERE f.state = 'FAILED'"
            + (units == null ? "" : " AND f.unit = ANY(:units)")
            + (filter.kind() == null ? "" : " AND m.kind = :kind")
            + (filter.failedFrom() == null
                ? ""
                : " AND f.finished_at >= CAST(:from AS timestamptz)")
            + (filter.failedBefore() == null
                ? ""
                : " AND f.finished_at < CAST(:before AS timestamptz)")
            + " ORDER BY f.id LIMIT :most FOR UPDATE OF f SKIP LOCKED) "
            + AGAIN
            + "FROM chosen c WHERE d.id = c.id RETURNING d.id, d.unit";
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(many).bind("most", filter.limit());
              if (units != null) {
                query.bindArray("units", String.class, units);
              }
              if (filter.kind() != null) {
                query.bind("kind", filter.kind().name());
              }
              bind(query, "from", filter.failedFrom());
              bind(query, "before", filter.failedBefore());
              return query
                  .map(
                      (row, context) ->
                          new Retried(row.getObject("id", UUID.class), row.getString("unit")))
                  .list();
            });
  }

  private static void bind(Query query, String name, Instant instant) {
    if (instant != null) {
      query.bind(name, instant.toString());
    }
  }
}
