package org.gongkai.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.gongkai.local.LocalKafka;
import org.gongkai.local.LocalPostgres;
import org.gongkai.local.LocalTopics;

/**
 * A real PostgreSQL and a real Kafka broker for a module's {@code @QuarkusTest}s, on free ports,
 * with the suite's topics and an empty database.
 *
 * <p>Started before the application boots and stopped after it, so once per module as long as its
 * tests share one boot. The data lies in {@code target/local-stack} of the module and begins empty.
 * The database is named after the module ({@code task-service} → {@code task}). A test of a fault
 * reaches the servers by {@link #postgres()} and {@link #kafka()}, and leaves them running.
 */
public final class LocalStackResource implements QuarkusTestResourceLifecycleManager {

  private static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path DIRECTORY = MODULE.resolve("target").resolve("local-stack");
  private static final String DATABASE = MODULE.getFileName().toString().replace("-service", "");

  /**
   * Servers that start, stop and are killed on purpose have much to say. Held here, so that their
   * level stays.
   */
  private static final List<Logger> TALKATIVE =
      Stream.of("org.apache.kafka", "kafka", "state.change.logger", "io.zonky")
          .map(Logger::getLogger)
          .toList();

  private static LocalPostgres postgres;
  private static LocalKafka kafka;

  @Override
  public Map<String, String> start() {
    TALKATIVE.forEach(logger -> logger.setLevel(Level.SEVERE));
    kafka = LocalKafka.start(emptied("kafka"), 0);
    LocalTopics.create(kafka.bootstrapServers());
    postgres = LocalPostgres.start(emptied("postgres"), 0);
    postgres.createDatabase(DATABASE);
    return Map.of(
        "quarkus.datasource.jdbc.url", postgres.jdbcUrl(DATABASE),
        "quarkus.datasource.username", postgres.user(),
        "quarkus.datasource.password", postgres.password(),
        "kafka.bootstrap.servers", kafka.bootstrapServers(),
        // tokens are verified for real, with the key of TestTokens instead of Keycloak's
        "quarkus.oidc.auth-server-url", "",
        "quarkus.oidc.public-key", TestTokens.publicKey());
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  /** The database server of the running tests. */
  public static LocalPostgres postgres() {
    return postgres;
  }

  /** The broker of the running tests. */
  public static LocalKafka kafka() {
    return kafka;
  }

  private static Path emptied(String name) {
    Path directory = DIRECTORY.resolve(name);
    try {
      if (Files.exists(directory)) {
        try (Stream<Path> paths = Files.walk(directory)) {
          for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + directory, e);
    }
  }
}
