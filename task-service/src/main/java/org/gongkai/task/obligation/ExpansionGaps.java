package org.gongkai.task.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/**
 * What items name and nobody carries.
 *
 * <p>Safe when killed or repeated: the gaps of an item are replaced in the transaction of its
 * expansion; a gap that remains keeps the time at which it was first noted, and one that closes is
 * gone.
 */
@ApplicationScoped
class ExpansionGaps {

  private static final String CLOSE =
      """
      delete from expansion_gap g
       where g.item_id = any(:items)
         and not exists (select from unnest(:gapItems, :gapCodes) as still (item_id, code)
                          where still.item_id = g.item_id and still.code = g.code)
      """;
  private static final String NOTE =
      """
      insert into expansion_gap (item_id, code, cause, noted_at)
      values (:item, :code, :cause, :at)
      on conflict (item_id, code) do update set cause = excluded.cause
      """;
  private static final String LIST =
      """
      select g.item_id, g.code, g.cause, g.noted_at, i.code as item_code, i.title, i.jurisdiction,
             i.assigned_on
        from expansion_gap g join item i on i.id = g.item_id
       where (:all or i.jurisdiction = any(:regions))
      """;
  private static final String REGIONS =
      "select distinct i.jurisdiction from expansion_gap g join item i on i.id = g.item_id";

  private final Sql sql;
  private final Clock clock;

  ExpansionGaps(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Replaces the gaps of these items: the code that is named, and why nobody carries it. */
  @Transactional(TxType.MANDATORY)
  void save(Map<UUID, Map<String, GapCause>> gaps) {
    List<UUID> items = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    gaps.forEach(
        (item, missing) -> {
          missing.keySet().forEach(code -> items.add(item));
          codes.addAll(missing.keySet());
        });
    sql.jdbi()
        .useHandle(
            handle -> {
              handle
                  .createUpdate(CLOSE)
                  .bindArray("items", UUID.class, gaps.keySet().toArray())
                  .bindArray("gapItems", UUID.class, items.toArray())
                  .bindArray("gapCodes", String.class, codes.toArray())
                  .execute();
              if (!items.isEmpty()) {
                note(handle, gaps);
              }
            });
  }

  private void note(Handle handle, Map<UUID, Map<String, GapCause>> gaps) {
    PreparedBatch batch = handle.prepareBatch(NOTE);
    gaps.forEach(
        (item, missing) ->
            missing.forEach(
                (code, cause) ->
                    batch
                        .bind("item", item)
                        .bind("code", code)
                        .bind("cause", cause)
                        .bind("at", clock.instant())
                        .add()));
    batch.execute();
  }

  /** The catalogues that have gaps. */
  List<String> regions() {
    return sql.jdbi().withHandle(handle -> handle.createQuery(REGIONS).mapTo(String.class).list());
  }

  /**
   * A page of gaps, in the order of their items.
   *
   * @param all whether gaps of every catalogue may be seen, and not only those of these regions
   * @param after item and code of the last gap of the page before; empty for the first page
   * @param most number of rows
   */
  List<ExpansionGapView> list(
      boolean all, List<String> regions, GapFilter filter, List<String> after, int most) {
    String statement =
        LIST
            + filter.conditions()
            + (after.isEmpty() ? "" : " and (g.item_id, g.code) > (:afterItem, :afterCode)")
            + " order by g.item_id, g.code limit :most";
    return sql.jdbi()
        .withHandle(
            handle -> {
              Query query =
                  handle
                      .createQuery(statement)
                      .bind("all", all)
                      .bindArray("regions", String.class, regions.toArray())
                      .bind("most", most);
              filter.bind(query);
              if (!after.isEmpty()) {
                query.bind("afterItem", UUID.fromString(after.get(0)));
                query.bind("afterCode", after.get(1));
              }
              return query.map((row, context) -> view(row)).list();
            });
  }

  private static ExpansionGapView view(ResultSet row) throws SQLException {
    return new ExpansionGapView(
        row.getObject("item_id", UUID.class),
        row.getString("item_code"),
        row.getString("title"),
        row.getString("jurisdiction"),
        row.getDate("assigned_on").toLocalDate(),
        row.getString("code"),
        GapCause.valueOf(row.getString("cause")),
        row.getTimestamp("noted_at").toInstant());
  }
}
