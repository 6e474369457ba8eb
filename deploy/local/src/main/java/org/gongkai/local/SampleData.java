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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Loads the catalogues of {@code deploy/regimes} and who is told by e-mail, through the suite's own
 * doors: {@code POST /v1/imports} and {@code POST /v1/recipients}.
 *
 * <p>The idempotency key is made of the document's content, and an import of the same document
 * changes nothing; so loading again after a kill is safe. What has been loaded is noted in a file,
 * so that a second start need not ask.
 */
public final class SampleData {

  private static final int UNKNOWN_UNIT = 422;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Layout layout;
  private final LocalSuite suite;
  private final Progress progress;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  /**
   * Loads into a suite that runs.
   *
   * @param layout where the documents lie, and where is noted what was loaded
   */
  public SampleData(Layout layout, LocalSuite suite, Progress progress) {
    this.layout = layout;
    this.suite = suite;
    this.progress = progress;
  }

  /**
   * Loads what is new or changed: units first, then catalogues, then recipients.
   *
   * @throws StartFailure if a document is refused
   */
  public void load() {
    documents().forEach(document -> once(document, content -> load(document, content)));
    once(layout.regimes().resolve("samples/recipients.json"), this::loadRecipients);
  }

  private void once(Path document, Consumer<byte[]> load) {
    String name = layout.regimes().relativize(document).toString();
    Path note = layout.data().resolve("loaded").resolve(name);
    byte[] content = read(document);
    String fingerprint = DigestUtils.sha256Hex(content);
    if (Files.notExists(note)
        || !new String(read(note), StandardCharsets.UTF_8).equals(fingerprint)) {
      progress.step("Loading 装载 " + name, () -> load.accept(content));
      write(note, fingerprint);
    }
  }

  private List<Path> documents() {
    try (Stream<Path> units = Files.list(layout.regimes().resolve("units"));
        Stream<Path> regimes = Files.list(layout.regimes())) {
      return Stream.concat(
              units.filter(file -> file.toString().endsWith(".json")).sorted(),
              regimes
                  .map(directory -> directory.resolve("regime.json"))
                  .filter(Files::exists)
                  .sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + layout.regimes(), e);
    }
  }

  private void load(Path document, byte[] content) {
    String administrator =
        Realm.catalogAdmin(parse(content).at("/jurisdiction/code").asText()).username();
    accept(document, post(Part.CATALOG, "/v1/imports", administrator, content));
  }

  /** The units reach notification-service by event, so it may not know them yet. */
  private void loadRecipients(byte[] content) {
    for (JsonNode recipient : parse(content)) {
      byte[] body = recipient.toString().getBytes(StandardCharsets.UTF_8);
      long end = System.nanoTime() + PATIENCE.toNanos();
      HttpResponse<String> answer = postRecipient(body);
      while (answer.statusCode() == UNKNOWN_UNIT && System.nanoTime() < end) {
        pause();
        answer = postRecipient(body);
      }
      accept(Path.of("recipients.json"), answer);
    }
  }

  private HttpResponse<String> postRecipient(byte[] body) {
    return post(Part.NOTIFICATION, "/v1/recipients", "system-admin", body);
  }

  private HttpResponse<String> post(Part service, String path, String user, byte[] content) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(suite.addresses().uri(service) + path))
            .header("Authorization", "Bearer " + suite.keycloak().userToken(user))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", DigestUtils.sha256Hex(content))
            .POST(BodyPublishers.ofByteArray(content))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new StartFailure(service.label() + " gives no answer to sample data", e.toString());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void accept(Path document, HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new StartFailure(
          document + " is refused with status " + answer.statusCode(), answer.body());
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

  private JsonNode parse(byte[] document) {
    try {
      return json.readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException("a document of deploy/regimes is no JSON", e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
