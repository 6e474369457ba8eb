package org.gongkai.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackTest {

  @TempDir Path directory;

  @Test
  void what_was_written_to_postgres_is_there_after_a_stop_and_after_a_kill() throws SQLException {
    // Given
    try (LocalPostgres postgres = LocalPostgres.start(directory.resolve("postgres"), 0)) {
      postgres.createDatabase("catalog");
      postgres.createDatabase("catalog");
      execute(postgres, "create table unit (name text)", "insert into unit values ('长治市民政局')");

      // When
      postgres.stop();
      postgres.startAgain();
      execute(postgres, "insert into unit values ('长治市农委')");
      postgres.kill();
      postgres.startAgain();

      // Then
      assertEquals(2, count(postgres, "select count(*) from unit where name like '长治市%'"));
    }
  }

  @Test
  void a_record_is_read_after_the_broker_was_taken_away_and_brought_back() throws Exception {
    // Given
    try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), 0)) {
      LocalTopics.create(kafka.bootstrapServers());
      send(kafka, "gongkai.unit.v1", "140400-MZJ", "first");

      // When
      kafka.stop();
      assertTrue(Ports.isFree(kafka.port()));
      kafka.startAgain();
      LocalTopics.create(kafka.bootstrapServers());
      send(kafka, "gongkai.unit.v1", "140400-MZJ", "second");

      // Then
      assertEquals(List.of("first", "second"), read(kafka, "gongkai.unit.v1", 2));
    }
  }

  @Test
  void a_topic_that_is_not_in_the_contract_is_never_created_by_accident() {
    try (LocalKafka kafka = LocalKafka.start(directory.resolve("kafka"), 0)) {
      assertThrows(ExecutionException.class, () -> send(kafka, "gongkai.typo.v1", "key", "value"));
    }
  }

  @Test
  void every_consumer_of_a_topic_has_its_dead_letter_topic() {
    List<String> names = LocalTopics.names();

    assertTrue(names.contains("gongkai.disclosure.v1.task-service.dlt"));
    assertTrue(names.contains("gongkai.unit.v1.task-service.dlt"));
    assertTrue(names.contains("gongkai.unit.v1.notification-service.dlt"));
  }

  private static void execute(LocalPostgres postgres, String... statements) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static long count(LocalPostgres postgres, String query) throws SQLException {
    try (Connection connection = connect(postgres);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static Connection connect(LocalPostgres postgres) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl("catalog"), postgres.user(), postgres.password());
  }

  private static void send(LocalKafka kafka, String topic, String key, String value)
      throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "max.block.ms", 3000);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private static List<String> read(LocalKafka kafka, String topic, int expected) {
    Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var values = new java.util.ArrayList<String>();
      for (int polls = 0; values.size() < expected && polls < 30; polls++) {
        StreamSupport.stream(consumer.poll(Duration.ofSeconds(1)).spliterator(), false)
            .map(ConsumerRecord::value)
            .forEach(values::add);
      }
      return values;
    }
  }
}
