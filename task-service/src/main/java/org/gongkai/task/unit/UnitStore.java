package org.gongkai.task.unit;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.json.StoredJson;
import org.gongkai.task.sweep.Slice;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The projections of units and groups.
 *
 * <p>Writes are safe when repeated or overtaken: a row is replaced only by a higher version.
 */
@ApplicationScoped
public class UnitStore {

  private static final String SAVE_UNIT =
      """
      insert into unit (id, version, code, name, kind, level, region, parent, valid_from, valid_to,
                        successors, attributes)
      values (:id, :version, :code, :name, :kind, :level, :region, :parent, :validFrom, :validTo,
              :successorCodes, :attributeTags)
      on conflict (id) do update set version = excluded.version, code = excluded.code,
          name = excluded.name, kind = excluded.kind, level = excluded.level,
          region = excluded.region, parent = excluded.parent, valid_from = excluded.valid_from,
          valid_to = excluded.valid_to, successors = excluded.successors,
          attributes = excluded.attributes, end_followed = false
      where unit.version < excluded.version
      """;
  private static final String SAVE_GROUP =
      """
      insert into unit_group (id, version, code, name, jurisdiction, definition)
      values (:id, :version, :code, :name, :jurisdiction, :json)
      on conflict (id) do update set version = excluded.version, code = excluded.code,
          name = excluded.name, jurisdiction = excluded.jurisdiction,
          definition = excluded.definition
      where unit_group.version < excluded.version
      """;

  private static final String ENDED =
      """
      select id from unit
       where valid_to < :today and not end_followed and id <> all(:heldBack) limit :most
      """;
  private static final String FOLLOW =
      "update unit set end_followed = true where id in (" + ENDED + ") returning id, code";
  private static final String FOLLOW_AGAIN =
      """
      update unit set end_followed = false
       where end_followed and successors && cast(:codes as text[])
      """;
  private static final String CARRIERS =
      """
      with recursive line as (
          select code as ended, code from unit where code = any(:codes) and valid_to < :today
          union
          select line.ended, successor.code
            from line
            join unit u on u.code = line.code and u.valid_to < :today
           cross join lateral unnest(u.successors) successor (code))
      select line.ended, min(line.code collate "C") as carrier
        from line
        join unit u on u.code = line.code and (u.valid_to is null or u.valid_to >= :today)
       group by line.ended
      """;

  private final Sql sql;

  UnitStore(Sql sql) {
    this.sql = sql;
  }

  /** Makes the caller's transaction wait for running expansions, and later ones wait for it. */
  @Transactional(TxType.MANDATORY)
  public void lockForChange() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select singleton from directory_guard for update")
                    .mapTo(Boolean.class)
                    .one());
  }

  /** Makes the caller's transaction see the directory without a change half way. */
  @Transactional(TxType.MANDATORY)
  public void lockForReading() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select singleton from directory_guard for share")
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Replaces older rows of these units. The ends of units that name them as successors are followed
   * again: a successor may arrive after the unit that it succeeds has ended.
   */
  @Transactional(TxType.MANDATORY)
  public void saveUnits(Collection<Unit> units) {
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(SAVE_UNIT);
              for (Unit unit : units) {
                batch
                    .bindMethods(unit)
                    .bindArray("successorCodes", String.class, unit.successors())
                    .bindArray("attributeTags", String.class, unit.attributes())
                    .add();
              }
              batch.execute();
              handle
                  .createUpdate(FOLLOW_AGAIN)
                  .bindArray("codes", String.class, units.stream().map(Unit::code).toArray())
                  .execute();
            });
  }

  /** Replaces older rows of these groups. */
  @Transactional(TxType.MANDATORY)
  public void saveGroups(Collection<UnitGroup> groups) {
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(SAVE_GROUP);
              for (UnitGroup group : groups) {
                batch.bindMethods(group).bind("json", StoredJson.write(group.definition())).add();
              }
              batch.execute();
            });
  }

  /** Whether the last day of a unit has passed and nobody has noted it. */
  public boolean endsToFollow(LocalDate today, Slice slice) {
    return sql.jdbi()
        .withHandle(
            handle ->
                slice
                    .bind(handle.createQuery("select exists (" + ENDED + ")"))
                    .bind("today", today)
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Who carries on the powers of those of these units that ended before a day; of several the first
   * by code, as {@link UnitDirectory#heirs} orders them. Units without a carrier are left out, and
   * a circle ends.
   */
  public Map<String, String> carriers(Collection<String> codes, LocalDate today) {
    Map<String, String> carriers = new HashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(CARRIERS)
                    .bindArray("codes", String.class, codes.toArray())
                    .bind("today", today)
                    .map((row, ctx) -> carriers.put(row.getString(1), row.getString(2)))
                    .list());
    return carriers;
  }

  /**
   * Notes that the last day of some units has passed, and tells which they are; the caller holds
   * the directory.
   *
   * <p>Safe with several replicas: the note is made once, in the transaction that asks for the
   * expansions it calls for.
   */
  @Transactional(TxType.MANDATORY)
  public List<String> followEnds(LocalDate today, Slice slice) {
    List<Map.Entry<UUID, String>> ended =
        sql.jdbi()
            .withHandle(
                handle ->
                    slice
                        .bind(handle.createQuery(FOLLOW))
                        .bind("today", today)
                        .map(
                            (row, ctx) ->
                                Map.entry(row.getObject("id", UUID.class), row.getString("code")))
                        .list());
    return slice.claimed(ended, Map.Entry::getKey).stream().map(Map.Entry::getValue).toList();
  }

  /** The unit with a code, if it has arrived. */
  public Optional<Unit> find(String code) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from unit where code = :code")
                    .bind("code", code)
                    .map((rs, ctx) -> unit(rs))
                    .findOne());
  }

  /** Every unit and group. */
  public UnitDirectory directory() {
    return sql.jdbi()
        .withHandle(
            handle ->
                new UnitDirectory(
                    handle.createQuery("select * from unit").map((rs, ctx) -> unit(rs)).list(),
                    handle
                        .createQuery("select * from unit_group")
                        .map((rs, ctx) -> group(rs))
                        .list()));
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("level"),
        row.getString("region"),
        row.getString("parent"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        strings(row.getArray("successors")),
        strings(row.getArray("attributes")));
  }

  private static UnitGroup group(ResultSet row) throws SQLException {
    return new UnitGroup(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        row.getString("jurisdiction"),
        StoredJson.read(row.getString("definition"), new TypeReference<UnitGroup.Definition>() {}));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
