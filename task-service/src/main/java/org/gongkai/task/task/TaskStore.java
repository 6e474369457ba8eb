package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.CurrentActor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * The rows of tasks.
 *
 * <p>What is to be changed is locked first, so that two commands, a command and a sweep, or two
 * replicas never change one task from the same version. Row, history and event are written in the
 * caller's transaction: a kill leaves all or none.
 */
@ApplicationScoped
public class TaskStore {

  static final RowMapper<TaskRow> ROW = ConstructorMapper.of(TaskRow.class);

  private static final String INSERT =
      """
      insert into task (id, version, kind, obligation_id, item_id, item_code, title, jurisdiction,
          domain, unit, role, participant_units, participant_roles, period, disclosure_id, basis,
          state, suspended, opens_on, clock, follows_calendar, due_on, provisional,
          deadline_revision, calendar_revision, overdue, overdue_since, closed_on, on_time,
          working_days_early, answered_by, reason, cause, opened_at)
      values (:id, :version, :kind, :obligationId, :itemId, :itemCode, :title, :jurisdiction,
          :domain, :unit, :role, :participantUnits, :participantRoles, :period, :disclosureId,
          :basis, :state, :suspended, :opensOn, :clock, :followsCalendar, :dueOn, :provisional,
          :deadlineRevision, :calendarRevision, :overdue, :overdueSince, :closedOn, :onTime,
          :workingDaysEarly, :answeredBy, :reason, :cause, :openedAt)
      """;
  private static final String UPDATE =
      """
      update task set version = :version, unit = :unit, participant_units = :participantUnits,
          participant_roles = :participantRoles, basis = :basis, state = :state,
          suspended = :suspended,
          clock = :clock, follows_calendar = :followsCalendar, due_on = :dueOn,
          provisional = :provisional, deadline_revision = :deadlineRevision,
          calendar_revision = :calendarRevision, overdue = :overdue,
          overdue_since = :overdueSince, closed_on = :closedOn, on_time = :onTime,
          working_days_early = :workingDaysEarly, answered_by = :answeredBy, reason = :reason,
          cause = :cause
      where id = :id
      """;
  private static final String WINDOWS =
      """
      select obligation_id, kind, period, opens_on, due_on from task
       where obligation_id = any(:ids) and disclosure_id is null and not lapsed
         and (kind <> 'STANDING' or open)
      """;
  private static final String HISTORY =
      """
      insert into task_history (task_id, version, event, state, unit, due_on, reason, actor, at)
      values (:task, :version, :event, :state, :unit, :dueOn, :reason, :actor, :at)
      """;

  private final Sql sql;
  private final CurrentActor actors;
  private final TaskEventPublisher publisher;
  private final Clock clock;

  TaskStore(Sql sql, CurrentActor actors, TaskEventPublisher publisher, Clock clock) {
    this.sql = sql;
    this.actors = actors;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Writes what happened to tasks that the caller opens or has locked: rows, history, events. */
  @Transactional(TxType.MANDATORY)
  public void save(List<TaskEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              write(handle, INSERT, events.stream().filter(TaskStore::opened).toList());
              write(handle, UPDATE, events.stream().filter(event -> !opened(event)).toList());
              history(handle, events);
            });
    publisher.publish(events);
  }

  /** The task, locked. */
  @Transactional(TxType.MANDATORY)
  public Optional<Task> lock(UUID id) {
    return locked("id = :id", "for update", query -> query.bind("id", id)).stream().findFirst();
  }

  /** The open tasks of these obligations, locked. */
  @Transactional(TxType.MANDATORY)
  public List<Task> lockOpenOfObligations(Collection<UUID> obligations) {
    return locked(
        "open and obligation_id = any(:ids)",
        "order by id for update",
        query -> query.bindArray("ids", UUID.class, obligations.toArray()));
  }

  /** The open tasks that these units were given of other units' duties, locked. */
  @Transactional(TxType.MANDATORY)
  public List<Task> lockGiven(Collection<String> units) {
    return locked(
        """
        open and unit = any(:units)
         and exists (select from obligation o
                      where o.id = task.obligation_id and o.unit <> task.unit)
        """,
        "order by id for update",
        query -> query.bindArray("units", String.class, units.toArray()));
  }

  /**
   * The tasks that follow these disclosures or were answered by them, ended ones too unless they
   * lapsed, and the open tasks of these obligations, locked.
   */
  @Transactional(TxType.MANDATORY)
  public List<Task> lockAnswerable(Collection<UUID> disclosures, Collection<UUID> obligations) {
    return locked(
        "disclosure_id = any(:disclosures) and not lapsed or answered_by = any(:disclosures)"
            + " or open and obligation_id = any(:obligations)",
        "order by id for update",
        query ->
            query
                .bindArray("disclosures", UUID.class, disclosures.toArray())
                .bindArray("obligations", UUID.class, obligations.toArray()));
  }

  /**
   * The obligations whose open tasks these units have: their own, and those of tasks that were
   * given to them.
   *
   * @param items items of the tasks
   * @param units their units, in the same order
   */
  public List<UUID> obligationsInHand(List<UUID> items, List<String> units) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select distinct obligation_id from task
                         where open and (item_id, unit) in (select * from unnest(:items, :units))
                        """)
                    .bindArray("items", UUID.class, items.toArray())
                    .bindArray("units", String.class, units.toArray())
                    .mapTo(UUID.class)
                    .list());
  }

  /** The windows for which these obligations have had tasks. */
  public OpenedWindows windowsOpened(Collection<UUID> obligations) {
    return sql.jdbi()
        .withHandle(
            handle ->
                new OpenedWindows(
                    handle
                        .createQuery(WINDOWS)
                        .bindArray("ids", UUID.class, obligations.toArray())
                        .map(ConstructorMapper.of(OpenedWindows.Opened.class))
                        .list()));
  }

  private List<Task> locked(String where, String lock, UnaryOperator<Query> bind) {
    return sql.jdbi()
        .withHandle(
            handle ->
                bind
                    .apply(handle.createQuery("select * from task where " + where + " " + lock))
                    .map(ROW)
                    .stream()
                    .map(row -> new Task(row.data()))
                    .toList());
  }

  private static boolean opened(TaskEvent event) {
    return event instanceof TaskEvent.Opened;
  }

  private static void write(Handle handle, String statement, List<TaskEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch(statement);
    for (TaskEvent event : events) {
      batch.bindMethods(TaskRow.of(event.task())).add();
    }
    batch.execute();
  }

  private void history(Handle handle, List<TaskEvent> events) {
    String actor = actors.get().name();
    Instant now = clock.instant();
    PreparedBatch batch = handle.prepareBatch(HISTORY);
    for (TaskEvent event : events) {
      TaskData task = event.task();
      batch
          .bind("task", task.id())
          .bind("version", task.version())
          .bind("event", event.getClass().getSimpleName())
          .bind("state", task.status())
          .bind("unit", task.unit())
          .bind("dueOn", task.deadline().dueOn())
          .bind("reason", task.reason())
          .bind("actor", actor)
          .bind("at", now)
          .add();
    }
    batch.execute();
  }
}
