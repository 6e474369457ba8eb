package org.gongkai.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveStreamFactory;
import org.apache.commons.compress.archivers.examples.Expander;
import org.apache.commons.io.FileUtils;

/**
 * A real Keycloak with the realm {@code gongkai}, in a process of its own, for the local stack and
 * for the end-to-end tests.
 *
 * <p>The distribution is unpacked once and its database is kept. The {@link Realm} is the truth:
 * when it differs from the one imported before (a newer checkout, other addresses of the consoles),
 * Keycloak's database is begun anew.
 */
public final class LocalKeycloak implements AutoCloseable {

  /** Name and password of Keycloak's own administrator, in the local stack only. */
  public static final String ADMIN = "admin";

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI realm;
  private final Child server;
  private final HttpClient http = HttpClient.newHttpClient();

  private LocalKeycloak(URI realm, Child server) {
    this.realm = realm;
    this.server = server;
  }

  /**
   * Starts Keycloak and waits until its realm answers; some 40 s the first time, less than 10 s
   * later.
   *
   * @param distribution the zip of {@code keycloak-quarkus-dist}
   * @param programs where the distribution lies or shall lie unpacked
   * @param data where its database lies or shall lie
   * @param temporary where it puts files that it needs for a moment
   * @param log the file for its output
   * @param port the port for HTTP on loopback; 0 takes a free one
   * @param consoles the addresses of the services, from which users may sign in
   */
  public static LocalKeycloak start(
      Path distribution,
      Path programs,
      Path data,
      Path temporary,
      Path log,
      int port,
      List<URI> consoles) {
    int actualPort = Ports.orFree(port);
    URI realm = URI.create("http://localhost:" + actualPort + "/realms/gongkai");
    try {
      Path home = unpacked(distribution, programs);
      String wanted = Realm.withConsoles(consoles);
      Path imported = data.resolve("imported-realm.json");
      if (Files.notExists(imported) || !Files.readString(imported).equals(wanted)) {
        FileUtils.deleteDirectory(data.toFile());
        Files.createDirectories(data);
        Files.createDirectories(home.resolve("data/import"));
        Files.writeString(home.resolve("data/import/gongkai-realm.json"), wanted);
      }
      Child server =
          Child.start("Keycloak", command(home, data, actualPort), environment(temporary), log);
      server.awaitAnswer(realm, PATIENCE);
      Files.writeString(imported, wanted);
      return new LocalKeycloak(realm, server);
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak cannot be prepared in " + programs, e);
    }
  }

  private static List<String> command(Path home, Path data, int port) {
    return List.of(
        "sh",
        home.resolve("bin/kc.sh").toString(),
        "start-dev",
        "--import-realm",
        "--http-host=localhost",
        "--http-port=" + port,
        "--db-url=jdbc:h2:file:" + data.resolve("keycloak") + ";NON_KEYWORDS=VALUE");
  }

  private static Map<String, String> environment(Path temporary) {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "JAVA_OPTS_KC_HEAP",
        "-Xms64m -Xmx384m",
        "JAVA_OPTS_APPEND",
        "-XX:TieredStopAtLevel=1 \"-Djava.io.tmpdir=" + temporary + '"',
        "KC_BOOTSTRAP_ADMIN_USERNAME",
        ADMIN,
        "KC_BOOTSTRAP_ADMIN_PASSWORD",
        ADMIN);
  }

  /**
   * Unpacks beside and moves at last, so that half a distribution is never taken for a whole one.
   */
  private static Path unpacked(Path distribution, Path programs) throws IOException {
    Path home = programs.resolve("keycloak");
    if (Files.notExists(home)) {
      Path half = programs.resolve("keycloak-unpacking");
      FileUtils.deleteDirectory(half.toFile());
      Files.createDirectories(half);
      new Expander().expand(ArchiveStreamFactory.ZIP, distribution, half);
      try (Stream<Path> entries = Files.list(half)) {
        Files.move(entries.findFirst().orElseThrow(), home);
      }
      Files.delete(half);
    }
    return home;
  }

  /** The issuer of the tokens: what a service puts into {@code quarkus.oidc.auth-server-url}. */
  public URI issuer() {
    return realm;
  }

  /** The process id of the server, for a test that takes it away. */
  public long pid() {
    return server.pid();
  }

  /** A fresh access token of a sample user, as the console of a service gets it. */
  public String userToken(String username) {
    return token(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            Realm.CONSOLE,
            "username",
            username,
            "password",
            Realm.SAMPLE_PASSWORD));
  }

  /** A fresh access token of a machine user, by client credentials. */
  public String machineToken(String client) {
    return token(
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            client,
            "client_secret",
            Realm.sampleSecret(client)));
  }

  private String token(Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("Keycloak refuses a token: " + answer.body());
      }
      return new ObjectMapper().readTree(answer.body()).get("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a token", e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
