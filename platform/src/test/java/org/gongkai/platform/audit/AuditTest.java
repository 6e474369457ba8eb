package org.gongkai.platform.audit;

import static org.gongkai.platform.sample.web.Notes.change;
import static org.gongkai.platform.sample.web.Notes.journal;
import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.note;
import static org.gongkai.platform.sample.web.Notes.officer;
import static org.gongkai.platform.sample.web.Notes.write;
import static org.gongkai.platform.sample.web.Notes.written;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command leaves its entry in the journal, which nobody changes. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class AuditTest {

  private static final int LOOKS = 500;

  @Inject Sql sql;
  @Inject Audit audit;

  @Test
  void a_command_leaves_who_did_what_for_whom_and_what_it_changed() {
    // Given
    String code = newCode();
    String id = written(code);
    // When
    change(id, code, "\"0\"", "second").then().statusCode(200);
    // Then
    journal("subjectId", id)
        .then()
        .statusCode(200)
        .body("items.action", contains("note.change", "note.write"))
        .body("items.outcome", contains("DONE", "DONE"))
        .body("items[0].actor", equalTo("officer"))
        .body("items[0].actorName", equalTo("Name of officer"))
        .body("items[0].unit", equalTo("U1"))
        .body("items[0].roles", contains(Roles.UNIT_OFFICER))
        .body("items[0].reason", equalTo("the sample's reason"))
        .body("items[0].before.text", equalTo("first"))
        .body("items[0].after.text", equalTo("second"))
        .body("items[0].problem", nullValue())
        .body("items[0].traceId", matchesPattern("[0-9a-f]{32}"))
        .body("items[1].before", nullValue());
  }

  @Test
  void of_two_commands_at_once_one_wins_and_both_leave_an_entry() throws Exception {
    // Given
    String code = newCode();
    String id = written(code);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try (Connection other = connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select 1 from sample_note where id = '" + id + "' for update");
      // When
      List<Future<Response>> both =
          List.of(
              callers.submit(() -> change(id, code, "\"0\"", "one")),
              callers.submit(() -> change(id, code, "\"0\"", "two")));
      awaitWaiting(2);
      other.commit();
      Response first = both.get(0).get();
      Response second = both.get(1).get();
      // Then
      Response winner = first.statusCode() == 200 ? first : second;
      Response loser = winner == first ? second : first;
      winner.then().statusCode(200).header("ETag", "\"1\"");
      loser.then().statusCode(409).body("code", equalTo("concurrent-change"));
      journal("subjectId", id)
          .then()
          .body("items.findAll { it.action == 'note.change' }", hasSize(2))
          .body(
              "items.findAll { it.action == 'note.change' }.outcome",
              containsInAnyOrder("DONE", "REFUSED"))
          .body("items.find { it.outcome == 'REFUSED' }.problem", equalTo("concurrent-change"));
    } finally {
      callers.shutdownNow();
    }
  }

  @Test
  void a_refused_command_leaves_an_entry_and_nothing_else() {
    // Given
    String code = newCode();
    String id = written(code);
    // When
    change(id, code, "\"7\"", "second").then().statusCode(412);
    // Then
    journal("subjectId", id)
        .then()
        .body("items[0].outcome", equalTo("REFUSED"))
        .body("items[0].problem", equalTo("stale-version"))
        .body("items[0].after", nullValue());
    officer().get("/v1/notes/" + id).then().body("text", equalTo("first"));
  }

  @Test
  void a_creation_that_the_database_refuses_leaves_an_entry() {
    // Given
    String actor = "clumsy-" + newCode();
    String token = TestTokens.of(actor, Roles.UNIT_OFFICER).unit("U1").token();
    String code = newCode();
    write(UUID.randomUUID().toString(), note(code, "first")).then().statusCode(201);
    // When
    officer()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(note(code, "second"))
        .post("/v1/notes")
        .then()
        .statusCode(409);
    // Then
    journal("actor", actor)
        .then()
        .body("items", hasSize(1))
        .body("items[0].outcome", equalTo("REFUSED"))
        .body("items[0].problem", equalTo("note-code-taken"))
        .body("items[0].subjectId", nullValue());
  }

  @Test
  void acting_for_a_foreign_unit_is_refused_and_recorded() {
    // Given
    String actor = "stranger-" + newCode();
    String token = TestTokens.of(actor, Roles.UNIT_OFFICER).unit("U2").token();
    // When
    officer()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(note(newCode(), "text"))
        .post("/v1/notes")
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-unit"));
    // Then
    journal("actor", actor)
        .then()
        .body("items[0].problem", equalTo("foreign-unit"))
        .body("items[0].unit", equalTo("U2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set reason = 'other'",
        "delete from audit_entry",
        "truncate audit_entry"
      })
  void the_journal_cannot_be_changed(String statement) {
    // Given
    written(newCode());
    long before = entries();
    // When
    UnableToExecuteStatementException refusal =
        assertThrows(
            UnableToExecuteStatementException.class,
            () -> sql.jdbi().useHandle(handle -> handle.execute(statement)));
    // Then
    assertTrue(refusal.getMessage().contains("append-only"), refusal.getMessage());
    assertEquals(before, entries());
  }

  @Test
  void an_entry_needs_the_transaction_of_its_command() {
    assertThrows(
        TransactionalException.class,
        () -> audit.record(AuditEntry.of("note.write", "note", UUID.randomUUID())));
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        LocalStackResource.postgres().jdbcUrl("platform"),
        LocalStackResource.postgres().user(),
        LocalStackResource.postgres().password());
  }

  private void awaitWaiting(int expected) {
    for (int look = 0; look < LOOKS; look++) {
      int waiting =
          sql.jdbi()
              .withHandle(
                  handle ->
                      handle
                          .createQuery(
                              "select count(*), pg_sleep(0.02) from pg_stat_activity"
                                  + " where wait_event_type = 'Lock'"
                                  + " and query ilike '%sample_note%'")
                          .mapTo(Integer.class)
                          .one());
      if (waiting == expected) {
        return;
      }
    }
    throw new AssertionError("the commands do not wait for the row");
  }

  private long entries() {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle.createQuery("select count(*) from audit_entry").mapTo(Long.class).one());
  }
}
