package org.gongkai.notification.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.notification.calendar.WorkingCalendar;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;

/** The tasks as last announced, each with the working-day ordinal of its deadline. */
@ApplicationScoped
public class TaskProjection {

  private static final String UPSERT =
      """
      INSERT INTO task (id, version, slice, kind, item_code, title, jurisdiction, unit, period, state, suspended,
        due_on, due_ordinal, provisional, deadline_revision)
      SELECT r.id, r.version, r.slice, r.kind, r.item_code, r.title, r.jurisdiction, r.unit, r.period, r.state,
        r.suspended, r.due_on, d.ordinal, r.provisional, r.deadline_revision
      FROM json_to_recordset(CAST(:rows AS json)) AS r(id uuid, version bigint, slice smallint, kind text,
        item_code text, title text, jurisdiction text, unit text, period text, state text, suspended boolean,
        due_on date, provisional boolean, deadline_revision int)
      LEFT JOIN calendar_day d ON d.day = r.due_on
      ORDER BY r.id
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, kind = excluded.kind,
        item_code = excluded.item_code, title = excluded.title, jurisdiction = excluded.jurisdiction,
        unit = excluded.unit, period = excluded.period, state = excluded.state, suspended = excluded.suspended,
        due_on = excluded.due_on, due_ordinal = excluded.due_ordinal, provisional = excluded.provisional,
        deadline_revision = excluded.deadline_revision
      WHERE task.version < excluded.version
      """;

  private static final String SCOPES =
      """
      INSERT INTO task_scope (jurisdiction, kind)
      SELECT DISTINCT jurisdiction, kind
      FROM json_to_recordset(CAST(:rows AS json)) AS r(jurisdiction text, kind text)
      ORDER BY 1, 2
      ON CONFLICT DO NOTHING
      """;

  private static final String RENUMBER =
      """
      UPDATE task t SET due_ordinal = d.ordinal
      FROM calendar_day d
      WHERE d.day = t.due_on AND t.state NOT IN ('CLOSED', 'CANCELLED') AND t.due_ordinal IS DISTINCT FROM d.ordinal
      """;

  private final Sql sql;
  private final JsonRows json;
  private final WorkingCalendar calendar;

  TaskProjection(Sql sql, JsonRows json, WorkingCalendar calendar) {
    this.sql = sql;
    this.json = json;
    this.calendar = calendar;
  }

  private record Row(
      UUID id,
      long version,
      int slice,
      String kind,
      String itemCode,
      String title,
      String jurisdiction,
      String unit,
      String period,
      String state,
      boolean suspended,
      LocalDate dueOn,
      boolean provisional,
      int deadlineRevision) {

    static Row of(TaskSnapshot task) {
      return new Row(
          task.id(),
          task.version(),
          TaskSnapshot.sliceOf(task.id()),
          task.kind(),
          task.itemCode(),
          task.title(),
          task.jurisdiction(),
          task.unit(),
          task.period(),
          task.state(),
          task.suspended(),
          task.dueOn(),
          task.provisional(),
          task.deadlineRevision());
    }
  }

  /**
   * Takes over the newest state of each task. Safe against repetition and disorder: an older
   * version never replaces a newer one; safe against a changing calendar: the calendar is held
   * until commit, so that the ordinals written are those in force.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(List<TaskSnapshot> changes) {
    calendar.hold();
    Map<UUID, Row> newest = new LinkedHashMap<>();
    changes.stream()
        .map(Row::of)
        .forEach(row -> newest.merge(row.id(), row, (a, b) -> a.version() > b.version() ? a : b));
    String rows = json.of(newest.values());
    sql.jdbi()
        .useHandle(
            handle -> {
              handle.createUpdate(SCOPES).bind("rows", rows).execute();
              handle.createUpdate(UPSERT).bind("rows", rows).execute();
            });
  }

  /** The owning unit of each of the given tasks that is known. */
  public Map<UUID, String> owners(Collection<UUID> tasks) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT id, unit FROM task WHERE id = ANY(:ids)")
                    .bindArray("ids", UUID.class, tasks)
                    .reduceRows(
                        new HashMap<UUID, String>(),
                        (owners, row) -> {
                          owners.put(
                              row.getColumn("id", UUID.class), row.getColumn("unit", String.class));
                          return owners;
                        }));
  }

  /** The jurisdictions in which there are or were tasks. */
  public List<String> jurisdictions() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT DISTINCT jurisdiction FROM task_scope ORDER BY 1")
                    .mapTo(String.class)
                    .list());
  }

  /**
   * Numbers the deadlines of all tasks that are not ended anew, in one statement. Safe because the
   * caller changed the calendar in the same transaction and holds its lock: no task can be written
   * with an old ordinal meanwhile.
   *
   * @return how many deadlines changed their number
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public int renumber() {
    return sql.jdbi().withHandle(handle -> handle.createUpdate(RENUMBER).execute());
  }
}
