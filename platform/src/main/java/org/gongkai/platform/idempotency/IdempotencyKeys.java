package org.gongkai.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.gongkai.platform.db.Sql;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * The keys and their answers.
 *
 * <p>The primary key decides: of two requests with one key the later insert waits for the first
 * transaction to end, on whichever replica it runs, and then either finds the answer or, if the
 * first was refused, takes its place. A process that is killed leaves neither key nor creation.
 */
@ApplicationScoped
class IdempotencyKeys {

  private static final int PRUNED_AT_ONCE = 10_000;

  private static final String CLAIM =
      """
      with bounded as (select set_config('lock_timeout', :wait, true))
      insert into idempotency_key (principal, key, fingerprint)
      select :principal, :key, :fingerprint from bounded
      on conflict do nothing
      """;
  private static final String FIND =
      """
      select fingerprint, status, location, etag, body
        from idempotency_key where principal = :principal and key = :key
      """;
  private static final String STORE =
      """
      update idempotency_key
         set status = :status, location = :location, etag = :etag, body = :body
       where principal = :principal and key = :key
      """;
  private static final String PRUNE =
      """
      delete from idempotency_key where (principal, key) in (
        select principal, key from idempotency_key
         where created_at < now() - make_interval(secs => :seconds)
         order by created_at limit :most for update skip locked)
      """;

  private final Sql sql;
  private final IdempotencyConfig config;

  IdempotencyKeys(Sql sql, IdempotencyConfig config) {
    this.sql = sql;
    this.config = config;
  }

  /** Takes the key for the running transaction; false if an earlier request has it. */
  boolean claim(String principal, String key, byte[] fingerprint) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                        .createUpdate(CLAIM)
                        .bind("wait", config.longestWait().toMillis() + "ms")
                        .bind("principal", principal)
                        .bind("key", key)
                        .bind("fingerprint", fingerprint)
                        .execute()
                    == 1);
  }

  /** What was answered under the key. */
  Optional<StoredAnswer> find(String principal, String key) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(FIND)
                    .bind("principal", principal)
                    .bind("key", key)
                    .map(IdempotencyKeys::answer)
                    .findOne());
  }

  /** Keeps the answer under the key that the running transaction has taken. */
  void store(String principal, String key, StoredAnswer answer) {
    sql.jdbi()
        .useHandle(
            handle ->
                handle
                    .createUpdate(STORE)
                    .bind("principal", principal)
                    .bind("key", key)
                    .bind("status", answer.status())
                    .bind("location", answer.location())
                    .bind("etag", answer.etag())
                    .bind("body", answer.body())
                    .execute());
  }

  /** Forgets keys past their retention; any replica may, also several at once. */
  @Scheduled(
      every = "${gongkai.idempotency.prune-every:1h}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void prune() {
    int pruned;
    do {
      pruned =
          sql.jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createUpdate(PRUNE)
                          .bind("seconds", (double) config.retention().toSeconds())
                          .bind("most", PRUNED_AT_ONCE)
                          .execute());
    } while (pruned == PRUNED_AT_ONCE);
  }

  private static StoredAnswer answer(ResultSet row, StatementContext context) throws SQLException {
    return new StoredAnswer(
        row.getBytes("fingerprint"),
        row.getInt("status"),
        row.getString("location"),
        row.getString("etag"),
        row.getString("body"));
  }
}
