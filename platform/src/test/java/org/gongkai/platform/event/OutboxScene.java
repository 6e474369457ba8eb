package org.gongkai.platform.event;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gongkai.platform.db.Sql;
import org.gongkai.platform.sample.event.Counter;
import org.junit.jupiter.api.BeforeEach;

/** A counter whose steps are events, and what of them has arrived on the topic. */
abstract class OutboxScene {

  @Inject Counter counter;
  @Inject Sql sql;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String kafka;

  @BeforeEach
  void topic() throws Exception {
    Topics.create(kafka, Counter.TOPIC);
  }

  /** Versions by aggregate in the order of arrival, repeats left out. */
  Map<String, List<Long>> arrived(String run, int expected) {
    List<ConsumerRecord<String, byte[]>> records =
        Topics.readUntil(
            kafka,
            Counter.TOPIC,
            Duration.ofSeconds(60),
            seen -> distinctIds(seen, run) >= expected);
    Map<String, List<Long>> versions = new HashMap<>();
    Set<String> ids = new HashSet<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (record.key().startsWith(run) && ids.add(header(record, CloudEvents.ID))) {
        versions
            .computeIfAbsent(record.key(), k -> new ArrayList<>())
            .add(Long.parseLong(header(record, CloudEvents.SEQUENCE)));
      }
    }
    return versions;
  }

  private static long distinctIds(List<ConsumerRecord<String, byte[]>> records, String run) {
    return records.stream()
        .filter(r -> r.key().startsWith(run))
        .map(r -> header(r, CloudEvents.ID))
        .distinct()
        .count();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return KafkaHeaders.text(record.headers(), name);
  }
}
