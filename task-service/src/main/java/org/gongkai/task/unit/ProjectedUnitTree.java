package org.gongkai.task.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.UnitTree;
import org.gongkai.platform.time.StatutoryTime;

/**
 * The tree of units, as far as it has arrived.
 *
 * <p>Who carries on the powers of a unit that has ended stands above it like its parent does (条例:
 * 职权由继续行使的机关承担), and above what stood below it; never the other way round, and not before the
 * unit's last day has passed.
 */
@ApplicationScoped
public class ProjectedUnitTree implements UnitTree {

  private static final String COVERS =
      """
      with recursive above as (
          select code from unit where code = :unit
          union
          select next.code
            from above
            join unit u on u.code = above.code
           cross join lateral unnest(case when u.valid_to < :today
                                          then array_append(u.successors, u.parent)
                                          else array[u.parent] end) step (code)
            join unit next on next.code = step.code)
      select exists (select from above where code = :ancestor)
      """;
  private static final String BELOW =
      """
      with recursive below as (
          select cast(:unit as text) as code
          union
          select u.code from below b cross join lateral (
              select code from unit where parent = b.code
              union all
              select code from unit where successors @> array[b.code] and valid_to < :today
              offset 0) u)
      select code from below
      """;

  private final Sql sql;
  private final Clock clock;

  ProjectedUnitTree(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
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

  /**
   * The unit itself, every unit below it, and those whose powers these carry on.
   *
   * <p>The {@code offset} keeps each step on the index: how wide a tree is the planner cannot know,
   * and it would read the table once per level.
   */
  public List<String> withBelow(String unit) {
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
}
