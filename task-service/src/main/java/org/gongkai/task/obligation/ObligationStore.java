package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.sweep.Slice;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of obligations. */
@ApplicationScoped
public class ObligationStore {

  static final RowMapper<ObligationRow> ROW = ConstructorMapper.of(ObligationRow.class);

  private static final String SAVE =
      """
      insert into obligation (id, item_id, item_version, item_code, item_kind, title, jurisdiction,
          domain, domain_path, unit, role, mode, participants, participant_units, origins,
          limit_kind, basis, state, assigned_on, next_opens_on, expanded_at)
      values (:id, :itemId, :itemVersion, :itemCode, :itemKind, :title, :jurisdiction,
          :domain, :domainPath, :unit, :role, :mode, :participants, :participantUnits, :origins,
          :limitKind, :basis, :state, :assignedOn, :nextOpensOn, :expandedAt)
      on conflict (id) do update set item_version = excluded.item_version,
          item_code = excluded.item_code, item_kind = excluded.item_kind, title = excluded.title,
          jurisdiction = excluded.jurisdiction, domain = excluded.domain,
          domain_path = excluded.domain_path, unit = excluded.unit, role = excluded.role, mode = excluded.mode,
          participants = excluded.participants, participant_units = excluded.participant_units,
          origins = excluded.origins, limit_kind = excluded.limit_kind, basis = excluded.basis,
          state = excluded.state, assigned_on = excluded.assigned_on,
          next_opens_on = excluded.next_opens_on, expanded_at = excluded.expanded_at
      """;

  private static final String HELD =
      """
      select o.id from obligation o
       where (o.item_id, o.unit) in (select * from unnest(:items, :units))
         and \
      """;
  private static final String STANDING =
      """
      (o.limit_kind = 'QUALITATIVE'
          and o.basis #>> '{timeLimit,serviceLevel,from}' is distinct from 'FORMATION')\
      """;

  private final Sql sql;

  ObligationStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Writes new and changed obligations; the caller holds their items' places in the expansion queue
   * or has locked them.
   */
  @Transactional(TxType.MANDATORY)
  void save(Collection<Obligation> obligations) {
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(SAVE);
              obligations.forEach(one -> batch.bindMethods(ObligationRow.of(one)).add());
              batch.execute();
            });
  }

  /** The obligations of these items, locked. */
  @Transactional(TxType.MANDATORY)
  List<Obligation> lockOfItems(Collection<UUID> items) {
    return query(
        "select * from obligation where item_id = any(:ids) order by id for update", items);
  }

  /** These obligations. */
  public List<Obligation> find(Collection<UUID> ids) {
    return query("select * from obligation where id = any(:ids)", ids);
  }

  /** The active obligations of these items. */
  public List<Obligation> activeOfItems(Collection<UUID> items) {
    return query("select * from obligation where item_id = any(:ids) and state = 'ACTIVE'", items);
  }

  /** Some obligations whose next task is to be opened by a day, claimed. */
  @Transactional(TxType.MANDATORY)
  public List<Obligation> claimOpening(LocalDate today, Slice slice) {
    List<ObligationRow> rows =
        sql.jdbi()
            .withHandle(
                handle ->
                    slice
                        .bind(
                            handle.createQuery(
                                """
                                select * from obligation
                                 where state = 'ACTIVE' and next_opens_on <= :today
                                   and id <> all(:heldBack)
                                 limit :most for update skip locked
                                """))
                        .bind("today", today)
                        .map(ROW)
                        .list());
    return slice.claimed(rows, ObligationRow::id).stream().map(ObligationRow::obligation).toList();
  }

  /**
   * Lets no window of these units' obligations open and none of them end or change before the
   * caller's transaction ends, and waits for those that do now: so a publication and the opening
   * that it answers never miss each other, and no draft opens the task of a duty that is just being
   * ended. Standing duties are held by one at a time: a publication changes their schedule itself,
   * and two that held one together could not.
   *
   * @param items items of the disclosures
   * @param units their units, in the same order
   */
  @Transactional(TxType.MANDATORY)
  public void hold(List<UUID> items, List<String> units) {
    sql.jdbi()
        .useHandle(
            handle ->
                List.of(
                        "not " + STANDING + " order by o.id for share of o",
                        STANDING + " order by o.id for no key update of o")
                    .forEach(
                        which ->
                            handle
                                .createQuery(HELD + which)
                                .bindArray("items", UUID.class, items.toArray())
                                .bindArray("units", String.class, units.toArray())
                                .mapTo(UUID.class)
                                .list()));
  }

  /** Sets the day on which the next task of each obligation opens; null when none is foreseen. */
  @Transactional(TxType.MANDATORY)
  public void schedule(Map<UUID, LocalDate> nextOpensOn) {
    if (nextOpensOn.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch =
                  handle.prepareBatch(
                      "update obligation set next_opens_on = :day where id = :id and state = 'ACTIVE'");
              nextOpensOn.forEach((id, day) -> batch.bind("day", day).bind("id", id).add());
              batch.execute();
            });
  }

  private List<Obligation> query(String statement, Collection<UUID> ids) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(statement)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map(ROW)
                    .stream()
                    .map(ObligationRow::obligation)
                    .toList());
  }
}
