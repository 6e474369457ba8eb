package org.gongkai.notification.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.notification.store.JsonRows;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.security.UnitTree;
import org.gongkai.platform.time.StatutoryTime;

/**
 * The units as last announced, and which lies below which.
 *
 * <p>Who carries on the powers of a unit that has ended stands above it like its parent does, and
 * above what stood below it; never the other way round, and not before its last day has passed.
 */
@ApplicationScoped
public class UnitProjection implements UnitTree {

  private static final String UPSERT =
      """
      INSERT INTO unit (code, id, version, name, region, parent, valid_to, successors)
      SELECT code, id, version, name, region, parent, valid_to, successors
      FROM json_to_recordset(CAST(:rows AS json)) AS r(code text, id uuid, version bigint, name text,
        region text, parent text, valid_to date, successors text[])
      ON CONFLICT (id) DO UPDATE SET code = excluded.code, version = excluded.version, name = excluded.name,
        region = excluded.region, parent = excluded.parent, valid_to = excluded.valid_to, successors = excluded.successors
      WHERE unit.version < excluded.version
      """;

  private static final String BELOW =
      """
      WITH RECURSIVE below AS (
        SELECT code FROM unit WHERE code = :unit
        UNION
        SELECT u.code FROM below b CROSS JOIN LATERAL (
          SELECT code FROM unit WHERE parent = b.code
          UNION ALL
          SELECT code FROM unit WHERE successors @> array[b.code] AND valid_to < :today
          OFFSET 0) u)
      SELECT code FROM below
      """;

  private static final String COVERS =
      """
      WITH RECURSIVE above AS (
        SELECT code FROM unit WHERE code = :unit
        UNION
        SELECT next.code FROM above
          JOIN unit u ON u.code = above.code
          CROSS JOIN LATERAL unnest(CASE WHEN u.valid_to < :today
                                         THEN array_append(u.successors, u.parent)
                                         ELSE array[u.parent] END) step (code)
          JOIN unit next ON next.code = step.code)
      SELECT EXISTS (SELECT FROM above WHERE code = :ancestor)
      """;

  private final Sql sql;
  private final JsonRows json;
  private final Clock clock;

  UnitProjection(Sql sql, JsonRows json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Takes over the newest state of each unit. Safe against repetition and disorder: an older
   * version never replaces a newer one, and the write commits together with the mark that the event
   * was handled.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(List<UnitRow> changes) {
    Map<Object, UnitRow> newest = new LinkedHashMap<>();
    changes.forEach(
        unit -> newest.merge(unit.id(), unit, (a, b) -> a.version() > b.version() ? a : b));
    sql.jdbi()
        .useHandle(
            handle -> handle.createUpdate(UPSERT).bind("rows", json.of(newest.values())).execute());
  }

  /**
   * Codes of the unit, of all below it, and of those whose powers these carry on; empty when the
   * unit is not known.
   */
  public List<String> below(String unit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(BELOW)
                    .bind("unit", unit)
                    .bind("today", StatutoryTime.today(clock))
                    .mapTo(String.class)
                    .list());
  }

  /** Codes of the units whose region lies in a jurisdiction. */
  public List<String> within(String jurisdiction) {
    return sql.jdbi()
        .withHandle(
            handle -> {
              List<String> regions =
                  handle
                      .createQuery("SELECT DISTINCT region FROM unit WHERE region IS NOT NULL")
                      .mapTo(String.class)
                      .filter(region -> Regions.covers(jurisdiction, region))
                      .list();
              return handle
                  .createQuery("SELECT code FROM unit WHERE region = ANY(:regions)")
                  .bindArray("regions", String.class, regions)
                  .mapTo(String.class)
                  .list();
            });
  }

  /** The unit's region, if it has been announced with one. */
  public Optional<String> region(String unit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT region FROM unit WHERE code = :unit AND region IS NOT NULL")
                    .bind("unit", unit)
                    .mapTo(String.class)
                    .findOne());
  }

  /** The unit's name, if it has been announced. */
  public Optional<String> name(String unit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT name FROM unit WHERE code = :unit")
                    .bind("unit", unit)
                    .mapTo(String.class)
                    .findOne());
  }

  @Override
  public boolean covers(String ancestor, String unit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(COVERS)
                    .bind("unit", unit)
                    .bind("ancestor", ancestor)
                    .bind("today", StatutoryTime.today(clock))
                    .mapTo(Boolean.class)
                    .one());
  }
}
