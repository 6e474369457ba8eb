package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.sweep.Slice;
import org.jdbi.v3.core.statement.Query;

/**
 * What time has made due of the tasks, a slice at a time.
 *
 * <p>Safe with several replicas: rows are claimed with {@code SKIP LOCKED}, and stay claimed until
 * the caller's transaction ends.
 */
@ApplicationScoped
class TaskClaims {

  private final Sql sql;

  TaskClaims(Sql sql) {
    this.sql = sql;
  }

  /**
   * Some tasks whose due date has passed and that nobody has found overdue, claimed; not work that
   * was reported and waits for approval, which is late only when it is returned.
   */
  @Transactional(TxType.MANDATORY)
  List<Task> late(LocalDate today, Slice slice) {
    return claimed(
        "open and not overdue and not suspended and due_on < :today and kind <> 'NOTICE_WATCH'"
            + " and not (kind = 'WORK' and state = 'SUBMITTED')",
        slice,
        query -> query.bind("today", today));
  }

  /** Some notice watches whose period has run with the notice still public, claimed. */
  @Transactional(TxType.MANDATORY)
  List<Task> noticesRun(LocalDate today, Slice slice) {
    return claimed(
        "open and not overdue and not suspended and due_on < :today and kind = 'NOTICE_WATCH'",
        slice,
        query -> query.bind("today", today));
  }

  /**
   * Some open tasks that count working days and were last computed with an older calendar, claimed;
   * not watches whose notice was taken down too early, which is so by any calendar.
   */
  @Transactional(TxType.MANDATORY)
  List<Task> behindCalendar(int revision, Slice slice) {
    return claimed(
        "open and follows_calendar and calendar_revision < :revision"
            + " and not (kind = 'NOTICE_WATCH' and overdue)",
        slice,
        query -> query.bind("revision", revision));
  }

  /** Notes that tasks were looked at with a calendar that did not move them. */
  @Transactional(TxType.MANDATORY)
  void unmoved(Collection<UUID> ids, int calendarRevision) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update task set calendar_revision = :revision where id = any(:ids)")
                    .bind("revision", calendarRevision)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .execute());
  }

  /** Rows are noted before they are read: one that cannot be read is told from the others. */
  private List<Task> claimed(String where, Slice slice, UnaryOperator<Query> bind) {
    List<TaskRow> rows =
        sql.jdbi()
            .withHandle(
                handle ->
                    slice
                        .bind(
                            bind.apply(
                                handle.createQuery(
                                    "select * from task where "
                                        + where
                                        + " and id <> all(:heldBack)"
                                        + " limit :most for update skip locked")))
                        .map(TaskStore.ROW)
                        .list());
    return slice.claimed(rows, TaskRow::id).stream().map(row -> new Task(row.data())).toList();
  }
}
