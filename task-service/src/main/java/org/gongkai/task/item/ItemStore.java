package org.gongkai.task.item;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.gongkai.task.json.StoredJson;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The projection of items.
 *
 * <p>Writes are safe when repeated or overtaken: a row is replaced only by a higher version.
 */
@ApplicationScoped
public class ItemStore {

  private static final String SAVE =
      """
      insert into item (id, version, code, jurisdiction, domain, domain_path, kind, title,
                        assignments, basis, assigned_on, history_before, effective_from, effective,
                        mentions)
      values (:id, :version, :code, :jurisdiction, :domain, :path, :kind, :title,
              :assigned, :basis, :assignedOn, :historyBefore, :effectiveFrom, :effective, :named)
      on conflict (id) do update set version = excluded.version, code = excluded.code,
          jurisdiction = excluded.jurisdiction, domain = excluded.domain,
          domain_path = excluded.domain_path, kind = excluded.kind, title = excluded.title,
          assignments = excluded.assignments, basis = excluded.basis,
          assigned_on = excluded.assigned_on, history_before = excluded.history_before,
          effective_from = excluded.effective_from, effective = excluded.effective,
          mentions = excluded.mentions
      where item.version < excluded.version
      """;
  private static final String REFERENCED =
      """
      select * from item
       where jurisdiction = :jurisdiction and effective
         and (domain_path && :domains or code = any(:codes))
       order by code
      """;

  private final Sql sql;

  ItemStore(Sql sql) {
    this.sql = sql;
  }

  /** Replaces older rows of these items. */
  @Transactional(TxType.MANDATORY)
  void save(Collection<Item> items) {
    sql.jdbi()
        .useHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(SAVE);
              for (Item item : items) {
                batch
                    .bindMethods(item)
                    .bindArray("path", String.class, item.domainPath())
                    .bind("assigned", StoredJson.write(item.assignments()))
                    .bindArray("named", String.class, item.mentions())
                    .add();
              }
              batch.execute();
            });
  }

  /** These items, as far as they have arrived. */
  public List<Item> find(Collection<UUID> ids) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from item where id = any(:ids)")
                    .bindArray("ids", UUID.class, ids.toArray())
                    .map((rs, ctx) -> item(rs))
                    .list());
  }

  /** The items in effect of these domains (with those below) and with these codes. */
  public List<Item> referenced(
      String jurisdiction, Collection<String> domains, Collection<String> codes) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(REFERENCED)
                    .bind("jurisdiction", jurisdiction)
                    .bindArray("domains", String.class, domains.toArray())
                    .bindArray("codes", String.class, codes.toArray())
                    .map((rs, ctx) -> item(rs))
                    .list());
  }

  private static Item item(ResultSet row) throws SQLException {
    return new Item(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("jurisdiction"),
        row.getString("domain"),
        List.of((String[]) row.getArray("domain_path").getArray()),
        Item.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        StoredJson.read(row.getString("assignments"), new TypeReference<List<Assignment>>() {}),
        row.getString("basis"),
        row.getObject("assigned_on", LocalDate.class),
        row.getObject("history_before", LocalDate.class),
        row.getObject("effective_from", LocalDate.class),
        row.getBoolean("effective"));
  }
}
