import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints a topic from its beginning to its present end with nothing but Kafka's own client. It
 * joins no consumer group and leaves no trace:
 *
 * <pre>
 * java -cp 'deploy/local/target/lib/*' docs/contracts/examples/ReadTopic.java localhost:9092 gongkai.task.v1
 * </pre>
 */
public final class ReadTopic {

  private ReadTopic() {}

  /** Reads the second argument's topic from the first argument's broker. */
  public static void main(String[] arguments) {
    Map<String, Object> properties = Map.of("bootstrap.servers", arguments[0]);
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(arguments[1]).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer.poll(Duration.ofSeconds(1)).forEach(ReadTopic::print);
      }
    }
  }

  private static void print(ConsumerRecord<String, String> event) {
    System.out.printf(
        "%s  %s #%s%n  %s%n",
        header(event, "ce_time"),
        header(event, "ce_type"),
        header(event, "ce_sequence"),
        event.value());
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
