package org.gongkai.catalog.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Source documents and their clauses in the database. */
@ApplicationScoped
class PolicyStore {

  private static final String INSERT =
      """
      insert into policy (id, version, code, jurisdiction, title, document_number, issuer,
                          issued_on, effective_from, based_on)
      values (:id, :version, :code, :jurisdiction, :title, :documentNumber, :issuer,
              :issuedOn, :effectiveFrom, :basedOn)
      """;

  private static final String UPDATE =
      """
      update policy set version = :version, title = :title, document_number = :documentNumber,
             issuer = :issuer, issued_on = :issuedOn, effective_from = :effectiveFrom,
             based_on = :basedOn
       where id = :id and version = :version - 1 and code = :code
         and jurisdiction = :jurisdiction
      """;

  private final Sql sql;

  PolicyStore(Sql sql) {
    this.sql = sql;
  }

  List<Policy> withCodes(Collection<String> codes) {
    if (codes.isEmpty()) {
      return List.of();
    }
    return sql.jdbi()
        .withHandle(
            handle ->
                withClauses(
                    handle,
                    handle
                        .createQuery("select * from policy where code = any(:codes) order by code")
                        .bindArray("codes", String.class, List.copyOf(codes))
                        .map(PolicyStore::withoutClauses)
                        .list()));
  }

  /** A slice in the order of codes, without clauses; both criteria may be null. */
  List<Policy> list(String jurisdiction, String after, int rows) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select * from policy
                         where (cast(:jurisdiction as text) is null or jurisdiction = :jurisdiction)
                           and (cast(:after as text) is null or code > :after)
                         order by code limit :rows
                        """)
                    .bind("jurisdiction", jurisdiction)
                    .bind("after", after)
                    .bind("rows", rows)
                    .map(PolicyStore::withoutClauses)
                    .list());
  }

  void insert(List<Policy> policies) {
    sql.jdbi()
        .useHandle(
            handle -> {
              for (Policy policy : policies) {
                bind(handle.prepareBatch(INSERT), policy);
                insertClauses(handle, policy);
              }
            });
  }

  /**
   * Writes the next versions.
   *
   * @throws OptimisticLockException when another transaction wrote one of them first
   */
  void update(List<Policy> policies) {
    sql.jdbi()
        .useHandle(
            handle -> {
              for (Policy policy : policies) {
                if (bind(handle.prepareBatch(UPDATE), policy)[0] != 1) {
                  throw new OptimisticLockException("A policy was changed meanwhile");
                }
                handle
                    .createUpdate("delete from clause where policy = :policy")
                    .bind("policy", policy.content().code())
                    .execute();
                insertClauses(handle, policy);
              }
            });
  }

  private static int[] bind(PreparedBatch statement, Policy policy) {
    PolicyContent is = policy.content();
    return statement
        .bind("id", policy.id())
        .bind("version", policy.version())
        .bind("jurisdiction", policy.jurisdiction())
        .bind("code", is.code())
        .bind("title", is.title())
        .bind("documentNumber", is.documentNumber())
        .bind("issuer", is.issuer())
        .bind("issuedOn", is.issuedOn())
        .bind("effectiveFrom", is.effectiveFrom())
        .bindArray("basedOn", String.class, is.basedOn())
        .add()
        .execute();
  }

  private static void insertClauses(Handle handle, Policy policy) {
    List<Clause> clauses = policy.content().clauses();
    if (clauses.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into clause (policy, number, position, heading, text)
            values (:policy, :number, :position, :heading, :text)
            """);
    for (int i = 0; i < clauses.size(); i++) {
      batch
          .bind("policy", policy.content().code())
          .bind("number", clauses.get(i).number())
          .bind("position", i)
          .bind("heading", clauses.get(i).heading())
          .bind("text", clauses.get(i).text())
          .add();
    }
    batch.execute();
  }

  private static List<Policy> withClauses(Handle handle, List<Policy> policies) {
    Map<String, List<Clause>> clauses = new HashMap<>();
    handle
        .createQuery("select * from clause where policy = any(:codes) order by policy, position")
        .bindArray("codes", String.class, policies.stream().map(p -> p.content().code()).toList())
        .map(
            (row, context) ->
                clauses
                    .computeIfAbsent(row.getString("policy"), any -> new ArrayList<>())
                    .add(
                        new Clause(
                            row.getString("number"),
                            row.getString("heading"),
                            row.getString("text"))))
        .list();
    return policies.stream()
        .map(policy -> filled(policy, clauses.getOrDefault(policy.content().code(), List.of())))
        .toList();
  }

  private static Policy filled(Policy policy, List<Clause> clauses) {
    PolicyContent is = policy.content();
    return new Policy(
        policy.id(),
        policy.version(),
        policy.jurisdiction(),
        new PolicyContent(
            is.code(),
            is.title(),
            is.documentNumber(),
            is.issuer(),
            is.issuedOn(),
            is.effectiveFrom(),
            is.basedOn(),
            clauses));
  }

  private static Policy withoutClauses(ResultSet row, StatementContext context)
      throws SQLException {
    return new Policy(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("jurisdiction"),
        new PolicyContent(
            row.getString("code"),
            row.getString("title"),
            row.getString("document_number"),
            row.getString("issuer"),
            row.getObject("issued_on", LocalDate.class),
            row.getObject("effective_from", LocalDate.class),
            List.of((String[]) row.getArray("based_on").getArray()),
            List.of()));
  }
}
