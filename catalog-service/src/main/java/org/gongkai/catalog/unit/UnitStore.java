package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Units in the database, one by one and in sets. */
@ApplicationScoped
class UnitStore {

  private static final String INSERT =
      """
      insert into unit (id, version, code, code_scheme, name, aliases, kind, level, region_scheme,
                        region_code, parent, valid_from, valid_to, successors, attributes)
      values (:id, :version, :code, :codeScheme, :name, :aliases, :kind, :level, :regionScheme,
              :regionCode, :parent, :validFrom, :validTo, :successors, :attributes)
      """;

  private static final String UPDATE =
      """
      update unit set version = :version, code_scheme = :codeScheme, name = :name,
             aliases = :aliases, kind = :kind, level = :level, region_scheme = :regionScheme,
             region_code = :regionCode, parent = :parent, valid_from = :validFrom,
             valid_to = :validTo, successors = :successors, attributes = :attributes
       where id = :id and version = :version - 1
      """;

  private final Sql sql;

  UnitStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Unit> find(String code) {
    return Optional.ofNullable(findAll(List.of(code)).get(code));
  }

  /** The units with these codes, by code in the given order; unknown codes are left out. */
  Map<String, Unit> findAll(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    Map<String, Unit> found = new LinkedHashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select u.* from unnest(:codes) with ordinality as asked (code, place)
                          join unit u using (code) order by asked.place
                        """)
                    .bindArray("codes", String.class, List.copyOf(codes))
                    .map(UnitStore::unit)
                    .forEach(unit -> found.put(unit.content().code(), unit)));
    return found;
  }

  /** All units: what names are compared with, and what a load is checked against. */
  List<Unit> all() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select * from unit order by code").map(UnitStore::unit).list());
  }

  void insert(List<Unit> units) {
    batch(INSERT, units);
  }

  /**
   * Writes the next versions.
   *
   * @throws OptimisticLockException when another transaction wrote one of them first
   */
  void update(List<Unit> units) {
    int[] written = batch(UPDATE, units);
    if (Arrays.stream(written).anyMatch(count -> count != 1)) {
      throw new OptimisticLockException("A unit was changed by another transaction");
    }
  }

  /**
   * Serialises writers of the tree until the transaction ends, so that two cannot close a cycle.
   */
  void lockTree() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select 1 from pg_advisory_xact_lock(hashtext('catalog.unit'))")
                    .mapTo(Integer.class)
                    .one());
  }

  private int[] batch(String statement, List<Unit> units) {
    if (units.isEmpty()) {
      return new int[0];
    }
    return sql.jdbi()
        .withHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(statement);
              units.forEach(unit -> bind(batch, unit));
              return batch.execute();
            });
  }

  private static void bind(PreparedBatch batch, Unit unit) {
    UnitContent is = unit.content();
    batch
        .bind("id", unit.id())
        .bind("version", unit.version())
        .bind("code", is.code())
        .bind("codeScheme", is.codeScheme().name())
        .bind("name", is.name())
        .bindArray("aliases", String.class, is.aliases())
        .bind("kind", is.kind().name())
        .bind("level", is.level().name())
        .bind("regionScheme", is.region().scheme())
        .bind("regionCode", is.region().code())
        .bind("parent", is.parent())
        .bind("validFrom", is.validFrom())
        .bind("validTo", is.validTo())
        .bindArray("successors", String.class, is.successors())
        .bindArray("attributes", String.class, is.attributes())
        .add();
  }

  static Unit unit(ResultSet row, StatementContext context) throws SQLException {
    return new Unit(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        new UnitContent(
            row.getString("code"),
            CodeScheme.valueOf(row.getString("code_scheme")),
            row.getString("name"),
            texts(row.getArray("aliases")),
            UnitKind.valueOf(row.getString("kind")),
            UnitLevel.valueOf(row.getString("level")),
            new Region(row.getString("region_scheme"), row.getString("region_code")),
            row.getString("parent"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class),
            texts(row.getArray("successors")),
            texts(row.getArray("attributes"))));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
