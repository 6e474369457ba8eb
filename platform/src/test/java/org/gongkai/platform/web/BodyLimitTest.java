package org.gongkai.platform.web;

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
import java.nio.charset.StandardCharsets;
import org.gongkai.platform.sample.web.Notes;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BodyLimitTest {

  private static final int LIMIT = 64 * 1024;

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
    byte[] body = ("{\"text\":\"" + "x".repeat(LIMIT) + "\"}").getBytes(StandardCharsets.UTF_8);
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
