package org.gongkai.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.notification.message.Visibility.Visible;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.time.StatutoryTime;
import org.jdbi.v3.core.statement.Query;

/** Messages as rows: read by unit or jurisdiction, marked as read and acknowledged. */
@ApplicationScoped
class MessageStore {

  private static final String SELECT =
      """
      SELECT m.*, u.name AS unit_name, coalesce(o.name, m.task_unit) AS task_unit_name
      FROM message m
      LEFT JOIN unit u ON u.code = m.unit
      LEFT JOIN unit o ON o.code = m.task_unit
      """;

  private static final String READ =
      """
      UPDATE message SET version = version + 1, read_at = CAST(:at AS timestamptz), read_by = :by
      WHERE id = :id AND read_at IS NULL
      """;

  private static final String ACKNOWLEDGE =
      """
      UPDATE message SET version = version + 1, acknowledged_at = CAST(:at AS timestamptz), acknowledged_by = :by,
        read_at = coalesce(read_at, CAST(:at AS timestamptz)), read_by = coalesce(read_by, :by)
      WHERE id = :id AND acknowledged_at IS NULL
      """;

  static final String UNREAD =
      """
      SELECT count(*) FROM (
        SELECT FROM message WHERE read_at IS NULL AND unit = ANY(:units)
        UNION ALL
        SELECT FROM message WHERE read_at IS NULL AND unit = ANY(:within)
          AND unit <> ALL(:units) AND jurisdiction = ANY(:jurisdictions)
        LIMIT :cap) AS counted
      """;

  private final Sql sql;
  private final Wording wording;

  MessageStore(Sql sql, Wording wording) {
    this.sql = sql;
    this.wording = wording;
  }

  Optional<MessageView> find(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SELECT + "WHERE m.id = :id")
                    .bind("id", id)
                    .map((row, context) -> view(row))
                    .findOne());
  }

  /** The newest first; {@code after} is the id of the last message of the page before, or null. */
  List<MessageView> list(Visible visible, MessageQuery query, UUID after, int rows) {
    String narrowed = condition(query, after);
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query select =
                  handle
                      .createQuery(page(visible, narrowed))
                      .bindArray("units", String.class, visible.units())
                      .bindArray("jurisdictions", String.class, visible.jurisdictions())
                      .bind("rows", rows);
              if (visible.within() != null) {
                select.bindArray("within", String.class, visible.within());
              }
              bind(select, query, after);
              return select.map((row, context) -> view(row)).list();
            });
  }

  /**
   * The statement of one page: the newest of each unit and of each jurisdiction from their indexes,
   * of these the newest, and only then what belongs to them. A single condition with OR would walk
   * all messages from the newest on until enough are found.
   */
  static String page(Visible visible, String narrowed) {
    String ofUnits = newestOf("units", "unit", narrowed);
    String ofJurisdictions =
        visible.within() == null
            ? newestOf("jurisdictions", "jurisdiction", narrowed)
            : newestOf("within", "unit", " AND m.jurisdiction = ANY(:jurisdictions)" + narrowed);
    return "WITH page AS MATERIALIZED (SELECT id FROM ("
        + ofUnits
        + " UNION "
        + ofJurisdictions
        + ") AS newest ORDER BY id DESC LIMIT :rows) "
        + SELECT
        + "JOIN page ON page.id = m.id ORDER BY m.id DESC";
  }

  private static String newestOf(String keys, String column, String narrowed) {
    return "SELECT found.id FROM unnest(:"
        + keys
        + ") AS key(code) CROSS JOIN LATERAL (SELECT m.id FROM message m WHERE m."
        + column
        + " = key.code"
        + narrowed
        + " ORDER BY m.id DESC LIMIT :rows) AS found";
  }

  static String condition(MessageQuery query, UUID after) {
    StringBuilder where = new StringBuilder();
    where.append(after == null ? "" : " AND m.id < :after");
    where.append(query.kind() == null ? "" : " AND m.kind = :kind");
    where.append(query.task() == null ? "" : " AND m.task = :task");
    where.append(query.from() == null ? "" : " AND m.posted_at >= CAST(:from AS timestamptz)");
    where.append(query.to() == null ? "" : " AND m.posted_at < CAST(:to AS timestamptz)");
    where.append(query.state() == null ? "" : condition(query.state()));
    return where.toString();
  }

  private static void bind(Query select, MessageQuery query, UUID after) {
    if (after != null) {
      select.bind("after", after);
    }
    if (query.kind() != null) {
      select.bind("kind", query.kind().name());
    }
    if (query.task() != null) {
      select.bind("task", query.task());
    }
    if (query.from() != null) {
      select.bind("from", StatutoryTime.startOf(query.from()).toString());
    }
    if (query.to() != null) {
      select.bind("to", StatutoryTime.startOf(query.to().plusDays(1)).toString());
    }
  }

  private static String condition(MessageState state) {
    return switch (state) {
      case UNREAD -> " AND m.read_at IS NULL";
      case READ -> " AND m.read_at IS NOT NULL AND m.acknowledged_at IS NULL";
      case ACKNOWLEDGED -> " AND m.acknowledged_at IS NOT NULL";
    };
  }

  /** How many of some units' messages are unread, counted no further than {@code cap}. */
  int unread(Visible visible, int cap) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(UNREAD)
                    .bindArray("units", String.class, visible.units())
                    .bindArray("within", String.class, visible.within())
                    .bindArray("jurisdictions", String.class, visible.jurisdictions())
                    .bind("cap", cap)
                    .mapTo(Integer.class)
                    .one());
  }

  /**
   * Marks as read, once. Safe when two do it at a time: the row decides, and the second changes
   * nothing.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean read(UUID id, String by, Instant at) {
    return mark(READ, id, by, at);
  }

  /** Marks as acknowledged, once, and as read with it. Safe as {@link #read} is. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean acknowledge(UUID id, String by, Instant at) {
    return mark(ACKNOWLEDGE, id, by, at);
  }

  private boolean mark(String update, UUID id, String by, Instant at) {
    return sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createUpdate(update)
                        .bind("id", id)
                        .bind("by", by)
                        .bind("at", at.toString())
                        .execute())
        == 1;
  }

  private MessageView view(ResultSet row) throws SQLException {
    MessageKind kind = MessageKind.valueOf(row.getString("kind"));
    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
    Integer workingDaysLeft = row.getObject("working_days_left", Integer.class);
    Instant readAt = instant(row, "read_at");
    Instant acknowledgedAt = instant(row, "acknowledged_at");
    Instant postedAt = instant(row, "posted_at");
    Notice notice =
        new Notice(
            kind,
            StatutoryTime.dateOf(postedAt),
            row.getString("title"),
            dueOn,
            workingDaysLeft,
            row.getString("task_unit_name"),
            row.getString("reason"));
    return new MessageView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("unit"),
        row.getString("unit_name"),
        kind,
        MessageState.of(readAt, acknowledgedAt),
        wording.of(notice),
        new MessageView.Task(
            row.getObject("task", UUID.class),
            row.getString("task_kind"),
            row.getString("item_code"),
            row.getString("title"),
            row.getString("jurisdiction"),
            row.getString("task_unit"),
            row.getString("period"),
            dueOn,
            row.getBoolean("provisional"),
            row.getInt("deadline_revision")),
        workingDaysLeft,
        row.getString("reason"),
        postedAt,
        readAt,
        row.getString("read_by"),
        acknowledgedAt,
        row.getString("acknowledged_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
