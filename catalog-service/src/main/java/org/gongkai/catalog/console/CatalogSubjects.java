package org.gongkai.catalog.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.platform.console.ConsoleSubjects;
import org.gongkai.platform.console.StoredExamples;
import org.gongkai.platform.console.Subject;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sandbox.SandboxConfig;
import org.gongkai.platform.time.StatutoryTime;

/**
 * The newest item, document and import of the region of the sandbox's unit; units, groups and
 * domains are those that the published examples name, at their present version. Only reads, so it
 * may be asked often and anywhere.
 */
@ApplicationScoped
class CatalogSubjects implements ConsoleSubjects {

  private static final String NEWEST_ITEM =
      """
      select i.id, i.version, i.code from item i
        join item_version v on v.item_id = i.id and v.version = i.version
        join unit u on u.region_code = i.jurisdiction
       where u.code = :code and v.status <> 'REPEALED'
       order by i.id desc limit 1
      """;
  private static final String NEWEST_POLICY =
      """
      select p.id, p.version, p.code from policy p join unit u on u.region_code = p.jurisdiction
       where u.code = :code order by p.id desc limit 1
      """;
  private static final String NEWEST_IMPORT =
      """
      select r.id, 1 as version, null as code
        from import_record r join unit u on u.region_code = r.jurisdiction
       where u.code = :code order by r.id desc limit 1
      """;

  private final Sql sql;
  private final SandboxConfig sandbox;
  private final Clock clock;

  CatalogSubjects(Sql sql, SandboxConfig sandbox, Clock clock) {
    this.sql = sql;
    this.sandbox = sandbox;
    this.clock = clock;
  }

  @Override
  public Map<String, Finder> finders() {
    Map<String, Finder> finders = new HashMap<>();
    finders.put("getItem", stored -> ofRegion(NEWEST_ITEM).map(Row::named));
    finders.put("listItemVersions", stored -> ofRegion(NEWEST_ITEM).map(Row::named));
    finders.put("getItemVersion", stored -> ofRegion(NEWEST_ITEM).map(Row::named));
    finders.put(
        "reviseItem",
        stored -> ofRegion(NEWEST_ITEM).map(row -> row.changed().body("/item/code", row.code())));
    finders.put("repealItem", stored -> ofRegion(NEWEST_ITEM).map(Row::changed));
    finders.put("reviseUnit", stored -> atPresent("unit", stored));
    finders.put("dissolveUnit", stored -> atPresent("unit", stored));
    finders.put("reviseUnitGroup", stored -> atPresent("unit_group", stored));
    finders.put("reviseDomain", stored -> atPresent("domain", stored));
    finders.put("revisePolicy", stored -> ofRegion(NEWEST_POLICY).map(Row::recoded));
    finders.put("getImport", stored -> ofRegion(NEWEST_IMPORT).map(Row::named));
    finders.put("draftDisclosure", stored -> Optional.of(formedToday()));
    return finders;
  }

  private Subject formedToday() {
    return Subject.unchanged().body("/formedOn", StatutoryTime.today(clock).toString());
  }

  private Optional<Subject> atPresent(String table, StoredExamples stored) {
    return find(
            "select id, version, code from " + table + " where code = :code",
            stored.parameter("code"))
        .map(row -> Subject.unchanged().at(row.version()));
  }

  private Optional<Row> ofRegion(String query) {
    return find(query, sandbox.unit());
  }

  private Optional<Row> find(String query, String code) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(query)
                    .bind("code", code)
                    .map(
                        (row, context) ->
                            new Row(
                                row.getString("id"), row.getLong("version"), row.getString("code")))
                    .findOne());
  }

  private record Row(String id, long version, String code) {

    Subject named() {
      return Subject.of(id);
    }

    Subject changed() {
      return named().at(version);
    }

    /** Named by its code, in the path and in the body. */
    Subject recoded() {
      return Subject.unchanged().at(version).parameter("code", code).body("/code", code);
    }
  }
}
