package org.gongkai.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.notification.delivery.Channel.Outcome.NotTried;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.Notice;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.time.StatutoryTime;

/** The deliveries as a queue: entered, claimed with a lease, settled. */
@ApplicationScoped
class DeliveryQueue {

  private static final String RECIPIENTS =
      "SELECT id, unit FROM recipient WHERE active AND unit = ANY(:units) ORDER BY unit, id";

  private static final String ENTER =
      """
      INSERT INTO delivery (id, version, message, recipient, unit, channel, state, priority, attempts,
        next_attempt_at, created_at)
      SELECT id, 1, message, recipient, unit, 'EMAIL', 'PENDING', priority, 0, clock_timestamp(),
        CAST(:at AS timestamptz)
      FROM json_to_recordset(CAST(:rows AS json))
        AS r(id uuid, message uuid, recipient uuid, unit text, priority smallint)
      ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING
      """;

  /**
   * Claims what is due of one priority: a range of the index {@code delivery_pending}, because
   * {@code now()} is one instant for the statement where {@code clock_timestamp()} would be asked
   * for every row. Whether it still has a point is decided here, from the task as it is now: what
   * has none is cancelled instead.
   */
  static final String CLAIM =
      """
      WITH candidate AS MATERIALIZED (
        SELECT id FROM delivery
        WHERE state = 'PENDING' AND priority = :priority AND next_attempt_at <= now()
        ORDER BY next_attempt_at
        LIMIT :most FOR UPDATE SKIP LOCKED),
      checked AS (
        SELECT d.id, CASE
            WHEN NOT r.active THEN 'RECIPIENT_INACTIVE'
            WHEN t.state IN ('CLOSED', 'CANCELLED') AND m.kind NOT IN ('TASK_CLOSED', 'TASK_CANCELLED')
              THEN 'TASK_ENDED'
            WHEN m.kind = 'REMINDER' AND t.unit <> m.task_unit THEN 'TASK_REASSIGNED'
            WHEN m.kind = 'REMINDER' AND t.deadline_revision <> m.deadline_revision THEN 'DEADLINE_MOVED'
            WHEN m.kind = 'REMINDER' AND NOT t.remindable THEN 'NOTHING_TO_DO'
          END AS pointless
        FROM candidate c
        JOIN delivery d USING (id)
        JOIN message m ON m.id = d.message
        JOIN recipient r ON r.id = d.recipient
        LEFT JOIN task t ON t.id = m.task),
      claimed AS (
        UPDATE delivery d SET version = d.version + 1,
          state = CASE WHEN k.pointless IS NULL THEN 'PENDING' ELSE 'CANCELLED' END,
          attempts = d.attempts + CASE WHEN k.pointless IS NULL THEN 1 ELSE 0 END,
          next_attempt_at = CASE WHEN k.pointless IS NULL
            THEN now() + :lease * interval '1 millisecond' END,
          outcome = coalesce(k.pointless, d.outcome),
          obstacle = CASE WHEN k.pointless IS NULL THEN d.obstacle END,
          finished_at = CASE WHEN k.pointless IS NOT NULL THEN CAST(:at AS timestamptz) END
        FROM checked k
        WHERE d.id = k.id
        RETURNING d.id, d.version, d.attempts, d.postponements, d.state, d.message, d.recipient, d.unit)
      SELECT c.id, c.version, c.attempts, c.postponements, c.state, c.message, c.unit, coalesce(u.name, c.unit) AS unit_name,
        r.name AS recipient_name, r.email, r.language, m.kind, m.task, m.title, m.due_on, m.working_days_left,
        m.reason, m.deadline_revision, m.item_code, m.period, m.provisional,
        coalesce(o.name, m.task_unit) AS task_unit_name
      FROM claimed c
      JOIN message m ON m.id = c.message
      JOIN recipient r ON r.id = c.recipient
      LEFT JOIN unit u ON u.code = c.unit
      LEFT JOIN unit o ON o.code = m.task_unit
      """;

  private static final String SETTLE =
      """
      UPDATE delivery d SET version = d.version + 1, state = r.state, outcome = r.outcome,
        attempts = d.attempts - CAST(r.postponed AS int),
        postponements = CASE WHEN r.postponed THEN d.postponements + 1 ELSE 0 END,
        obstacle = r.obstacle,
        next_attempt_at = CASE WHEN r.state = 'PENDING'
          THEN now() + r.pause * interval '1 millisecond' END,
        finished_at = CASE WHEN r.state <> 'PENDING' THEN CAST(:at AS timestamptz) END
      FROM json_to_recordset(CAST(:rows AS json))
        AS r(id uuid, version bigint, state text, outcome text, pause bigint, postponed boolean,
          obstacle text)
      WHERE d.id = r.id AND d.version = r.version AND d.state = 'PENDING'
      RETURNING d.id
      """;

