package org.gongkai.platform.idempotency;

import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.note;
import static org.gongkai.platform.sample.web.Notes.officer;
import static org.gongkai.platform.sample.web.Notes.write;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class IdempotencyTest {

  private static final int AT_ONCE = 8;

  @Inject Sql sql;
  @Inject IdempotencyKeys keys;

  @Test
  void the_same_key_twice_creates_once_and_answers_the_same() {
    // Given
    String key = newKey();
    Map<String, Object> note = note(newCode(), "text");
    Response first = write(key, note);
    // When
    Response second = write(key, note);
    // Then
    first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
    second
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", equalTo(first.header("Location")))
        .header("ETag", equalTo("\"0\""))
        .contentType(first.contentType());
    assertEquals(first.asString(), second.asString());
    assertEquals(1, notesWith(note.get("code")));
  }

  @Test
  void the_same_key_many_times_at_once_creates_once_and_answers_the_same() throws Exception {
    // Given
    String key = newKey();
    Map<String, Object> note = note(newCode(), "text");
    // When
    List<Response> answers = atOnce(() -> write(key, note));
    // Then
    answers.forEach(answer -> answer.then().statusCode(201));
    assertEquals(1, answers.stream().map(Response::asString).distinct().count());
    assertEquals(1, answers.stream().filter(a -> a.header("Idempotency-Replayed") == null).count());
    assertEquals(1, notesWith(note.get("code")));
  }

  @Test
  void a_key_used_for_another_request_is_refused() {
    String key = newKey();
    write(key, note(newCode(), "one")).then().statusCode(201);
    write(key, note(newCode(), "two"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void a_refusal_is_not_kept_so_the_key_serves_after_correction() {
    // Given
    String key = newKey();
    String taken = newCode();
    write(newKey(), note(taken, "first")).then().statusCode(201);
    write(key, note(taken, "second")).then().statusCode(409);
    // When
    Response corrected = write(key, note(newCode(), "second"));
    // Then
    corrected.then().statusCode(201).header("Idempotency-Replayed", nullValue());
  }

  @Test
  void keys_of_two_callers_never_meet() {
    String key = newKey();
    write(key, note(newCode(), "one")).then().statusCode(201);
    officer()
        .auth()
        .oauth2(TestTokens.of("another", Roles.UNIT_OFFICER).unit("U1").token())
        .header("Idempotency-Key", key)
        .body(note(newCode(), "two"))
        .post("/v1/notes")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", nullValue());
  }

  @Test
  void a_missing_or_malformed_key_is_refused() {
    officer()
        .body(note(newCode(), "text"))
        .post("/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-required"))
        .body("errors[0].parameter", equalTo("Idempotency-Key"));
    write("x".repeat(256), note(newCode(), "text"))
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-malformed"));
  }

  @Test
  void keys_past_their_retention_are_forgotten() {
    // Given
    String old = newKey();
    String young = newKey();
    write(old, note(newCode(), "text")).then().statusCode(201);
    write(young, note(newCode(), "text")).then().statusCode(201);
    sql.jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "update idempotency_key set created_at = created_at - interval '8 days'"
                        + " where key = ?",
                    old));
    // When
    keys.prune();
    // Then
    assertEquals(List.of(young), keptOf(old, young));
  }

  private List<String> keptOf(String... candidates) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select key from idempotency_key where key = any(:keys)")
                    .bind("keys", candidates)
                    .mapTo(String.class)
                    .list());
  }

  private int notesWith(Object code) {
    return sql.jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from sample_note where code = :code")
                    .bind("code", code)
                    .mapTo(Integer.class)
                    .one());
  }

  private static List<Response> atOnce(Callable<Response> request) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<Response>> running = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        running.add(callers.submit(request));
      }
      List<Response> answers = new ArrayList<>();
      for (Future<Response> answer : running) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      callers.shutdownNow();
    }
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
