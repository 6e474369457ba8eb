package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/** Calls of sample users to the suite that runs, as anybody else would make them. */
final class SuiteCalls {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TOKEN_IS_GOOD_FOR = Duration.ofSeconds(60);
  private static final int FIRST_PROBLEM = 300;
  private static final int STALE = 412;

  private final LocalSuite suite;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Token> tokens = new HashMap<>();

  SuiteCalls(LocalSuite suite) {
    this.suite = suite;
  }

  /**
   * What was answered.
   *
   * @param status of HTTP
   * @param body JSON
   */
  record Answer(int status, String body) {

    /**
     * Goes on only after a success.
     *
     * @throws StartFailure otherwise
     */
    Answer accepted(String what) {
      if (status >= FIRST_PROBLEM) {
        throw new StartFailure(what + " is refused with status " + status, body);
      }
      return this;
    }
  }

  JsonNode get(Part service, String path, String user) {
    return parse(send(request(service, path, user).GET()).accepted(path).body());
  }

  /** Creates; the key is made of the content, so that a repetition creates nothing. */
  Answer create(Part service, String path, String user, byte[] content) {
    return send(
        request(service, path, user)
            .header("Idempotency-Key", DigestUtils.sha256Hex(content))
            .POST(BodyPublishers.ofByteArray(content)));
  }

  /** Sets something that has not been set before. */
  void put(Part service, String path, String user, Object content) {
    send(request(service, path, user).PUT(BodyPublishers.ofByteArray(bytes(content))))
        .accepted(path);
  }

  /** Changes something that is at this version; if it no longer is, it is to be looked at again. */
  void change(Part service, String path, String user, long version, Object content) {
    Answer answer =
        send(
            request(service, path, user)
                .header("If-Match", "\"" + version + "\"")
                .POST(BodyPublishers.ofByteArray(bytes(content))));
    if (answer.status() != STALE) {
      answer.accepted(path);
    }
  }

  /**
   * Asks until there is something; events take a moment.
   *
   * @throws StartFailure if nothing comes
   */
  <T> T await(String what, Supplier<Optional<T>> question) {
    return awaitIfAny(question)
        .orElseThrow(() -> new StartFailure("waited in vain for " + what, "see the logs"));
  }

  /** Asks until there is something, or until nothing more is to be expected. */
  <T> Optional<T> awaitIfAny(Supplier<Optional<T>> question) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<T> found = question.get();
    while (found.isEmpty() && System.nanoTime() < end) {
      pause();
      found = question.get();
    }
    return found;
  }

  JsonNode parse(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException("this is no JSON: " + text, e);
    }
  }

  byte[] bytes(Object content) {
    try {
      return json.writeValueAsBytes(content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be written as JSON", e);
    }
  }

  private HttpRequest.Builder request(Part service, String path, String user) {
    return HttpRequest.newBuilder(URI.create(suite.addresses().uri(service) + path))
        .header("Authorization", "Bearer " + token(user))
        .header("Content-Type", "application/json");
  }

  private String token(String user) {
    Token token = tokens.get(user);
    if (token == null || token.takenAt() < System.nanoTime() - TOKEN_IS_GOOD_FOR.toNanos()) {
      token = new Token(suite.keycloak().userToken(user), System.nanoTime());
      tokens.put(user, token);
    }
    return token.value();
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new StartFailure("no answer to sample data", e.toString());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(200);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while loading sample data", e);
  }

  private record Token(String value, long takenAt) {}
}
