package org.gongkai.catalog.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Regions;
import org.gongkai.platform.security.UnitTree;
import org.gongkai.platform.time.StatutoryTime;
import org.jdbi.v3.core.statement.Query;

/**
 * Questions to the register: lists, criteria and the tree.
 *
 * <p>In the tree, who carries on the powers of a unit that has ended stands above it like its
 * parent does (条例: 职权由继续行使的机关承担), and above what stood below it; never the other way round, and not
 * before its last day has passed.
 */
@ApplicationScoped
public class UnitQueries implements UnitTree {

  private final Sql sql;
  private final Clock clock;

  UnitQueries(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public boolean covers(String ancestor, String unit) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with recursive line as (
                          select code from unit where code = :unit
                          union
                          select above.code
                            from line
                            join unit on unit.code = line.code
                           cross join lateral unnest(
                                 case when unit.valid_to < :today
                                      then array_append(unit.successors, unit.parent)
                                      else array[unit.parent] end) step (code)
                            join unit above on above.code = step.code)
                        select exists (select 1 from line where code = :ancestor)
                        """)
                    .bind("unit", unit)
                    .bind("ancestor", ancestor)
                    .bind("today", StatutoryTime.today(clock))
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Codes of the unit, of all below it, and of those whose powers these carry on; empty for an
   * unknown code.
   *
   * <p>The {@code offset} keeps each step on the index: how wide a tree is the planner cannot know,
   * and it would read the table once per level.
   */
  public Set<String> subtree(String root) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with recursive tree as (
                          select code from unit where code = :root
                          union
                          select below.code from tree cross join lateral (
                            select code from unit where parent = tree.code
                            union all
                            select code from unit
                             where successors @> array[tree.code collate "default"]
                               and valid_to < :today
                            offset 0) below)
                        select code from tree
                        """)
                    .bind("root", root)
                    .bind("today", StatutoryTime.today(clock))
                    .mapTo(String.class)
                    .set());
  }

  /**
   * Codes of the unit and of those that had ended before a day and whose powers it carries on,
   * directly or through others; the unit alone where there are none.
   *
   * <p>The {@code offset} keeps each step on the index, as it does for a tree.
   */
  public Set<String> withPredecessors(String unit, LocalDate day) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with recursive line as (
                          select cast(:unit as text) as code
                          union
                          select former.code from line cross join lateral (
                            select code collate "default" as code from unit
                             where successors @> array[line.code] and valid_to < :day
                            offset 0) former)
                        select code from line
                        """)
                    .bind("unit", unit)
                    .bind("day", day)
                    .mapTo(String.class)
                    .set());
  }

  /** A slice in the order of codes; {@code after} is null for the first. */
  List<Unit> list(UnitFilter filter, String after, int rows) {
    Criteria where = new Criteria();
    where.add(
        filter.name(),
        "name",
        "(strpos(name, :name) > 0 or exists (select 1 from unnest(aliases) a"
            + " where strpos(a, :name) > 0))");
    where.add(
        filter.region() == null ? null : Regions.pattern(filter.region()),
        "region",
        "region_code ~ :region");
    where.add(filter.kind() == null ? null : filter.kind().name(), "kind", "kind = :kind");
    where.add(filter.level() == null ? null : filter.level().name(), "level", "level = :level");
    where.add(filter.parent(), "parent", "parent = :parent");
    where.add(
        filter.validOn(),
        "day",
        "(valid_from is null or valid_from <= :day) and (valid_to is null or valid_to >= :day)");
    where.add(filter.attribute(), "attribute", "attributes @> array[:attribute]::text[]");
    where.add(after, "after", "code > :after");
    return where.select(sql, " order by code limit " + rows);
  }

  /** All units, valid or not, that meet every given criterion. */
  List<Unit> meeting(GroupDefinition.ByAttribute criteria) {
    Criteria where = new Criteria();
    where.addAll(criteria.attributes(), "attributes", "attributes @> :attributes");
    where.addAll(names(criteria.kinds()), "kinds", "kind = any(:kinds)");
    where.addAll(names(criteria.levels()), "levels", "level = any(:levels)");
    where.add(
        criteria.within() == null ? null : Regions.pattern(criteria.within()),
        "region",
        "region_code ~ :region");
    return where.select(sql, " order by code");
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().<String>map(Enum::name).toList();
  }

  /** Conditions that count only when their value is given. */
  private static final class Criteria {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, List<String>> arrays = new HashMap<>();

    void add(Object value, String name, String condition) {
      if (value != null) {
        conditions.add(condition);
        values.put(name, value);
      }
    }

    void addAll(List<String> texts, String name, String condition) {
      if (!texts.isEmpty()) {
        conditions.add(condition);
        arrays.put(name, texts);
      }
    }

    List<Unit> select(Sql sql, String tail) {
      return sql.jdbi()
          .withHandle(
              handle -> {
                Query query =
                    handle.createQuery(
                        "select * from unit where " + String.join(" and ", conditions) + tail);
                query.bindMap(values);
                arrays.forEach((name, texts) -> query.bindArray(name, String.class, texts));
                return query.map(UnitStore::unit).list();
              });
    }
  }
}
