package org.gongkai.catalog.domain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Domains in the database. */
@ApplicationScoped
class DomainStore {

  private static final String INSERT =
      """
      insert into domain (id, version, code, jurisdiction, name, parent, position)
      values (:id, :version, :code, :jurisdiction, :name, :parent, :position)
      """;

  private static final String UPDATE =
      """
      update domain set version = :version, name = :name, parent = :parent, position = :position
       where id = :id and version = :version - 1 and code = :code
         and jurisdiction = :jurisdiction
      """;

  private final Sql sql;

  DomainStore(Sql sql) {
    this.sql = sql;
  }

  Optional<Domain> find(String code) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from domain where code = :code")
                    .bind("code", code)
                    .map(DomainStore::domain)
                    .findOne());
  }

  List<Domain> withCodes(List<String> codes) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select * from domain where code = any(:codes)")
                    .bindArray("codes", String.class, codes)
                    .map(DomainStore::domain)
                    .list());
  }

  List<Domain> inJurisdiction(String jurisdiction) {
    return list(jurisdiction, null, Integer.MAX_VALUE);
  }

  /** A slice in the order of codes; {@code jurisdiction} and {@code after} may be null. */
  List<Domain> list(String jurisdiction, String after, int rows) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from domain
                         where (cast(:jurisdiction as text) is null or jurisdiction = :jurisdiction)
                           and (cast(:after as text) is null or code > :after)
                         order by code limit :rows
                        """)
                    .bind("jurisdiction", jurisdiction)
                    .bind("after", after)
                    .bind("rows", rows)
                    .map(DomainStore::domain)
                    .list());
  }

  /** Codes of the domains and of all below them. */
  Set<String> subtrees(List<String> roots) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        with recursive tree as (
                          select code from domain where code = any(:roots)
                          union
                          select below.code from domain below
                            join tree on below.parent = tree.code)
                        select code from tree
                        """)
                    .bindArray("roots", String.class, roots)
                    .mapTo(String.class)
                    .set());
  }

  /** Serialises writers of the trees until the transaction ends, so that two close no cycle. */
  void lockTrees() {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("select 1 from pg_advisory_xact_lock(hashtext('catalog.domain'))")
                    .mapTo(Integer.class)
                    .one());
  }

  void insert(List<Domain> domains) {
    batch(INSERT, domains);
  }

  /**
   * Writes the next versions.
   *
   * @throws OptimisticLockException when another transaction wrote one of them first
   */
  void update(List<Domain> domains) {
    if (Arrays.stream(batch(UPDATE, domains)).anyMatch(count -> count != 1)) {
      throw new OptimisticLockException("A domain was changed by another transaction");
    }
  }

  private int[] batch(String statement, List<Domain> domains) {
    if (domains.isEmpty()) {
      return new int[0];
    }
    return sql.jdbi()
        .withHandle(
            handle -> {
              PreparedBatch batch = handle.prepareBatch(statement);
              for (Domain domain : domains) {
                batch
                    .bind("id", domain.id())
                    .bind("version", domain.version())
                    .bind("jurisdiction", domain.jurisdiction())
                    .bind("code", domain.content().code())
                    .bind("name", domain.content().name())
                    .bind("parent", domain.content().parent())
                    .bind("position", domain.content().position())
                    .add();
              }
              return batch.execute();
            });
  }

  private static Domain domain(ResultSet row, StatementContext context) throws SQLException {
    return new Domain(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("jurisdiction"),
        new DomainContent(
            row.getString("code"),
            row.getString("name"),
            row.getString("parent"),
            row.getInt("position")));
  }
}
