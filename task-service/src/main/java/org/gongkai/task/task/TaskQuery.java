package org.gongkai.task.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.time.StatutoryTime;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads tasks for lists.
 *
 * <p>The visibility predicate stands in every statement. Around it, one branch per way of seeing
 * (own units, taking part, jurisdiction) fetches a page's worth along an index that is in the order
 * of the list, key by key, so that a page costs the same whether the table holds a thousand tasks
 * or a million.
 */
@ApplicationScoped
class TaskQuery {

  private static final String SELECT = "select " + TaskListRow.COLUMNS + " from task t where ";

  private final Sql sql;

  TaskQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of tasks.
   *
   * @param scope what the caller may see
   * @param after sort key of the last task of the page before; empty for the first page
   * @param most number of rows
   */
  List<TaskView> list(TaskScope scope, TaskFilter filter, List<String> after, int most) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(statement(scope, filter, !after.isEmpty(), most));
              scope.bind(query);
              filter.bind(query);
              bindAfter(query, filter.sort(), after);
              return query.map((row, context) -> TaskListRow.view(row)).list();
            });
  }

  /** The task, if the caller may see it. */
  Optional<TaskData> find(TaskScope scope, UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                scope
                    .bind(
                        handle
                            .createQuery(
                                "select t.* from task t where t.id = :id and " + TaskScope.VISIBLE)
                            .bind("id", id))
                    .map(TaskStore.ROW)
                    .findOne()
                    .map(TaskRow::data));
  }

  /** The day of a task's last submission, if it was ever submitted. */
  Optional<LocalDate> submittedOn(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select at from task_history
                         where task_id = :id and event = 'Submitted'
                         order by version desc limit 1
                        """)
                    .bind("id", id)
                    .mapTo(Instant.class)
                    .findOne())
        .map(StatutoryTime::dateOf);
  }

  /** What happened to a task, in order. */
  List<TaskHistoryEntry> history(UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from task_history where task_id = :id order by version")
                    .bind("id", id)
                    .map(ConstructorMapper.of(TaskHistoryEntry.class))
                    .list());
  }

  /** The limit stands in the text: without knowing it the planner would prepare for a long list. */
  private static String statement(TaskScope scope, TaskFilter filter, boolean goesOn, int most) {
    String limit = filter.sort().order() + " limit " + most;
    String rest =
        filter.conditions()
            + (goesOn ? " and " + filter.sort().after() : "")
            + " order by "
            + limit;
    List<String> ways = filter.ways();
    if (ways.size() > 1) {
      return any(
          ways.stream()
              .map(way -> "select t.id from task t where " + TaskScope.VISIBLE + and(way) + rest)
              .toList(),
          limit);
    }
    String page = and(ways.get(0)) + rest;
    return scope.all() || filter.unit() != null || filter.item() != null
        ? SELECT + TaskScope.VISIBLE + page
        : any(branches(page, limit), limit);
  }

  private static String any(List<String> branches, String limit) {
    String ids =
        branches.stream().map(branch -> "(" + branch + ")").collect(Collectors.joining(" union "));
    return SELECT + "t.id in (" + ids + ") and " + TaskScope.VISIBLE + " order by " + limit;
  }

  private static String and(String way) {
    return " and " + way;
  }

  /**
   * Ways to the page. A branch that goes along what the caller may see does not ask for it again:
   * the planner would take the repeated condition for a selective one and leave the index's order.
   */
  private static List<String> branches(String page, String limit) {
    List<String> branches = new ArrayList<>();
    branches.add(keyed("unit", ":seesUnits", page, limit));
    branches.add(
        "select t.id from task t where t.participant_units <> '{}'"
            + " and t.participant_units && :seesUnits"
            + page);
    branches.add(keyed("jurisdiction", ":seesRegions", page, limit));
    return branches;
  }

  private static String keyed(String column, String keys, String page, String limit) {
    return """
        select t.id from unnest(cast(%s as text[])) k(code)
         cross join lateral (select t.id, t.due_sort from task t where t.%s = k.code%s) t
         order by %s
        """
        .formatted(keys, column, page, limit);
  }

  private static void bindAfter(Query query, TaskSort sort, List<String> after) {
    if (!after.isEmpty()) {
      query.bind("afterId", UUID.fromString(after.get(after.size() - 1)));
      if (sort == TaskSort.DUE) {
        query.bind("afterDue", LocalDate.parse(after.get(0)));
      }
    }
  }
}
