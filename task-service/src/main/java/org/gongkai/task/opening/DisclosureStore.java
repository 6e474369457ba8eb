package org.gongkai.task.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.sweep.Slice;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The projection of disclosures, and which of them the tasks still have to follow.
 *
 * <p>Writes are safe when repeated or overtaken: a row is replaced only by a higher version. A
 * version is settled in the commit that makes the tasks follow it, and may be unsettled again when
 * what they rest on changes.
 */
@ApplicationScoped
class DisclosureStore {

  private static final String SAVE =
      """
      insert into disclosure (id, version, item_id, unit, carrier, state, formed_on, decided_on,
                              period, published_on, withdrawn_on)
      values (:id, :version, :itemId, :unit, :carrier, :state, :formedOn, :decidedOn, :period,
              :publishedOn, :withdrawnOn)
      on conflict (id) do update set version = excluded.version, item_id = excluded.item_id,
          unit = excluded.unit, carrier = excluded.carrier, state = excluded.state, formed_on = excluded.formed_on,
          decided_on = excluded.decided_on, period = excluded.period,
          published_on = excluded.published_on, withdrawn_on = excluded.withdrawn_on
      where disclosure.version < excluded.version
      """;
  private static final String UNSETTLED =
      """
      select d.* from disclosure d
       where d.settled_version < d.version
         and (exists (select from obligation o
                       where o.item_id = d.item_id and o.unit = d.carrier and o.state = 'ACTIVE'
                      offset 0)
              or exists (select from task t
                          where t.open and t.item_id = d.item_id and t.unit = d.carrier
                         offset 0))
      """;

  /** Drafts and publications apart: each has an index of its own. */
  private static final String PASS_ON =
      "update disclosure set carrier = :to where carrier = :from and published_on ";

  private final Sql sql;

  DisclosureStore(Sql sql) {
    this.sql = sql;
  }

  @Transactional(TxType.MANDATORY)
  void save(Collection<Disclosure> disclosures) {
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(SAVE);
              disclosures.forEach(disclosure -> batch.bindMethods(disclosure).add());
              batch.execute();
            });
  }

  /** Makes what units have disclosed and drafted the business of who carries on their powers. */
  @Transactional(TxType.MANDATORY)
  void passOn(Map<String, String> carriers) {
    sql.jdbi()
        .useHandle(
            handle -> {
              for (String part : List.of("is null", "is not null")) {
                PreparedBatch batch = handle.prepareBatch(PASS_ON + part);
                carriers.forEach((from, to) -> batch.bind("from", from).bind("to", to).add());
                batch.execute();
              }
            });
  }

  /** These disclosures. */
  List<Disclosure> find(Collection<UUID> ids) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from disclosure where id = any(:ids)")
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map(ConstructorMapper.of(Disclosure.class))
                    .list());
  }

  /** Those of these disclosures that have an obligation and are not settled, locked. */
  @Transactional(TxType.MANDATORY)
  List<Disclosure> lockUnsettled(Collection<UUID> ids) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(UNSETTLED + " and d.id = any(:ids) order by d.id for update of d")
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map(ConstructorMapper.of(Disclosure.class))
                    .list());
  }

  /** Some disclosures that wait for the tasks to follow them, by id. */
  List<Disclosure> unsettled(Slice slice) {
    return slice.claimed(
        sql.jdbi()
            .withHandle(
                handle ->
                    slice
                        .bind(
                            handle.createQuery(
                                UNSETTLED
                                    + " and d.id <> all(:heldBack) order by d.id limit :most"))
                        .map(ConstructorMapper.of(Disclosure.class))
                        .list()),
        Disclosure::id);
  }

  @Transactional(TxType.MANDATORY)
  void settled(Collection<Disclosure> disclosures) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        "update disclosure set settled_version = version where id = any(:ids)")
                    .bindArray(
                        "ids", UUID.class, disclosures.stream().map(Disclosure::id).toArray())
                    .execute());
  }

  /**
   * Lets the drafts of these items be looked at again, because their limit is measured in another
   * way now, or another unit carries them.
   */
  @Transactional(TxType.MANDATORY)
  void unsettleDrafts(Collection<UUID> items) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update disclosure set settled_version = 0
                         where item_id = any(:items) and published_on is null
                        """)
                    .bindArray("items", UUID.class, items.toArray())
                    .execute());
  }

  /**
   * Lets the published notices of these items be looked at again whose watch lapsed, because they
   * are to be watched once more.
   */
  @Transactional(TxType.MANDATORY)
  void unsettleNotices(Collection<UUID> items) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update disclosure d set settled_version = 0
                          from task t
                         where t.item_id = any(:items) and t.lapsed and t.kind = 'NOTICE_WATCH'
                           and t.disclosure_id = d.id
                        """)
                    .bindArray("items", UUID.class, items.toArray())
                    .execute());
  }

  /**
   * Lets publications that came before their task be looked at again: those about its period, and
   * where one of the two names none, those made since the task's first day. What was taken down
   * before that day answers nothing.
   */
  @Transactional(TxType.MANDATORY)
  void unsettlePublications(Collection<UUID> tasks) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update disclosure d set settled_version = 0
                          from task t
                         where t.id = any(:tasks) and t.kind in ('DISCLOSURE', 'WORK')
                           and d.item_id = t.item_id and d.carrier = t.unit
                           and d.published_on is not null
                           and (d.withdrawn_on is null or d.withdrawn_on >= t.opens_on)
                           and (d.period = t.period
                                or ((d.period is null or t.period is null)
                                    and d.published_on >= t.opens_on))
                        """)
                    .bindArray("tasks", UUID.class, tasks.toArray())
                    .execute());
  }

  /** The day of the last publication for each of these obligations that has one. */
  Map<UUID, LocalDate> lastPublications(Collection<UUID> obligations) {
    Map<UUID, LocalDate> days = new HashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select o.id, last.day
                          from obligation o
                         cross join lateral (
                               select max(d.published_on) as day from disclosure d
                                where d.item_id = o.item_id and d.carrier = o.unit
                                  and d.published_on is not null) last
                         where o.id = any(:ids) and last.day is not null
                        """)
                    .bindArray("ids", UUID.class, obligations.toArray())
                    .map(
                        (row, context) ->
                            days.put(
                                row.getObject("id", UUID.class),
                                row.getObject("day", LocalDate.class)))
                    .list());
    return days;
  }
}
