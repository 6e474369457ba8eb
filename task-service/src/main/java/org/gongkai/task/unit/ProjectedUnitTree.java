package org.gongkai.task.unit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.UnitTree;

/** The tree of units, as far as it has arrived. */
@ApplicationScoped
public class ProjectedUnitTree implements UnitTree {

  private static final String COVERS =
      """
      with recursive above as (
          select code, parent from unit where code = :unit
          union
          select u.code, u.parent from unit u join above a on u.code = a.parent)
      select exists (select from above where code = :ancestor)
      """;
  private static final String BELOW =
      """
      with recursive below as (
          select cast(:unit as text) as code
          union
          select u.code from below b cross join lateral (
              select code from unit where parent = b.code offset 0) u)
      select code from below
      """;

  private final Sql sql;

  ProjectedUnitTree(Sql sql) {
    this.sql = sql;
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
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * The unit itself and every unit below it.
   *
   * <p>The {@code offset} keeps each step on the index: how wide a tree is the planner cannot know,
   * and it would read the table once per level.
   */
  public List<String> withBelow(String unit) {
    return sql.jdbi()
        .withHandle(
            handle -> handle.createQuery(BELOW).bind("unit", unit).mapTo(String.class).list());
  }
}
