package org.gongkai.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;
import org.postgresql.PGConnection;

/**
 * A real PostgreSQL server on loopback, unpacked from Maven artefacts, for the local stack and for
 * tests.
 *
 * <p>Works as root (inside a user namespace) and as an ordinary user. The data directory is kept: a
 * later start on it finds what was written. The binaries are unpacked once, beside the data
 * directory. The server ends with this JVM, however that ends. Every database trusts every local
 * user; this is no server for anything but trying and testing.
 */
public final class LocalPostgres implements AutoCloseable {

  private static final String USER = "postgres";
  private static final String PID_FILE = "postmaster.pid";

  /**
   * Backends end, and guards have done their work, some seconds after the process they depend on.
   */
  private static final long SECONDS_TO_NOTICE = 12;

  private static final Duration STARTUP = Duration.ofSeconds(60);

  private final Path dataDirectory;
  private final int port;
  private EmbeddedPostgres server;
  private Guard guard;

  private LocalPostgres(Path dataDirectory, int port) {
    this.dataDirectory = dataDirectory;
    this.port = port;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param dataDirectory where its data lies or shall lie
   * @param port the port to listen on; 0 takes a free one
   */
  public static LocalPostgres start(Path dataDirectory, int port) {
    LocalPostgres postgres = new LocalPostgres(dataDirectory.toAbsolutePath(), Ports.orFree(port));
    postgres.startAgain();
    return postgres;
  }

  /** Starts the server again after {@link #stop()} or {@link #kill()}: same port, same data. */
  public synchronized void startAgain() {
    if (server != null) {
      throw new IllegalStateException("PostgreSQL runs already on port " + port);
    }
    try {
      awaitFormerGuard();
      deleteHalfPrepared();
      Files.createDirectories(dataDirectory.getParent());
      guard = Guard.overDaemon(dataDirectory.resolve(PID_FILE));
      Files.writeString(guardFile(), Long.toString(guard.pid()));
      server = builder().start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start on port " + port, e);
    }
  }

  private EmbeddedPostgres.Builder builder() {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries().toFile())
        .setDataDirectory(dataDirectory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(STARTUP)
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "200")
        .setServerConfig("unix_socket_directories", "");
  }

  /**
   * The guard of a JVM that was killed may still be at work; it must not end the server we are
   * about to start.
   */
  private void awaitFormerGuard() throws IOException {
    if (Files.exists(guardFile())) {
      ProcessHandle.of(Long.parseLong(Files.readString(guardFile())))
          .ifPresent(
              former ->
                  former
                      .onExit()
                      .completeOnTimeout(null, SECONDS_TO_NOTICE, TimeUnit.SECONDS)
                      .join());
    }
  }

  /** A JVM that was killed while it prepared a directory leaves one that cannot be used. */
  private void deleteHalfPrepared() throws IOException {
    if (Files.notExists(dataDirectory.resolve("epg-lock"))) {
      FileUtils.deleteDirectory(dataDirectory.toFile());
    }
    if (Files.exists(binaries())) {
      try (DirectoryStream<Path> versions = Files.newDirectoryStream(binaries())) {
        for (Path version : versions) {
          if (Files.notExists(version.resolve(".exists"))) {
            FileUtils.deleteDirectory(version.toFile());
          }
        }
      }
    }
  }

  private Path binaries() {
    return dataDirectory.resolveSibling("postgres-binaries");
  }

  private Path guardFile() {
    return dataDirectory.resolveSibling(dataDirectory.getFileName() + ".guard");
  }

  /** Stops the server in good order; open connections are closed, the data is kept. */
  public synchronized void stop() {
    if (server == null) {
      return;
    }
    try {
      server.close();
      guard.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
    server = null;
  }

  /**
   * Kills the server without a warning, as a power cut would; it recovers at {@link #startAgain()}.
   */
  public synchronized void kill() {
    ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
    List<ProcessHandle> backends = postmaster.descendants().toList();
    postmaster.destroyForcibly();
    CompletableFuture.allOf(
            backends.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, SECONDS_TO_NOTICE, TimeUnit.SECONDS)
        .join();
    stop();
  }

  /** The process id of the server. */
  public synchronized long pid() {
    try {
      return Long.parseLong(Files.readAllLines(dataDirectory.resolve(PID_FILE)).get(0).trim());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL is not running", e);
    }
  }

  /** Creates a database unless it is there already. */
  public void createDatabase(String name) {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      if (!exists(connection, name)) {
        String identifier = connection.unwrap(PGConnection.class).escapeIdentifier(name);
        try (Statement statement = connection.createStatement()) {
          statement.execute("create database " + identifier);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
  }

  private static boolean exists(Connection connection, String database) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from pg_database where datname = ?")) {
      query.setString(1, database);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }

  /** The address of a database for JDBC, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** The user of every database. */
  public String user() {
    return USER;
  }

  /** The password of {@link #user()}; the server trusts anyhow. */
  public String password() {
    return USER;
  }

  /** The port on loopback. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop();
  }
}
