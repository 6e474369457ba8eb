package org.gongkai.task.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.json.StoredJson;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lets each version of an item apply from its first day: what arrives earlier waits while the
 * version before is in force.
 *
 * <p>Safe when repeated, overtaken or killed: a projection is replaced only by a higher version, a
 * waiting version is written once and removed by the commit that makes it apply, and the caller
 * holds the directory's guard, so that no two decide at once.
 */
@ApplicationScoped
public class ItemRevisions {

  private static final String IN_FORCE =
      "select id, version, effective_from from item where id = any(:ids)";
  private static final String WAIT =
      """
      insert into item_to_come (id, version, effective_from, data)
      values (:id, :version, :effectiveFrom, :data)
      on conflict do nothing
      """;
  private static final String DISPLACE =
      """
      delete from item_to_come
       where id = :id and version < :version and effective_from >= :effectiveFrom
      """;
  private static final String OVERTAKE =
      "delete from item_to_come where id = :id and version <= :version";
  private static final String TAKE =
      """
      delete from item_to_come where (id, version) in (
          select id, version from item_to_come where effective_from <= :today
           order by id, version limit :most)
      returning data
      """;

  private final Sql sql;
  private final ItemStore items;

  ItemRevisions(Sql sql, ItemStore items) {
    this.sql = sql;
    this.items = items;
  }

  /**
   * Takes in versions of items, in the order of their versions per item.
   *
   * <p>The first version that is known of an item applies at once, and so does one that begins no
   * later than the one in force; a repeal, like any other version, on its first day.
   *
   * @return the items whose version in force has changed
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> receive(List<Item> versions, LocalDate today) {
    Map<UUID, LocalDate> inForce = inForce(versions.stream().map(Item::id).distinct().toList());
    Map<UUID, Item> now = new LinkedHashMap<>();
    List<Item> later = new ArrayList<>();
    for (Item version : versions) {
      LocalDate since = inForce.get(version.id());
      if (since != null
          && version.effectiveFrom().isAfter(today)
          && version.effectiveFrom().isAfter(since)) {
        later.add(version);
      } else {
        now.put(version.id(), version);
        later.removeIf(waiting -> waiting.id().equals(version.id()));
        inForce.put(version.id(), version.effectiveFrom());
      }
    }
    apply(now.values());
    await(later);
    return List.copyOf(now.keySet());
  }

  /** Whether the first day of a waiting version has come. */
  public boolean due(LocalDate today) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "select exists (select from item_to_come where effective_from <= :today)")
                    .bind("today", today)
                    .mapTo(Boolean.class)
                    .one());
  }

  /**
   * Lets some waiting versions apply whose first day has come.
   *
   * @return their items
   */
  @Transactional(TxType.MANDATORY)
  public List<UUID> apply(LocalDate today, int most) {
    List<Item> due =
        sql.jdbi()
            .withHandle(
                handle ->
                    handle
                        .createQuery(TAKE)
                        .bind("today", today)
                        .bind("most", most)
                        .mapTo(String.class)
                        .map(data -> StoredJson.read(data, new TypeReference<Item>() {}))
                        .list());
    items.save(due);
    return due.stream().map(Item::id).distinct().toList();
  }

  private Map<UUID, LocalDate> inForce(Collection<UUID> ids) {
    Map<UUID, LocalDate> since = new HashMap<>();
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery(IN_FORCE)
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map(
                        (row, context) ->
                            since.put(
                                row.getObject("id", UUID.class),
                                row.getObject("effective_from", LocalDate.class)))
                    .list());
    return since;
  }

  private void apply(Collection<Item> now) {
    items.save(now);
    write(OVERTAKE, now);
  }

  private void await(Collection<Item> later) {
    write(DISPLACE, later);
    write(WAIT, later);
  }

  private void write(String statement, Collection<Item> versions) {
    if (versions.isEmpty()) {
      return;
    }
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(statement);
              versions.forEach(version -> batch.bindMethods(ToCome.of(version)).add());
              batch.execute();
            });
  }

  /**
   * A version that waits, as a row.
   *
   * @param data the version as JSON
   */
  public record ToCome(UUID id, long version, LocalDate effectiveFrom, String data) {

    static ToCome of(Item item) {
      return new ToCome(item.id(), item.version(), item.effectiveFrom(), StoredJson.write(item));
    }
  }
}
