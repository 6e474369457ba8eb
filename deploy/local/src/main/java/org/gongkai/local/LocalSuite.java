package org.gongkai.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.io.FileUtils;

/**
 * The whole suite on this machine: PostgreSQL, Kafka, Keycloak, a mail server and the three
 * services, really running.
 *
 * <p>{@code deploy/up} starts it for people, the end-to-end tests start it for themselves on free
 * ports.
 */
public final class LocalSuite implements AutoCloseable {

  private static final Set<Part> STORES = EnumSet.of(Part.POSTGRES, Part.KAFKA);

  private final Layout layout;
  private final Addresses addresses;
  private final Progress progress;
  private final Map<Part, AutoCloseable> running = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();

  private volatile LocalPostgres postgres;
  private volatile LocalKafka kafka;
  private volatile LocalKeycloak keycloak;
  private volatile LocalMail mail;

  /**
   * A suite that is not started yet.
   *
   * @param layout where its files lie
   * @param addresses where its parts shall listen
   * @param progress who is told
   */
  public LocalSuite(Layout layout, Addresses addresses, Progress progress) {
    this.layout = layout;
    this.addresses = addresses;
    this.progress = progress;
  }

  /**
   * Starts all parts, in parallel where one does not need the other, and waits until all are ready.
   *
   * @throws StartFailure as soon as a part does not start; {@link #close()} ends what runs then
   */
  public void start() {
    emptyTemporary();
    var identity = step(Part.KEYCLOAK, () -> keycloak = startKeycloak());
    var stores =
        CompletableFuture.allOf(
            step(Part.POSTGRES, () -> postgres = startPostgres()),
            step(Part.KAFKA, () -> kafka = startKafka()),
            step(
                Part.SMTP,
                () ->
                    mail = LocalMail.start(addresses.port(Part.SMTP), addresses.port(Part.MAIL))));
    var applications =
        stores.thenCompose(
            ready ->
                CompletableFuture.allOf(
                    Part.services()
                        .map(service -> step(service, () -> startService(service)))
                        .toArray(CompletableFuture[]::new)));
    try {
      CompletableFuture.anyOf(failure, CompletableFuture.allOf(identity, applications)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void emptyTemporary() {
    try {
      FileUtils.deleteDirectory(layout.temporary().toFile());
      Files.createDirectories(layout.temporary());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot empty " + layout.temporary(), e);
    }
  }

  private CompletableFuture<Void> step(Part part, Supplier<? extends AutoCloseable> start) {
    return CompletableFuture.runAsync(
            () -> running.put(part, progress.step(part.label(), start)), threads)
        .whenComplete(
            (done, problem) -> {
              if (problem != null) {
                failure.completeExceptionally(
                    problem instanceof CompletionException ? problem.getCause() : problem);
              }
            });
  }

  private LocalPostgres startPostgres() {
    LocalPostgres started =
        LocalPostgres.start(layout.data(Part.POSTGRES), addresses.port(Part.POSTGRES));
    Part.services().map(Part::key).forEach(started::createDatabase);
    return started;
  }

  private LocalKafka startKafka() {
    LocalKafka started = LocalKafka.start(layout.data(Part.KAFKA), addresses.port(Part.KAFKA));
    LocalTopics.create(started.bootstrapServers());
    return started;
  }

  private LocalKeycloak startKeycloak() {
    return LocalKeycloak.start(
        layout.keycloakDistribution(),
        layout.programs(),
        layout.data(Part.KEYCLOAK),
        layout.temporary(),
        layout.log(Part.KEYCLOAK),
        addresses.port(Part.KEYCLOAK),
        addresses.consoles());
  }

  private LocalService startService(Part part) {
    return LocalService.start(
        part,
        layout.application(part),
        environment(part),
        layout.temporary(),
        layout.log(part),
        addresses.uri(part));
  }

  private Map<String, String> environment(Part part) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(addresses.port(part)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(part.key()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", postgres.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres.password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("GONGKAI_IDENTITY_URL", addresses.uri(Part.KEYCLOAK) + "/realms/gongkai");
    environment.put("GONGKAI_MAIL_HOST", "localhost");
    environment.put("GONGKAI_MAIL_PORT", Integer.toString(mail.smtpPort()));
    environment.put("GONGKAI_SANDBOX_ENABLED", "true");
    environment.put("GONGKAI_CURSOR_KEY", "the-local-stack-has-no-secrets-to-keep");
    return environment;
  }

  /**
   * Starts a service again that has ended, and waits until it is ready.
   *
   * @throws StartFailure if it does not start
   */
  public void startAgain(Part service) {
    running.put(service, progress.step(service.label(), () -> startService(service)));
  }

  /** Where everything listens. */
  public Addresses addresses() {
    return addresses;
  }

  /** The database server with one database per service. */
  public LocalPostgres postgres() {
    return postgres;
  }

  /** The broker. */
  public LocalKafka kafka() {
    return kafka;
  }

  /** Who signs users in and issues tokens. */
  public LocalKeycloak keycloak() {
    return keycloak;
  }

  /** Where all mail goes. */
  public LocalMail mail() {
    return mail;
  }

  /** The running process of a service. */
  public LocalService service(Part part) {
    return (LocalService) running.get(part);
  }

  /** Stops everything: first what uses the stores, then the stores; waits for all. */
  @Override
  public void close() {
    threads.shutdownNow();
    close(part -> !STORES.contains(part));
    close(STORES::contains);
  }

  private void close(Predicate<Part> which) {
    running.keySet().stream().filter(which).toList().parallelStream().forEach(this::close);
  }

  private void close(Part part) {
    try {
      running.remove(part).close();
    } catch (Exception e) {
      progress.tell(part.label() + " does not stop in good order: " + e.getMessage());
    }
  }
}
