package org.gongkai.platform.contract;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds {@code asyncapi.yaml}, {@code topics.yaml} and the schemas of the events equal. */
class AsyncApiTest {

  private static final String DEAD_LETTERS = "dead-letters";

  private final JsonNode document = Contracts.asyncApi();
  private final JsonNode topics = Contracts.topics();

  @Test
  void every_topic_is_a_channel_with_its_settings_and_no_other_is() {
    // Given
    Map<String, Settings> wanted = new TreeMap<>();
    topics
        .path("topics")
        .forEach(topic -> wanted.put(topic.path("address").asString(), Settings.ofTopic(topic)));
    // When
    Map<String, Settings> described = new TreeMap<>();
    channels().forEach(channel -> described.put(address(channel), Settings.ofChannel(channel)));
    // Then
    assertEquals(wanted, described);
  }

  @Test
  void dead_letter_topics_are_one_channel_for_every_topic_and_consumer() {
    // Given
    JsonNode channel = document.path("channels").path(DEAD_LETTERS);
    // When
    JsonNode parameters = channel.path("parameters");
    // Then
    assertEquals("{topic}.{consumer}.dlt", address(channel));
    assertEquals(Settings.ofTopic(topics.path("deadLetters")), Settings.ofChannel(channel));
    assertEquals(
        topics("consumers").keySet(), texts(parameters.path("topic").path("enum")), "topics");
    assertEquals(
        topics("consumers").values().stream()
            .flatMap(Set::stream)
            .collect(toCollection(TreeSet::new)),
        texts(parameters.path("consumer").path("enum")),
        "consumers");
  }

  @Test
  void every_producer_sends_and_every_consumer_receives() {
    // When
    Map<String, Set<String>> senders = operations("send");
    Map<String, Set<String>> receivers = operations("receive");
    // Then
    assertEquals(topics("producers"), senders);
    assertEquals(topics("consumers"), receivers);
  }

  @Test
  void every_type_is_a_message_and_no_other_is() {
    // Given
    Set<String> types = Contracts.schemas().keySet();
    // When
    Set<String> messages = Contracts.names(messages());
    messages.remove("dead-letter");
    // Then
    assertEquals(types, messages);
  }

  @Test
  void a_message_names_its_type_its_schema_and_all_its_examples() {
    Contracts.schemas()
        .forEach(
            (type, schema) -> {
              // When
              JsonNode message = messages().path(type);
              // Then
              assertEquals(type, message.path("name").asString());
              assertEquals(
                  type,
                  message.at("/headers/allOf/1/properties/ce_type/const").asString(),
                  "ce_type of " + type);
              assertEquals(schema, file(message.at("/payload/schema/$ref")), type);
              assertEquals(
                  Contracts.examples(schema),
                  message
                      .path("examples")
                      .valueStream()
                      .map(example -> file(example.at("/payload/$ref")))
                      .toList(),
                  type);
            });
  }

  @Test
  void a_type_travels_on_the_topic_of_its_aggregate_and_on_no_other() {
    // Given
    Map<String, Set<String>> wanted = new TreeMap<>();
    Contracts.schemas()
        .keySet()
        .forEach(type -> wanted.computeIfAbsent(topicOf(type), topic -> new TreeSet<>()).add(type));
    // When
    Map<String, Set<String>> described = new TreeMap<>();
    channels()
        .filter(channel -> !channel.path("messages").isEmpty())
        .forEach(
            channel -> described.put(address(channel), Contracts.names(channel.path("messages"))));
    // Then
    assertEquals(wanted, described);
  }

  @Test
  void a_type_is_sent_by_the_service_in_its_name() {
    Contracts.schemas()
        .keySet()
        .forEach(
            type -> {
              // Given
              String service = type.split("\\.", -1)[2] + "-service";
              // When
              Set<String> producers = topics("producers").get(topicOf(type));
              // Then
              assertTrue(
                  service.equals("platform-service") || producers.equals(Set.of(service)), type);
            });
  }

  @Test
  void every_reference_resolves() {
    // When
    List<String> dangling =
        document.findValuesAsString("$ref").stream().filter(ref -> !resolves(ref)).toList();
    // Then
    assertEquals(List.of(), dangling);
  }

  private boolean resolves(String reference) {
    return reference.startsWith("#/")
        ? !document.at(reference.substring(1)).isMissingNode()
        : Files.isRegularFile(Contracts.FOLDER.resolve(reference));
  }

  /** {@code org.gongkai.<service>.<aggregate>.<past tense>.v1 → gongkai.<aggregate>.v1}. */
  private static String topicOf(String type) {
    String[] parts = type.split("\\.", -1);
    // messages and their deliveries share the notification service's topic
    String aggregate = parts[2].equals("notification") ? "notification" : parts[3];
    return "gongkai." + aggregate + "." + parts[5];
  }

  private JsonNode messages() {
    return document.path("components").path("messages");
  }

  private Stream<JsonNode> channels() {
    return document
        .path("channels")
        .propertyStream()
        .filter(channel -> !channel.getKey().equals(DEAD_LETTERS))
        .map(Map.Entry::getValue);
  }

  /** Topics that have any, with their producers or consumers. */
  private Map<String, Set<String>> topics(String role) {
    Map<String, Set<String>> services = new TreeMap<>();
    for (JsonNode topic : topics.path("topics")) {
      if (!topic.path(role).isEmpty()) {
        services.put(topic.path("address").asString(), texts(topic.path(role)));
      }
    }
    return services;
  }

  /** Topics with the services whose operations have this action; dead letters apart. */
  private Map<String, Set<String>> operations(String action) {
    Map<String, Set<String>> services = new TreeMap<>();
    for (JsonNode operation : document.path("operations")) {
      JsonNode channel = document.at(operation.at("/channel/$ref").asString().substring(1));
      if (operation.path("action").asString().equals(action)
          && !address(channel).startsWith("{topic}")) {
        services
            .computeIfAbsent(address(channel), topic -> new TreeSet<>())
            .add(operation.at("/tags/0/name").asString());
      }
    }
    return services;
  }

  private static Path file(JsonNode reference) {
    return Contracts.FOLDER.resolve(reference.asString()).normalize();
  }

  private static String address(JsonNode channel) {
    return channel.path("address").asString();
  }

  private static Set<String> texts(JsonNode array) {
    return new TreeSet<>(array.valueStream().map(JsonNode::asString).toList());
  }

  /** What a broker must be told when the topic is created. */
  private record Settings(int partitions, String cleanupPolicy, String retention) {

    static Settings ofTopic(JsonNode topic) {
      return new Settings(
          topic.path("partitions").asInt(),
          topic.path("config").path("cleanup.policy").asString(),
          topic.path("config").path("retention.ms").asString(""));
    }

    static Settings ofChannel(JsonNode channel) {
      JsonNode binding = channel.path("bindings").path("kafka");
      JsonNode config = binding.path("topicConfiguration");
      return new Settings(
          binding.path("partitions").asInt(),
          config.path("cleanup.policy").path(0).asString(),
          config.path("retention.ms").asString(""));
    }
  }
}
