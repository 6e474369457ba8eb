package org.gongkai.task.task;

import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * What somebody may see: the one visibility predicate of tasks and obligations, used by lists,
 * single reads, exports and commands.
 *
 * @param all everything (auditors)
 * @param units units whose people they are, with the units below
 * @param regions catalogues in their jurisdiction
 */
public record TaskScope(boolean all, List<String> units, List<String> regions) {

  /**
   * True of a row that may be seen; for tables with {@code unit}, {@code participant_units}, {@code
   * jurisdiction}.
   */
  public static final String VISIBLE =
      """
      (:seesAll or t.unit = any(:seesUnits) or t.participant_units && :seesUnits
       or t.jurisdiction = any(:seesRegions))
      """;

  /** Binds what {@link #VISIBLE} names. */
  public <S extends SqlStatement<S>> S bind(S statement) {
    return statement
        .bind("seesAll", all)
        .bindArray("seesUnits", String.class, units)
        .bindArray("seesRegions", String.class, regions);
  }
}
