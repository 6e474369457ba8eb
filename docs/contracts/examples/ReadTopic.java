import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Prints a topic from its beginning with nothing but Kafka's own client, and ends when no more
 * comes for five seconds:
 *
 * <pre>
 * java -cp 'deploy/local/target/lib/*' docs/contracts/examples/ReadTopic.java localhost:9092 gongkai.task.v1
 * </pre>
 */
public final class ReadTopic {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private ReadTopic() {}

  /** Reads the second argument's topic from the first argument's broker. */
  public static void main(String[] arguments) {
    Map<String, Object> properties =
        Map.of(
            "bootstrap.servers",
            arguments[0],
            "group.id",
            "read-topic-" + ProcessHandle.current().pid(),
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            "false");
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(arguments[1]));
      var records = consumer.poll(PATIENCE);
      while (!records.isEmpty()) {
        records.forEach(ReadTopic::print);
        records = consumer.poll(PATIENCE);
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
