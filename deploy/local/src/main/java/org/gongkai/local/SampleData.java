package org.gongkai.local;

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
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Loads the catalogues of {@code deploy/regimes} through the suite's own door, {@code POST
 * /v1/imports}.
 *
 * <p>The idempotency key is made of the document's content, and an import of the same document
 * changes nothing; so loading again after a kill is safe. What has been loaded is noted in a file,
 * so that a second start need not ask.
 */
final class SampleData {

  private final Layout layout;
  private final LocalSuite suite;
  private final Progress progress;
  private final HttpClient http = HttpClient.newHttpClient();

  SampleData(Layout layout, LocalSuite suite, Progress progress) {
    this.layout = layout;
    this.suite = suite;
    this.progress = progress;
  }

  /** Loads what is new or changed, units first. */
  void load() {
    for (Path document : documents()) {
      String name = layout.regimes().relativize(document).toString();
      Path note = layout.data().resolve("loaded").resolve(name);
      byte[] content = read(document);
      String fingerprint = DigestUtils.sha256Hex(content);
      if (Files.notExists(note)
          || !new String(read(note), StandardCharsets.UTF_8).equals(fingerprint)) {
        progress.step("Loading 装载 " + name, () -> post(name, content, fingerprint));
        write(note, fingerprint);
      }
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

  private void post(String name, byte[] content, String fingerprint) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(suite.addresses().uri(Part.CATALOG) + "/v1/imports"))
            .header(
                "Authorization",
                "Bearer "
                    + suite
                        .keycloak()
                        .userToken(Realm.catalogAdmin(jurisdiction(content)).username()))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", fingerprint)
            .POST(BodyPublishers.ofByteArray(content))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new StartFailure(
            name + " is refused with status " + answer.statusCode(), answer.body());
      }
    } catch (IOException e) {
      throw new StartFailure("catalog-service ends the import of " + name, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while loading " + name, e);
    }
  }

  private static String jurisdiction(byte[] document) {
    try {
      return new ObjectMapper().readTree(document).at("/jurisdiction/code").asText();
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
