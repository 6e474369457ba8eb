package org.gongkai.catalog.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.gongkai.platform.security.Roles;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.platform.testing.PlainSocket;
import org.gongkai.platform.testing.PlainSocket.Length;
import org.gongkai.platform.testing.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a file to import may be large, and who sends too much is told so. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class BodySizeTest {

  private static final int MEGABYTE = 1 << 20;

  @TestHTTPResource("/")
  URI server;

  @ParameterizedTest(name = "{0} {1}: {2} MB, {3}")
  @CsvSource({
    "POST, /v1/units, 3, DECLARED",
    "POST, /v1/units, 3, CHUNKED",
    "POST, /v1/items, 11, DECLARED",
    "POST, /v1/items, 11, CHUNKED",
    "PUT, /v1/policies/X, 11, DECLARED",
    "POST, /v1/imports, 25, DECLARED",
    "POST, /v1/imports, 25, CHUNKED"
  })
  void a_body_beyond_the_operations_limit_is_answered_by_a_problem(
      String method, String path, int megabytes, Length length) throws IOException {
    // When
    String answer = send(method, path, megabytes, length);
    // Then
    assertEquals("HTTP/1.1 413", answer.substring(0, 12), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("request-too-large"), answer);
  }

  @ParameterizedTest(name = "{0} {1}: {2} MB, {3}")
  @CsvSource({
    "POST, /v1/units, 1, DECLARED",
    "POST, /v1/imports, 3, DECLARED",
    "POST, /v1/imports, 3, CHUNKED"
  })
  void a_body_within_it_is_read(String method, String path, int megabytes, Length length)
      throws IOException {
    // When
    String answer = send(method, path, megabytes, length);
    // Then
    assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    assertFalse(answer.startsWith("HTTP/1.1 413"), answer);
  }

  private String send(String method, String path, int megabytes, Length length) throws IOException {
    Map<String, String> headers =
        Map.of(
            "Authorization",
            "Bearer " + TestTokens.of("admin", Roles.CATALOG_ADMIN).jurisdiction("990000").token(),
            "Content-Type",
            "application/json",
            "If-Match",
            "\"1\"",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    byte[] body = ("{\"name\": \"" + "a".repeat(megabytes * MEGABYTE) + "\"}").getBytes(UTF_8);
    return PlainSocket.send(server, method, path, headers, body, length);
  }
}
