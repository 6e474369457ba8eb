package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.task.TaskScope;
import org.jdbi.v3.core.statement.Query;

/**
 * Reads obligations for lists.
 *
 * <p>The visibility predicate stands in every statement. Around it, one branch per way of seeing
 * (own units, taking part, jurisdiction) fetches a page's worth along an index that is in the order
 * of the list, so that a page costs the same however many obligations there are.
 */
@ApplicationScoped
class ObligationQuery {

  private static final String SELECT = "select t.* from obligation t where ";

  private final Sql sql;

  ObligationQuery(Sql sql) {
    this.sql = sql;
  }

  /**
   * A page of obligations, in the order of their ids.
   *
   * @param scope what the caller may see
   * @param after id of the last obligation of the page before; empty for the first page
   * @param most number of rows
   */
  List<Obligation> list(TaskScope scope, ObligationFilter filter, List<String> after, int most) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query = handle.createQuery(statement(scope, filter, !after.isEmpty(), most));
              scope.bind(query);
              filter.bind(query);
              after.forEach(id -> query.bind("after", UUID.fromString(id)));
              return query.map(ObligationStore.ROW).stream()
                  .map(ObligationRow::obligation)
                  .toList();
            });
  }

  /** The obligation, if the caller may see it. */
  Optional<Obligation> find(TaskScope scope, UUID id) {
    return sql.jdbi()
        .withHandle(
            handle ->
                scope
                    .bind(handle.createQuery(SELECT + TaskScope.VISIBLE + " and t.id = :id"))
                    .bind("id", id)
                    .map(ObligationStore.ROW)
                    .findOne()
                    .map(ObligationRow::obligation));
  }

  private static String statement(
      TaskScope scope, ObligationFilter filter, boolean goesOn, int most) {
    String rest =
        filter.conditions() + (goesOn ? " and t.id > :after" : "") + " order by t.id limit " + most;
    List<String> ways = filter.ways();
    if (ways.size() > 1) {
      return SELECT
          + ways.stream()
              .map(
                  way ->
                      "(select t.id from obligation t where "
                          + TaskScope.VISIBLE
                          + and(way)
                          + rest
                          + ")")
              .collect(Collectors.joining(" union ", "t.id in (", ")"))
          + " order by t.id limit "
          + most;
    }
    String page = and(ways.get(0)) + rest;
    if (scope.all() || filter.unit() != null || filter.item() != null) {
      return SELECT + TaskScope.VISIBLE + page;
    }
    return SELECT
        + "t.id in (("
        + keyed("unit", ":seesUnits", page, most)
        + ") union (select t.id from obligation t where t.participant_units && :seesUnits"
        + page
        + ") union ("
        + keyed("jurisdiction", ":seesRegions", page, most)
        + ")) and "
        + TaskScope.VISIBLE
        + " order by t.id limit "
        + most;
  }

  private static String and(String way) {
    return " and " + way;
  }

  private static String keyed(String column, String keys, String page, int most) {
    return """
        select t.id from unnest(cast(%s as text[])) k(code)
         cross join lateral (select t.id from obligation t where t.%s = k.code%s) t
         order by t.id limit %d
        """
        .formatted(keys, column, page, most);
  }
}
