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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.json.StoredJson;
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

  /** Replaces older rows of these units. */
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

  /**
   * Notes that the last day of these units has passed, and tells which they are.
   *
   * <p>Safe with several replicas: the note is made once, in the transaction that asks for the
   * expansions it calls for.
   */
  @Transactional(TxType.MANDATORY)
  public List<String> followEnds(LocalDate today) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        update unit set end_followed = true
                         where valid_to < :today and not end_followed
                        returning code
                        """)
                    .bind("today", today)
                    .mapTo(String.class)
                    .list());
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
