package org.gongkai.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Loads the catalogues of {@code deploy/regimes}, who is told by e-mail and some work of the sample
 * users, through the suite's own doors: {@code POST /v1/imports} and the like.
 *
 * <p>The idempotency key is made of the document's content, and an import of the same document
 * changes nothing; so loading again after a kill is safe. What has been loaded is noted in a file,
 * so that a second start need not ask.
 */
public final class SampleData {

  private static final int UNKNOWN_UNIT = 422;
  private static final String SAMPLES = "samples";

  private final Layout layout;
  private final SuiteCalls calls;
  private final Progress progress;

  /**
   * Loads into a suite that runs.
   *
   * @param layout where the documents lie, and where is noted what was loaded
   */
  public SampleData(Layout layout, LocalSuite suite, Progress progress) {
    this.layout = layout;
    this.calls = new SuiteCalls(suite);
    this.progress = progress;
  }

  /**
   * Loads what is new or changed: units first, then catalogues, then recipients, then work.
   *
   * @throws StartFailure if a document is refused
   */
  public void load() {
    documents().forEach(document -> once(document, content -> load(document, content)));
    Path samples = layout.regimes().resolve(SAMPLES);
    once(samples.resolve("recipients.json"), this::loadRecipients);
    once(samples.resolve("work.json"), new SampleWork(calls)::load);
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

  /** The catalogues of the real documents, and then what was made up to go with them. */
  private List<Path> documents() {
    try (Stream<Path> units = Files.list(layout.regimes().resolve("units"));
        Stream<Path> regimes = Files.list(layout.regimes())) {
      return Stream.of(
              units.filter(file -> file.toString().endsWith(".json")).sorted(),
              regimes
                  .map(directory -> directory.resolve("regime.json"))
                  .filter(Files::exists)
                  .sorted(),
              Stream.of(layout.regimes().resolve(SAMPLES).resolve("changzhi-2026.json")))
          .flatMap(Function.identity())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + layout.regimes(), e);
    }
  }

  private void load(Path document, byte[] content) {
    String administrator =
        Realm.catalogAdmin(parse(content).at("/jurisdiction/code").asText()).username();
    calls.create(Part.CATALOG, "/v1/imports", administrator, content).accepted(document.toString());
  }

  /** The units reach notification-service by event, so it may not know them yet. */
  private void loadRecipients(byte[] content) {
    for (JsonNode recipient : parse(content)) {
      calls
          .await(
              "the unit of a recipient",
              () ->
                  Optional.of(
                          calls.create(
                              Part.NOTIFICATION,
                              "/v1/recipients",
                              "system-admin",
                              calls.bytes(recipient)))
                      .filter(answer -> answer.status() != UNKNOWN_UNIT))
          .accepted("a recipient");
    }
  }

  private JsonNode parse(byte[] document) {
    return calls.parse(new String(document, StandardCharsets.UTF_8));
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
