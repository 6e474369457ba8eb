package org.gongkai.local;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The suite's topics, as {@code docs/contracts/topics.yaml} lists them, created on purpose.
 *
 * <p>Each consumer of a topic has its dead-letter topic {@code <topic>.<consumer>.dlt}.
 */
public final class LocalTopics {

  private static final long SECONDS_TO_CREATE = 60;

  private LocalTopics() {}

  /**
   * Creates what is missing and leaves alone what is there; may run as often as one likes.
   *
   * @param bootstrapServers the broker to create them on
   */
  public static void create(String bootstrapServers) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      var present = admin.listTopics().names().get(SECONDS_TO_CREATE, TimeUnit.SECONDS);
      var missing = all().stream().filter(topic -> !present.contains(topic.name())).toList();
      admin.createTopics(missing).all().get(SECONDS_TO_CREATE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while creating topics", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("cannot create the topics on " + bootstrapServers, e);
    }
  }

  /** The names of all topics, dead-letter topics among them. */
  public static List<String> names() {
    return all().stream().map(NewTopic::name).toList();
  }

  private static List<NewTopic> all() {
    Contract contract = contract();
    return contract.topics().stream()
        .flatMap(topic -> Stream.concat(Stream.of(topic.toCreate()), contract.deadLettersOf(topic)))
        .toList();
  }

  private static Contract contract() {
    try (InputStream yaml = LocalTopics.class.getResourceAsStream("/contracts/topics.yaml")) {
      return new YAMLMapper().readValue(yaml, Contract.class);
    } catch (IOException e) {
      throw new UncheckedIOException("topics.yaml cannot be read", e);
    }
  }

  private record Contract(List<Topic> topics, DeadLetters deadLetters) {

    Stream<NewTopic> deadLettersOf(Topic topic) {
      return topic.consumers().stream()
          .map(consumer -> topic.address() + "." + consumer + ".dlt")
          .map(
              name ->
                  new NewTopic(name, Optional.of(deadLetters.partitions()), Optional.empty())
                      .configs(deadLetters.config()));
    }
  }

  private record Topic(
      String address,
      List<String> producers,
      List<String> consumers,
      int partitions,
      Map<String, String> config) {

    NewTopic toCreate() {
      return new NewTopic(address, Optional.of(partitions), Optional.empty()).configs(config);
    }
  }

  private record DeadLetters(int partitions, Map<String, String> config) {}
}
