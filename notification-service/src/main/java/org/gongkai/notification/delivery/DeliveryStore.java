package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.Query;

/** Deliveries as lists, for those who watch over them. */
@ApplicationScoped
class DeliveryStore {

  private static final String SELECT =
      """
      SELECT d.*, m.task, m.kind, r.name AS recipient_name, r.email
      FROM delivery d
      JOIN message m ON m.id = d.message
      JOIN recipient r ON r.id = d.recipient
      """;

  private final Sql sql;

  DeliveryStore(Sql sql) {
    this.sql = sql;
  }

  Optional<DeliveryView> find(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE d.id = :id")
                    .bind("id", id)
                    .map((row, context) -> view(row))
                    .findOne());
  }

  /**
   * The newest first.
   *
   * @param units whose; null for all
   * @param after id of the last one of the page before; null for the first page
   */
  List<DeliveryView> list(Collection<String> units, DeliveryFilter filter, UUID after, int rows) {
    String narrowed = filter.conditions() + (after == null ? "" : " AND d.id < :after");
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query select = handle.createQuery(page(units != null, narrowed)).bind("rows", rows);
              if (units != null) {
                select.bindArray("units", String.class, units);
              }
              filter.bind(select);
              if (after != null) {
                select.bind("after", after);
              }
              return select.map((row, context) -> view(row)).list();
            });
  }

  /**
   * The statement of one page: where units are given, the newest of each from their index, and of
   * these the newest; one condition for all units would walk all deliveries from the newest on.
   */
  static String page(boolean byUnit, String narrowed) {
    String newest =
        byUnit
            ? "SELECT found.id FROM unnest(:units) AS key(code) CROSS JOIN LATERAL ("
                + "SELECT d.id FROM delivery d WHERE d.unit = key.code"
                + narrowed
                + " ORDER BY d.id DESC LIMIT :rows) AS found"
            : "SELECT d.id FROM delivery d WHERE true" + narrowed;
    return "WITH page AS MATERIALIZED ("
        + newest
        + " ORDER BY id DESC LIMIT :rows) "
        + SELECT
        + "JOIN page ON page.id = d.id ORDER BY d.id DESC";
  }

  private static DeliveryView view(ResultSet row) throws SQLException {
    return new DeliveryView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("message", UUID.class),
        row.getObject("task", UUID.class),
        MessageKind.valueOf(row.getString("kind")),
        row.getString("unit"),
        row.getString("channel"),
        row.getObject("recipient", UUID.class),
        row.getString("recipient_name"),
        row.getString("email"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("postponements"),
        obstacle(row.getString("obstacle")),
        instant(row, "next_attempt_at"),
        instant(row, "created_at"),
        instant(row, "finished_at"),
        row.getString("outcome"));
  }

  private static Obstacle obstacle(String name) {
    return name == null ? null : Obstacle.valueOf(name);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
