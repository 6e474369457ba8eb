package org.gongkai.task.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.id.Ids;
import org.gongkai.platform.testing.LocalStackResource;
import org.gongkai.task.testing.CatalogJson;
import org.gongkai.task.testing.Town;
import org.junit.jupiter.api.Test;

/** The whole line on a real broker: the catalogue's topics in, {@code gongkai.task.v1} out. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class KafkaLineTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String TIMELY = "{\"kind\":\"QUALITATIVE\",\"term\":\"TIMELY\"}";

  @Inject Town town;
  @Inject Sql sql;

  @Test
  void anItemOnItsTopicBecomesATaskOnItsTopicAndAPoisonedOneStopsNothing() {
    // Given a unit, an item with a limit that nobody knows, and a good item, on the real topics
    String region = Town.region();
    String unit = region + "-A";
    UUID item = Ids.next();
    town.on("2026-02-06");
    town.unit(unit, region);
    try (KafkaProducer<String, byte[]> producer = producer()) {
      UUID poison = Ids.next();
      send(producer, poison, json(poison, region + "-P", region, unit, "{\"kind\":\"SOON\"}"));
      send(producer, item, json(item, region + "-1", region, unit, TIMELY));
    }

    // When they have arrived and are expanded
    await(() -> count("select count(*) from item where code = :code", region + "-1") == 1);
    town.settle();

    // Then the task is on the topic, and the poison among the dead letters
    ConsumerRecord<String, byte[]> opened = find(town.task(item).toString());
    assertEquals(
        "org.gongkai.task.task.opened.v1",
        new String(opened.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
    assertTrue(
        new String(opened.value(), StandardCharsets.UTF_8).contains("\"kind\":\"STANDING\""));
    await(
        () ->
            count(
                    "select count(*) from dead_letter where topic = :code and cause like '%SOON%'",
                    "gongkai.item.v1")
                == 1);
  }

  private static String json(UUID id, String code, String region, String unit, String limit) {
    return CatalogJson.item(
        id, 1, code, region, "DISCLOSURE", limit, Town.responsible(unit), null, "EFFECTIVE");
  }

  private static void send(KafkaProducer<String, byte[]> producer, UUID id, String json) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(
            "gongkai.item.v1", id.toString(), json.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", Ids.next().toString(),
            "ce_type", "org.gongkai.catalog.item.adopted.v1",
            "ce_source", "/catalog-service",
            "ce_subject", id.toString(),
            "ce_sequence", "1",
            "ce_ordinal", "0",
            "ce_time", "2026-02-06T01:00:00Z")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    producer.send(record);
  }

  private static KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", LocalStackResource.kafka().bootstrapServers()),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private static ConsumerRecord<String, byte[]> find(String key) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("bootstrap.servers", LocalStackResource.kafka().bootstrapServers());
    settings.put("group.id", "kafka-line-test");
    settings.put("auto.offset.reset", "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of("gongkai.task.v1"));
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          if (record.key().equals(key)) {
            return record;
          }
        }
      }
    }
    throw new AssertionError("no event of task " + key);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "it did not happen in time");
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private int count(String query, String code) {
    return sql.jdbi()
        .withHandle(
            handle -> handle.createQuery(query).bind("code", code).mapTo(Integer.class).one());
  }
}
