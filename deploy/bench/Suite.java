import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The running local suite, as a caller of its REST interfaces sees it. Loopback only. */
final class Suite {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final String PASSWORD = "gongkai";
  private static final Duration TOKEN_AGE = Duration.ofSeconds(60);

  final String catalog = address("CATALOG", 8081);
  final String task = address("TASK", 8082);
  final String notification = address("NOTIFICATION", 8083);
  final String kafka = "localhost:" + port("KAFKA", 9092);
  final int postgres = port("POSTGRES", 5433);

  private final String keycloak = address("KEYCLOAK", 8180);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String text, long takenAt) {}

  private static String address(String part, int usual) {
    return "http://localhost:" + port(part, usual);
  }

  private static int port(String part, int usual) {
    String set = System.getenv("GONGKAI_PORT_" + part);
    return set == null ? usual : Integer.parseInt(set);
  }

  /** A GET as a user; the answer's body. */
  JsonNode get(String user, String address) {
    return json(send(request(user, address).GET().build(), 200));
  }

  /** A GET without signing in, as text. */
  String text(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).build(), 200).body();
  }

  /** A creating POST as a user. */
  HttpResponse<String> create(String user, String address, Object body) {
    return post(user, address, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** A POST that changes what the entity tag names. */
  HttpResponse<String> change(String user, String address, Object body, String entityTag) {
    return post(
        user,
        address,
        body,
        Map.of("If-Match", entityTag, "Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** A PUT as a user. */
  void put(String user, String address, Object body) {
    send(
        request(user, address)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(write(body)))
            .build(),
        200);
  }

  private HttpResponse<String> post(
      String user, String address, Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(user, address).POST(BodyPublishers.noBody());
    if (body != null) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(write(body)));
    }
    headers.forEach(request::header);
    return send(request.build(), 200, 201, 202, 204);
  }

  /** Moves the suite's clock and waits until all three services show it. */
  void setClock(Instant instant) {
    put("system-admin", catalog + "/v1/sandbox/clock", Map.of("instant", instant.toString()));
    for (String service : new String[] {catalog, task, notification}) {
      await(
          Duration.ofSeconds(30),
          () -> {
            Instant shown =
                Instant.parse(
                    get("system-admin", service + "/v1/sandbox/clock").path("instant").asText());
            return Duration.between(instant, shown).abs().compareTo(Duration.ofMinutes(5)) < 0;
          });
    }
  }

  /** Sum of a metric over its labels; 0 where it does not exist yet. */
  double metric(String service, String name) {
    return text(service + "/q/metrics")
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private HttpRequest.Builder request(String user, String address) {
    return HttpRequest.newBuilder(URI.create(address))
        .timeout(Duration.ofMinutes(5))
        .header("Authorization", "Bearer " + token(user))
        .header("Accept-Language", "en");
  }

  private String token(String user) {
    return tokens
        .compute(
            user,
            (name, token) ->
                token == null || System.nanoTime() - token.takenAt() > TOKEN_AGE.toNanos()
                    ? signIn(name)
                    : token)
        .text();
  }

  private Token signIn(String user) {
    String form =
        "grant_type=password&client_id=gongkai-console&username=%s&password=%s"
            .formatted(encode(user), encode(PASSWORD));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/gongkai/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return new Token(json(send(request, 200)).path("access_token").asText(), System.nanoTime());
  }

  private HttpResponse<String> send(HttpRequest request, int... expected) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      for (int status : expected) {
        if (answer.statusCode() == status) {
          return answer;
        }
      }
      throw new IllegalStateException(
          request.method()
              + " "
              + request.uri()
              + " answers "
              + answer.statusCode()
              + ": "
              + answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(
          "no answer from " + request.uri() + "; does deploy/up run?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new IllegalStateException("not JSON: " + answer.body(), e);
    }
  }

  private static String write(Object body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Waits for a condition, asking every 50 ms. */
  static void await(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("did not happen within " + patience.toSeconds() + " s");
      }
      pause(50);
    }
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
