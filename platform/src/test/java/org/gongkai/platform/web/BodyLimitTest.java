package org.gongkai.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gongkai.platform.sample.web.Notes.newCode;
import static org.gongkai.platform.sample.web.Notes.note;
import static org.gongkai.platform.sample.web.Notes.officer;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.gongkai.platform.sample.web.Notes;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.PlainSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BodyLimitTest {

  private static final int LIMIT = 64 * 1024;
  private static final int BEYOND_ALL_BUFFERS = 11_000_000;

  @TestHTTPResource("/v1/notes")
  URI notes;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void a_body_that_is_declared_too_long_is_refused(String language) {
    officer()
        .header("Accept-Language", language)
        .header("Idempotency-Key", newCode())
        .body(note(newCode(), "x".repeat(LIMIT)))
        .post("/v1/notes")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .header("Content-Language", language)
        .body("code", equalTo("request-too-large"))
        .body("instance", equalTo("/v1/notes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT"})
  void a_body_of_undeclared_length_is_counted_while_it_is_read(String method) throws Exception {
    // Given
    String id = Notes.written(newCode());
    byte[] body = ("{\"text\":\"" + "x".repeat(LIMIT) + "\"}").getBytes(UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(method.equals("POST") ? notes : URI.create(notes + "/" + id))
            .header("Authorization", "Bearer " + Notes.officerToken())
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", newCode())
            .header("If-Match", "\"0\"")
            .method(method, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    // When
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    // Then
    assertEquals(413, answer.statusCode());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(answer.body().contains("request-too-large"), answer.body());
  }

  @ParameterizedTest
  @EnumSource
  void who_sends_all_before_reading_gets_the_answer_too(PlainSocket.Length length)
      throws Exception {
    // Given
    byte[] body = note(newCode(), "x".repeat(BEYOND_ALL_BUFFERS)).toString().getBytes(UTF_8);
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + Notes.officerToken(),
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            newCode());
    // When
    String answer = PlainSocket.send(notes, "POST", "/v1/notes", headers, body, length);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("request-too-large"), answer);
  }

  @Test
  void an_operation_that_is_named_takes_more() {
    Map<String, Object> wanted = Map.of("instant", "x".repeat(LIMIT));
    Notes.officer().body(wanted).put("/v1/sandbox/clock").then().statusCode(403);
    Notes.officer().body(wanted).post("/v1/sandbox/clock").then().statusCode(413);
    Notes.officer()
        .body(Map.of("instant", "x".repeat(2 * LIMIT)))
        .put("/v1/sandbox/clock")
        .then()
        .statusCode(413);
  }

  @Test
  void a_body_just_below_the_limit_is_read() {
    officer()
        .header("Idempotency-Key", newCode())
        .body(note(newCode(), "x".repeat(LIMIT - 200)))
        .post("/v1/notes")
        .then()
        .statusCode(201);
  }
}
