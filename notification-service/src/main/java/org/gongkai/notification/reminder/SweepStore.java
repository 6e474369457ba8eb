package org.gongkai.notification.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.NewMessage;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;

/** The set-based statements of a sweep. */
@ApplicationScoped
class SweepStore {

  private static final String CLAIM =
      """
      SELECT slice, done_through FROM reminder_slice
      WHERE done_through IS NULL OR done_through < :day OR (:rewind AND done_through > :day)
      ORDER BY slice LIMIT 1 FOR UPDATE SKIP LOCKED
      """;

  /**
   * Joins the few deadlines that are due to the tasks, locks those tasks against being closed or
   * moved meanwhile, and enters the decisions. What the ledger holds already is passed over.
   */
  private static final String DECIDE =
      """
      WITH scope AS MATERIALIZED (
        SELECT * FROM json_to_recordset(CAST(:scopes AS json)) AS s(jurisdiction text, kind text, schedule int)),
      due AS MATERIALIZED (
        SELECT * FROM json_to_recordset(CAST(:dues AS json))
          AS d(schedule int, due_ordinal int, code text, working_days_left int)),
      chosen AS MATERIALIZED (
        SELECT t.id, t.unit, t.kind, t.item_code, t.title, t.jurisdiction, t.period, t.due_on, t.provisional,
          t.deadline_revision, d.code, d.working_days_left
        FROM due d
        JOIN scope s USING (schedule)
        JOIN task t ON t.due_ordinal = d.due_ordinal AND t.jurisdiction = s.jurisdiction AND t.kind = s.kind
        WHERE t.remindable AND t.slice = :slice
          AND NOT EXISTS (
            SELECT FROM reminder_ledger l
            WHERE l.task = t.id AND l.kind = d.code AND l.deadline_revision = t.deadline_revision)
        ORDER BY t.id
        LIMIT :most
        FOR SHARE OF t),
      decided AS (
        INSERT INTO reminder_ledger (task, kind, deadline_revision, decided_at)
        SELECT id, code, deadline_revision, CAST(:at AS timestamptz) FROM chosen
        ON CONFLICT DO NOTHING
        RETURNING task)
      SELECT chosen.* FROM chosen JOIN decided ON decided.task = chosen.id
      """;

  private final Sql sql;
  private final JsonRows json;

  SweepStore(Sql sql, JsonRows json) {
    this.sql = sql;
    this.json = json;
  }

  /**
   * A slice of the tasks, locked by this transaction.
   *
   * @param doneThrough the last day for which it was swept; null when it never was
   */
  record Slice(int number, LocalDate doneThrough) {}

  private record ScopeRow(String jurisdiction, String kind, int schedule) {}

  private record DueRow(int schedule, int dueOrdinal, String code, int workingDaysLeft) {}

  /**
   * Takes a slice that has not been swept for the day and that no other replica holds. Safe because
   * the lock ends with the transaction, however it ends.
   *
   * @param rewind whether a slice done for a later day counts too; only where the clock can be set
   *     back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Slice> claim(LocalDate day, boolean rewind) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(CLAIM)
                    .bind("day", day)
                    .bind("rewind", rewind)
                    .map(
                        (row, context) ->
                            new Slice(
                                row.getInt("slice"),
                                row.getObject("done_through", LocalDate.class)))
                    .findOne());
  }

  /** Notes that the slice has been swept; commits together with the last of its reminders. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void done(Slice slice, LocalDate day) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE reminder_slice SET done_through = :day WHERE slice = :slice")
                    .bind("day", day)
                    .bind("slice", slice.number())
                    .execute());
  }

  /** Which (jurisdiction, kind) pairs have tasks. */
  List<Scope> scopes() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT jurisdiction, kind FROM task_scope")
                    .map(
                        (row, context) ->
                            new Scope(row.getString("jurisdiction"), row.getString("kind")))
                    .list());
  }

  /** The earliest ordinal of a deadline in the slice that may still be reminded of. */
  OptionalInt earliest(Slice slice) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT min(due_ordinal) FROM task WHERE remindable AND slice = :slice")
                    .bind("slice", slice.number())
                    .mapTo(Integer.class)
                    .findOne()
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty()));
  }

  /**
   * Decides reminders for tasks of the slice, once each. Safe against repetition by the ledger's
   * primary key, against a task that ends or moves at this moment by the lock on its row.
   *
   * @param tables what is due, by schedule
   * @param scopes which schedule decides for which tasks
   * @param most how many at most; fewer come back only when no more are left
   * @return the messages to post
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<NewMessage> decide(
      Slice slice,
      Map<ReminderSchedule, DueTable> tables,
      Map<Scope, ReminderSchedule> scopes,
      int most,
      Instant at) {
    List<ReminderSchedule> schedules = List.copyOf(tables.keySet());
    List<ScopeRow> scopeRows =
        scopes.entrySet().stream()
            .map(
                entry ->
                    new ScopeRow(
                        entry.getKey().jurisdiction(),
                        entry.getKey().kind(),
                        schedules.indexOf(entry.getValue())))
            .toList();
    String scopesJson = json.of(scopeRows);
    String duesJson = json.of(dueRows(schedules, tables));
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(DECIDE)
                    .bind("scopes", scopesJson)
                    .bind("dues", duesJson)
                    .bind("slice", slice.number())
                    .bind("most", most)
                    .bind("at", at.toString())
                    .map((row, context) -> reminder(row))
                    .list());
  }

  private static List<DueRow> dueRows(
      List<ReminderSchedule> schedules, Map<ReminderSchedule, DueTable> tables) {
    List<DueRow> rows = new ArrayList<>();
    for (int schedule = 0; schedule < schedules.size(); schedule++) {
      DueTable table = tables.get(schedules.get(schedule));
      for (int i = 0; i < table.ordinals().size(); i++) {
        ReminderKind kind = new ReminderKind(table.offsets().get(i));
        rows.add(
            new DueRow(schedule, table.ordinals().get(i), kind.code(), kind.workingDaysLeft()));
      }
    }
    return rows;
  }

  private static NewMessage reminder(ResultSet row) throws SQLException {
    int revision = row.getInt("deadline_revision");
    return new NewMessage(
        Ids.next(),
        row.getString("unit"),
        MessageKind.REMINDER,
        row.getString("code") + "/" + revision,
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("item_code"),
        row.getString("title"),
        row.getString("jurisdiction"),
        row.getString("unit"),
        row.getString("period"),
        row.getObject("due_on", LocalDate.class),
        row.getBoolean("provisional"),
        revision,
        row.getInt("working_days_left"),
        null);
  }
}
