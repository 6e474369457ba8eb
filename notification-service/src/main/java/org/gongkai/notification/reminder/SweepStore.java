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
import java.util.Set;
import java.util.UUID;
import org.gongkai.notification.message.MessageKind;
import org.gongkai.notification.message.NewMessage;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;

/** The set-based statements of a sweep. */
@ApplicationScoped
class SweepStore {

  private static final String NOT_DONE =
      """
      FROM reminder_slice
      WHERE done_through IS NULL OR done_through < :day OR (:rewind AND done_through > :day)
        OR (done_through = :day AND swept_at <= clock_timestamp() - :again * interval '1 millisecond')
      """;

  private static final String CLAIM =
      "SELECT slice, done_through " + NOT_DONE + "ORDER BY slice LIMIT 1 FOR UPDATE SKIP LOCKED";

  /**
   * Joins the few deadlines that are due to the tasks, passes over what the ledger holds already,
   * and locks the tasks against being closed or moved until the reminders are committed.
   */
  private static final String CHOOSE =
      """
      WITH scope AS MATERIALIZED (
        SELECT * FROM json_to_recordset(CAST(:scopes AS json)) AS s(jurisdiction text, kind text, schedule int)),
      due AS MATERIALIZED (
        SELECT * FROM json_to_recordset(CAST(:dues AS json))
          AS d(schedule int, due_ordinal int, code text, working_days_left int))
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
      FOR SHARE OF t
      """;

  private static final String DECIDE =
      """
      INSERT INTO reminder_ledger (task, kind, deadline_revision, decided_at)
      SELECT task, code, deadline_revision, CAST(:at AS timestamptz)
      FROM json_to_recordset(CAST(:rows AS json)) AS r(task uuid, code text, deadline_revision int)
      ON CONFLICT DO NOTHING
      RETURNING task
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

  /** A reminder that is due, as the message it will be. */
  record DueReminder(String code, NewMessage message) {}

  private record LedgerRow(UUID task, String code, int deadlineRevision) {}

  private record ScopeRow(String jurisdiction, String kind, int schedule) {}

  private record DueRow(int schedule, int dueOrdinal, String code, int workingDaysLeft) {}

  /**
   * Takes a slice that has not been swept for the day and that no other replica holds. Safe because
   * the lock ends with the transaction, however it ends.
   *
   * @param again milliseconds after which a slice that is done for the day is swept again
   * @param rewind whether a slice done for a later day counts too; only where the clock can be set
   *     back
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Slice> claim(LocalDate day, long again, boolean rewind) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(CLAIM)
                    .bind("day", day)
                    .bind("again", again)
                    .bind("rewind", rewind)
                    .map(
                        (row, context) ->
                            new Slice(
                                row.getInt("slice"),
                                row.getObject("done_through", LocalDate.class)))
                    .findOne());
  }

  /** Whether a slice could be claimed, unless another replica holds it. */
  boolean isDue(LocalDate day, long again, boolean rewind) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT EXISTS (SELECT " + NOT_DONE + ")")
                    .bind("day", day)
                    .bind("again", again)
                    .bind("rewind", rewind)
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Notes that the slice has been swept; commits together with the last of its reminders. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void done(Slice slice, LocalDate day) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "UPDATE reminder_slice SET done_through = :day, swept_at = clock_timestamp()"
                            + " WHERE slice = :slice")
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
   * The reminders of the slice that are due and not decided yet; their tasks stay as they are until
   * the transaction ends.
   *
   * @param tables what is due, by schedule
   * @param scopes which schedule decides for which tasks
   * @param most how many at most; fewer come back only when no more are left
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<DueReminder> choose(
      Slice slice,
      Map<ReminderSchedule, DueTable> tables,
      Map<Scope, ReminderSchedule> scopes,
      int most) {
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
                    .createQuery(CHOOSE)
                    .bind("scopes", scopesJson)
                    .bind("dues", duesJson)
                    .bind("slice", slice.number())
                    .bind("most", most)
                    .map((row, context) -> reminder(row))
                    .list());
  }

  /**
   * Enters the decisions. Safe against repetition: the ledger's primary key lets a task be reminded
   * once of one revision of its deadline by one kind of reminder.
   *
   * @return the tasks for which the decision is new
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> decide(List<DueReminder> reminders, Instant at) {
    List<LedgerRow> rows =
        reminders.stream()
            .map(
                each ->
                    new LedgerRow(
                        each.message().task(), each.code(), each.message().deadlineRevision()))
            .toList();
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(DECIDE)
                    .bind("rows", json.of(rows))
                    .bind("at", at.toString())
                    .mapTo(UUID.class)
                    .set());
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

  private static DueReminder reminder(ResultSet row) throws SQLException {
    int revision = row.getInt("deadline_revision");
    String code = row.getString("code");
    NewMessage message =
        new NewMessage(
            Ids.next(),
            row.getString("unit"),
            MessageKind.REMINDER,
            code + "/" + revision,
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
    return new DueReminder(code, message);
  }
}