  private static final String BACKLOG =
      "SELECT count(*) FROM (SELECT FROM delivery WHERE state = 'PENDING' LIMIT :cap) AS counted";

  private final Sql sql;
  private final JsonRows json;

  DeliveryQueue(Sql sql, JsonRows json) {
    this.sql = sql;
    this.json = json;
  }

  /** A delivery to be entered; the lower the priority's number, the earlier it is sent. */
  record Entry(UUID id, UUID message, UUID recipient, String unit, int priority) {}

  /** An active recipient of a unit. */
  record Address(UUID recipient, String unit) {}

  /**
   * What a claim found.
   *
   * @param touched deliveries claimed or cancelled; 0 when nothing is due
   * @param parcels what is to be sent
   */
  record Claim(int touched, List<Parcel> parcels) {}

  /**
   * What came of a claim; {@code pause} in milliseconds counts only for PENDING.
   *
   * @param postponed whether nothing was tried, so that the claim was no attempt
   * @param obstacle why nothing was tried, or null
   */
  record Settlement(
      UUID id,
      long version,
      DeliveryState state,
      String outcome,
      long pause,
      boolean postponed,
      Obstacle obstacle) {

    /** The other side answered. */
    static Settlement attempted(Parcel parcel, DeliveryState state, String outcome, long pause) {
      return new Settlement(
          parcel.delivery(), parcel.version(), state, outcome, pause, false, null);
    }

    /** The other side could not be reached, or did not let us in. */
    static Settlement postponed(Parcel parcel, NotTried why, long pause) {
      return new Settlement(
          parcel.delivery(),
          parcel.version(),
          DeliveryState.PENDING,
          why.reason(),
          pause,
          true,
          why.obstacle());
    }
  }

  List<Address> addresses(Collection<String> units) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(RECIPIENTS)
                    .bindArray("units", String.class, units)
                    .map(
                        (row, context) ->
                            new Address(row.getObject("id", UUID.class), row.getString("unit")))
                    .list());
  }

  /**
   * Enters deliveries. Safe against repetition: a message goes to a recipient once by a channel.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(List<Entry> entries, Instant at) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(ENTER)
                    .bind("rows", json.of(entries))
                    .bind("at", at.toString())
                    .execute());
  }

  /**
   * Claims up to {@code most} deliveries for {@code lease} milliseconds, urgent before early. Safe
   * with any number of replicas: rows that another one claims are skipped, and those of a replica
   * that died come back when the lease has run out.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Claim claim(int most, long lease, Instant at) {
    List<Optional<Parcel>> claimed = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      if (claimed.size() < most) {
        claimed.addAll(claim(priority, most - claimed.size(), lease, at));
      }
    }
    return new Claim(claimed.size(), claimed.stream().flatMap(Optional::stream).toList());
  }

  private List<Optional<Parcel>> claim(Priority priority, int most, long lease, Instant at) {
    LocalDate today = StatutoryTime.dateOf(at);
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(CLAIM)
                    .bind("priority", priority.rank())
                    .bind("most", most)
                    .bind("lease", lease)
                    .bind("at", at.toString())
                    .map((row, context) -> stillPending(row, today))
                    .list());
  }

  /**
   * Records results. Safe against a replica that comes back after its lease: only the version that
   * it claimed can be settled.
   *
   * @return those that counted
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<UUID> settle(List<Settlement> settlements, Instant at) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(SETTLE)
                    .bind("rows", json.of(settlements))
                    .bind("at", at.toString())
                    .mapTo(UUID.class)
                    .list());
  }

  /** How many deliveries are pending, counted no further than {@code cap}. */
  int backlog(int cap) {
    return sql.jdbi()
        .withHandle(
            handle -> handle.createQuery(BACKLOG).bind("cap", cap).mapTo(Integer.class).one());
  }

  private static Optional<Parcel> stillPending(ResultSet row, LocalDate today) throws SQLException {
    boolean pending = DeliveryState.PENDING.name().equals(row.getString("state"));
    return pending ? Optional.of(parcel(row, today)) : Optional.empty();
  }

  private static Parcel parcel(ResultSet row, LocalDate today) throws SQLException {
    Notice notice =
        new Notice(
            MessageKind.valueOf(row.getString("kind")),
            today,
            row.getString("title"),
            row.getObject("due_on", LocalDate.class),
            row.getObject("working_days_left", Integer.class),
            row.getString("task_unit_name"),
            row.getString("reason"));
    return new Parcel(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getInt("attempts"),
        row.getInt("postponements"),
        row.getObject("message", UUID.class),
        row.getObject("task", UUID.class),
        row.getString("unit"),
        row.getString("unit_name"),
        row.getString("recipient_name"),
        row.getString("email"),
        row.getString("language"),
        notice,
        row.getInt("deadline_revision"),
        row.getString("item_code"),
        row.getString("period"),
        row.getBoolean("provisional"));
  }
}
