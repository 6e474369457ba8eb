package org.gongkai.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker with its own KRaft controller, in this JVM, on loopback, for the local stack
 * and for tests.
 *
 * <p>One node, so every internal topic has one replica. Topics are never created by accident
 * ({@link LocalTopics} creates them). The data directory is kept: a later start on it finds topics,
 * records and consumer offsets.
 */
public final class LocalKafka implements AutoCloseable {

  /** Any 16 bytes in base64url; fixed, so that a formatted directory is recognised. */
  private static final String CLUSTER_ID = "gongkai-local-stack-0A";

  private final Path dataDirectory;
  private final int port;
  private KafkaRaftServer server;

  private LocalKafka(Path dataDirectory, int port) {
    this.dataDirectory = dataDirectory;
    this.port = port;
  }

  /**
   * Starts a broker and waits until it serves.
   *
   * @param dataDirectory where its data lies or shall lie
   * @param port the port for clients; 0 takes a free one. The controller listens on a free port of
   *     its own.
   */
  public static LocalKafka start(Path dataDirectory, int port) {
    LocalKafka kafka = new LocalKafka(dataDirectory.toAbsolutePath(), Ports.orFree(port));
    kafka.startAgain();
    return kafka;
  }

  /** Starts the broker again after {@link #stop()}: same port, same data. */
  public synchronized void startAgain() {
    if (server != null) {
      throw new IllegalStateException("Kafka runs already on port " + port);
    }
    Properties settings = settings(Ports.free());
    format(settings);
    KafkaRaftServer starting = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    starting.startup();
    server = starting;
  }

  /** Takes the broker away; the data is kept. */
  public synchronized void stop() {
    if (server == null) {
      return;
    }
    server.shutdown();
    server.awaitShutdown();
    server = null;
  }

  /** What a client puts into {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  /** The port on loopback. */
  public int port() {
    return port;
  }

  @Override
  public void close() {
    stop();
  }

  /** Prepares the directory the first time; does nothing to one that is prepared. */
  private void format(Properties settings) {
    try {
      Files.createDirectories(dataDirectory);
      Path file = dataDirectory.resolve("server.properties");
      try (Writer writer = Files.newBufferedWriter(file)) {
        settings.store(writer, null);
      }
      String[] command = {
        "format", "--cluster-id", CLUSTER_ID, "--config", file.toString(), "--ignore-formatted"
      };
      PrintStream quiet =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
      if (StorageTool.execute(command, quiet) != 0) {
        throw new IllegalStateException("Kafka's storage cannot be formatted in " + dataDirectory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Kafka's storage cannot be written in " + dataDirectory, e);
    }
  }

  private Properties settings(int controllerPort) {
    Properties settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", "1");
    settings.setProperty("controller.quorum.voters", "1@localhost:" + controllerPort);
    settings.setProperty("controller.listener.names", "CONTROLLER");
    settings.setProperty(
        "listeners", "CLIENTS://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
    settings.setProperty(
        "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.setProperty("inter.broker.listener.name", "CLIENTS");
    settings.setProperty("log.dirs", dataDirectory.resolve("log").toString());
    settings.setProperty("auto.create.topics.enable", "false");

    // one node carries one replica of everything
    settings.setProperty("default.replication.factor", "1");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "3");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "3");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");

    // consumers of a small stack meet at once; threads and buffers of a small machine
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
    return settings;
  }
}
