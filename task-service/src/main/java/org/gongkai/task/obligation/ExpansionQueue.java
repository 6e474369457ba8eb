package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.sweep.Slice;

/**
 * The items that are to be expanded, each at most once.
 *
 * <p>Because the item is the key, it does not matter how often or by what an expansion is asked
 * for. Who asks while the item is being expanded waits for that expansion and puts it in again, so
 * no change is missed.
 */
@ApplicationScoped
public class ExpansionQueue {

  private static final String PUT =
      " on conflict (item_id) do update set requested_at = excluded.requested_at";
  private static final String ITEMS =
      """
      insert into expansion_queue (item_id, requested_at)
      select id, cast(:at as timestamptz) from item where id = any(:items)
      union
      select other.id, cast(:at as timestamptz)
        from unit_group g
        join item named on named.id = any(:items) and named.jurisdiction = g.jurisdiction
         and (jsonb_exists_any(g.definition -> 'domains', named.domain_path)
              or jsonb_exists(g.definition -> 'items', named.code))
        join item other on other.mentions @> array[g.code]
       where g.definition ->> 'kind' = 'BY_REFERENCE'
       order by 1
      """
          + PUT;
  private static final String UNITS =
      """
      insert into expansion_queue (item_id, requested_at)
      with recursive changed as (
          select unnest(cast(:codes as text[])) as code
          union
          select u.code from unit u join changed c on u.successors @> array[c.code]),
      grouped as (
          select g.code from unit_group g
           where g.definition ->> 'kind' = 'BY_ATTRIBUTE'
              or (g.definition ->> 'kind' = 'LISTED'
                  and jsonb_exists_any(g.definition -> 'members',
                                       (select array_agg(code) from changed)))),
      touched as (
          select code from changed union select code from grouped),
      referring as (
          select g.code from unit_group g where g.definition ->> 'kind' = 'BY_REFERENCE')
      select i.id, cast(:at as timestamptz) from item i
       where i.mentions && (select array_agg(code) from touched)
          or i.mentions && (select array_agg(code) from referring)
       order by 1
      """
          + PUT;
  private static final String GROUPS =
      """
      insert into expansion_queue (item_id, requested_at)
      select i.id, cast(:at as timestamptz) from item i
       where i.mentions && (select array_agg(code) from (
                 select unnest(cast(:codes as text[])) as code
                 union
                 select g.code from unit_group g where g.definition ->> 'kind' = 'BY_REFERENCE') named)
       order by 1
      """
          + PUT;

  private final Sql sql;
  private final Clock clock;

  ExpansionQueue(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Items changed: they, and those with groups that refer to them, are to be expanded. */
  @Transactional(TxType.MANDATORY)
  public void itemsChanged(Collection<UUID> items) {
    put(ITEMS, "items", UUID.class, items);
  }

  /**
   * Units changed: items that name them, directly or by a group or a predecessor, are to be
   * expanded.
   */
  @Transactional(TxType.MANDATORY)
  public void unitsChanged(Collection<String> codes) {
    put(UNITS, "codes", String.class, codes);
  }

  /** Groups changed: items that name them are to be expanded. */
  @Transactional(TxType.MANDATORY)
  public void groupsChanged(Collection<String> codes) {
    put(GROUPS, "codes", String.class, codes);
  }

  /** Some items of the queue, claimed. */
  @Transactional(TxType.MANDATORY)
  List<UUID> claim(Slice slice) {
    return slice.claimed(
        sql.jdbi()
            .withHandle(
                handle ->
                    slice
                        .bind(
                            handle.createQuery(
                                """
                                select item_id from expansion_queue
                                 where item_id <> all(:heldBack)
                                 order by requested_at limit :most for update skip locked
                                """))
                        .mapTo(UUID.class)
                        .list()),
        item -> item);
  }

  /** Takes items out of the queue that the caller has claimed and expanded. */
  @Transactional(TxType.MANDATORY)
  void expanded(Collection<UUID> items) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate("delete from expansion_queue where item_id = any(:items)")
                    .bindArray("items", UUID.class, items.toArray())
                    .execute());
  }

  /** Number of items that wait. */
  long backlog() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from expansion_queue").mapTo(Long.class).one());
  }

  private void put(String statement, String name, Class<?> type, Collection<?> values) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(statement)
                    .bindArray(name, type, values.toArray())
                    .bind("at", clock.instant())
                    .execute());
  }
}
